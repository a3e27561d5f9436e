package kabinet.delivery.control;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

/** ТОРГ-12 in XML from anybody. Searches with {@code JAZZER_FUZZ=1 mvn test -Dtest=Torg12XmlFuzzTest}; otherwise replays what stands under {@code Torg12XmlFuzzTestInputs}. */
class Torg12XmlFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void isReadOrRefused(byte[] bytes) throws IOException {
        Fuzzed.read(bytes, file -> DocumentReader.read(file, "fuzzed.xml"));
    }
}
