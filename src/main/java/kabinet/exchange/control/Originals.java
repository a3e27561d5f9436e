package kabinet.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;

/**
 * The files that were booked, as they came. A component hands them out by the checksum that it keeps with what it booked, after its own check of
 * what the caller may see: the store knows no scope.
 */
@ApplicationScoped
public class Originals {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    @Inject
    ImportFiles files;

    /**
     * A file that is as it came.
     *
     * @param size bytes
     */
    public record Content(Path path, long size) {
    }

    /** How large a file is, bytes; empty if it is not there. Whether it is as it came is looked at when it is opened. */
    public OptionalLong size(String sha256) {
        try {
            return sha256 == null || !SHA256.matcher(sha256).matches() ? OptionalLong.empty() : OptionalLong.of(Files.size(files.path(sha256)));
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param sha256 64 hexadecimal digits in lower case
     * @throws NotFoundException if there is no such file
     * @throws BusinessException if it was altered since it came
     */
    public Content open(String sha256) {
        if (sha256 == null || !SHA256.matcher(sha256).matches()) {
            throw new NotFoundException();
        }
        Path path = files.path(sha256);
        try {
            if (!ImportFiles.checksum(path).equals(sha256)) {
                throw new BusinessException("exchange.original.altered");
            }
            return new Content(path, Files.size(path));
        } catch (NoSuchFileException e) {
            throw new NotFoundException();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
