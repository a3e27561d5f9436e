package kabinet.delivery.control;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

/**
 * ТОРГ-12 in workbooks of both kinds from anybody. Searches with {@code JAZZER_FUZZ=1 mvn test -Dtest=Torg12SheetFuzzTest}; otherwise replays what stands
 * under {@code Torg12SheetFuzzTestInputs}. The seeds' archives are not compressed, so that what is changed in them is the XML itself.
 */
class Torg12SheetFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void isReadOrRefused(byte[] bytes) throws IOException {
        Fuzzed.read(bytes, Torg12Sheet::read);
    }
}
