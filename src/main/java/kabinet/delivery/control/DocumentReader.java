package kabinet.delivery.control;

import java.nio.file.Path;
import kabinet.delivery.entity.ReadDocument;
import kabinet.document.entity.UnreadableFileException;

/** Reads a supplier's document of any format it knows; which one it is, is found out from the content and not from the name. */
public final class DocumentReader {

    private DocumentReader() {
    }

    /**
     * The document with everything that is wrong or strange in it.
     *
     * @param file     stays as it is
     * @param fileName as the user named it; only its extension counts, and only against the content
     * @throws UnreadableFileException if the file is broken, hostile, or too large
     */
    public static ReadDocument read(Path file, String fileName) {
        throw new UnreadableFileException("document.file.broken");
    }
}
