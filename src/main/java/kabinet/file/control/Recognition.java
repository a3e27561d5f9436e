package kabinet.file.control;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.stream.Collectors;
import kabinet.file.entity.FileType;
import kabinet.file.entity.RefusedFileException;
import kabinet.file.entity.StoredFile;
import org.apache.tika.Tika;

/** What a file is, by its content alone. */
final class Recognition {

    private static final Tika TIKA = new Tika();

    private Recognition() {
    }

    /**
     * Reads to the end, but never more than may be stored.
     *
     * @throws RefusedFileException if there is more, or nothing
     */
    static byte[] read(InputStream in) throws IOException {
        byte[] content = in.readNBytes(StoredFile.MAX_SIZE + 1);
        if (content.length > StoredFile.MAX_SIZE) {
            throw RefusedFileException.tooLarge();
        }
        if (content.length == 0) {
            throw RefusedFileException.empty();
        }
        return content;
    }

    /** @throws RefusedFileException if it is of none of the accepted types */
    static FileType type(byte[] content, String name, Collection<FileType> accepted) {
        return FileType.ofMediaType(TIKA.detect(content)).filter(accepted::contains).orElseThrow(() ->
            RefusedFileException.ofType(name == null ? "" : name, accepted.stream().sorted().map(Enum::name).collect(Collectors.joining(", "))));
    }
}
