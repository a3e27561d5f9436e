package kabinet.procurement.control;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kabinet.document.entity.UnreadableFileException;
import kabinet.procurement.entity.Notice;

/**
 * Whatever stands in a file, reading it ends with a notice or a refusal of ours. Without JAZZER_FUZZ=1 the corpus in the resources and all findings are replayed;
 * with it, {@code JAZZER_FUZZ=1 mvn test -Dtest=NoticeXmlFuzzTest#notices} looks for more.
 */
class NoticeXmlFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void notices(byte[] file) {
        try {
            NoticeDocument read = NoticeXml.read(new ByteArrayInputStream(file));
            assertNotNull(read.type());
            assertTrue(read.object() == null || read.object().length() <= Notice.OBJECT_LENGTH);
            assertTrue(!read.faults().isEmpty() || read.number() != null && read.publishedOn() != null && !read.customers().isEmpty());
        } catch (UnreadableFileException refused) {
            assertNotNull(refused.getMessage());
        }
    }

    @FuzzTest(maxDuration = "10m")
    void archives(byte[] file) throws IOException {
        Path path = Files.createTempFile("notice", ".zip");
        try {
            Files.write(path, file);
            assertTrue(NoticeFiles.of(path).read().size() <= NoticeFiles.ENTRIES);
        } catch (UnreadableFileException refused) {
            assertNotNull(refused.getMessage());
        } finally {
            Files.delete(path);
        }
    }
}
