package kabinet.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * One of the virtual machines among which failsafe deals out the test classes ({@code forkCount} in the POM). Each has a server, a database and a browser of its
 * own, so that what one class does is nothing to a class that runs beside it; here is which ports and folders are its.
 */
public final class Fork {

    private static final int NUMBER = Integer.getInteger("tests.fork", 1);
    /** How far the ports of two lie apart. */
    private static final int APART = 10;
    private static final int SHIFT = APART * (NUMBER - 1);
    /** What the tests' server adds to all its ports. */
    public static final int OFFSET = Integer.getInteger("tests.port.offset", 500) + SHIFT;
    /** Where the mail server of a test is expected. */
    public static final int MAIL = 30_000 + OFFSET;
    private static final Path PLACE = Path.of("target", "it-" + NUMBER);
    private static final Path BASE = PLACE.resolve("base");

    private Fork() {
    }

    /** Begins with nothing, and says to {@code arquillian.xml} where. */
    static void prepare() throws IOException {
        delete(PLACE);
        Files.createDirectories(PLACE);
        System.setProperty("fork.port.offset", String.valueOf(OFFSET));
        System.setProperty("fork.management.port", String.valueOf(Integer.getInteger("tests.management.port", 10490) + SHIFT));
        System.setProperty("fork.mail.port", String.valueOf(MAIL));
        System.setProperty("fork.base", BASE.toAbsolutePath().toString());
        System.setProperty("fork.data", PLACE.resolve("data").toAbsolutePath().toString());
    }

    /** A file that a test inside the server left in its base folder, seen from outside. */
    public static Path left(String name) {
        return BASE.resolve(name);
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
