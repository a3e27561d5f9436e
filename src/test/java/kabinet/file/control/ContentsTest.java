package kabinet.file.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentsTest {

    private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);
    /** FIPS 180-2, appendix B.1. */
    private static final String SHA_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    @Test
    void aContentLiesUnderItsChecksum() throws IOException {
        Contents contents = new Contents(folder);
        assertEquals(SHA_OF_ABC, Contents.sha256(ABC));
        contents.write(SHA_OF_ABC, ABC, new byte[] {1});
        assertEquals(folder.resolve("ba/78/" + SHA_OF_ABC), contents.path(SHA_OF_ABC));
        assertArrayEquals(ABC, Files.readAllBytes(contents.path(SHA_OF_ABC)));
        assertArrayEquals(new byte[] {1}, Files.readAllBytes(contents.previewPath(SHA_OF_ABC)));
        assertEquals(2, files().size(), "no drafts are left");
    }

    @Test
    void aTornContentIsReplaced() throws IOException {
        Contents contents = new Contents(folder);
        Files.createDirectories(contents.path(SHA_OF_ABC).getParent());
        Files.write(contents.path(SHA_OF_ABC), new byte[] {'a'});
        contents.write(SHA_OF_ABC, ABC, null);
        assertArrayEquals(ABC, Files.readAllBytes(contents.path(SHA_OF_ABC)));
    }

    @Test
    void nothingIsLeftOfADeletedOne() throws IOException {
        Contents contents = new Contents(folder);
        contents.write(SHA_OF_ABC, ABC, new byte[] {1});
        contents.delete(SHA_OF_ABC);
        contents.delete(SHA_OF_ABC);
        assertEquals(List.of(), files());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
