package kabinet.delivery.control;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import kabinet.base.BusinessException;
import kabinet.delivery.entity.ReadDocument;

/** What a parser may do with bytes of any kind: return, or refuse with a failure of ours; nothing else, and not for long. */
final class Fuzzed {

    private static final long PATIENCE_SECONDS = 5;
    private static final Path FILE = file();

    private Fuzzed() {
    }

    static void read(byte[] bytes, Function<Path, ReadDocument> parser) throws IOException {
        Files.write(FILE, bytes);
        if (seconds(parser) >= PATIENCE_SECONDS) { // the first time classes were loaded and instrumented: what is really slow stays so
            long seconds = seconds(parser);
            assertTrue(seconds < PATIENCE_SECONDS, () -> "took seconds: " + seconds);
        }
    }

    private static long seconds(Function<Path, ReadDocument> parser) {
        long begun = System.nanoTime();
        try {
            ReadDocument read = parser.apply(FILE);
            assertTrue(read.document() != null || !read.faults().isEmpty(), "neither a document nor a reason");
        } catch (BusinessException e) {
            assertTrue(!e.getMessage().isBlank());
        }
        return (System.nanoTime() - begun) / 1_000_000_000;
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("fuzzed", null);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
