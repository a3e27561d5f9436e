package kabinet.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Something large on its way out: first whole into a temporary file, then to whoever asked, as slowly as he reads. Sent while it is written, it would
 * hold its transaction, and with it one of a few connections to the database, as long as the slowest reader likes.
 */
public final class Spool {

    /** A quarter of the pool of connections: writing many tables at once is not to stop the pages. */
    private static final Turns WRITING = new Turns(8, 20);

    /** Writes the whole, in a transaction of its own if it needs one. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private Spool() {
    }

    /**
     * The whole, once it is written; the file goes when the stream is closed, or with the server.
     *
     * @throws BusyException if for long enough others' writing took all places
     */
    public static InputStream of(Writing writing) throws IOException {
        Path file = Files.createTempFile("spool", null);
        try {
            WRITING.enter();
            try (OutputStream out = Files.newOutputStream(file)) {
                writing.to(out);
            } finally {
                WRITING.leave();
            }
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }
}
