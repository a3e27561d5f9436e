package kabinet.base;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpoolTest {

    @Test
    void theWholeIsWrittenBeforeItsFirstByteIsRead() throws IOException {
        byte[] table = "a;b\r\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        List<String> steps = new ArrayList<>();
        try (InputStream in = Spool.of(out -> {
            out.write(table);
            steps.add("written");
        })) {
            steps.add("handed out");
            assertArrayEquals(table, in.readAllBytes());
        }
        assertEquals(List.of("written", "handed out"), steps);
    }

    /** More often than there are places: none is lost by a failure or by a reader who never comes to an end. */
    @Test
    void neitherFailuresNorSlowReadersKeepAPlace() throws IOException {
        List<InputStream> slow = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            assertThrows(NotFoundException.class, () -> Spool.of(out -> {
                throw new NotFoundException();
            }));
            slow.add(Spool.of(out -> out.write(1)));
        }
        for (InputStream in : slow) {
            assertTrue(in.read() == 1);
            in.close();
        }
    }
}
