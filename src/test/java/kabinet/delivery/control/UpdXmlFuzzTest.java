package kabinet.delivery.control;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

/** УПД from anybody. Searches with {@code JAZZER_FUZZ=1 mvn test -Dtest=UpdXmlFuzzTest}; otherwise replays what stands under {@code UpdXmlFuzzTestInputs}. */
class UpdXmlFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void isReadOrRefused(byte[] bytes) throws IOException {
        Fuzzed.read(bytes, file -> DocumentReader.read(file, "fuzzed.xml"));
    }
}
