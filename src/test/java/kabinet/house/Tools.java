package kabinet.house;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Programs of the machine that some tests use: a browser, decoders, Debian's MariaDB. A test without its program is skipped,
 * unless the build demands them all ({@code -Dtools.required=true}).
 */
public final class Tools {

    private static final String SYSTEM = "/usr/sbin";

    private Tools() {
    }

    /**
     * @param program its name, or its whole path
     * @param debianPackage where Debian has it
     */
    public static Path require(String program, String debianPackage) {
        Optional<Path> found = Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of(SYSTEM))
            .map(folder -> Path.of(folder).resolve(program)).filter(Files::isExecutable).findFirst();
        String missing = program + " is not installed (Debian: " + debianPackage + ")";
        assertTrue(found.isPresent() || !Boolean.getBoolean("tools.required"), missing);
        assumeTrue(found.isPresent(), missing);
        return found.orElseThrow();
    }
}
