package kabinet.scan.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import kabinet.base.Tag;
import org.junit.jupiter.api.Test;

class ScannedTextTest {

    private static final SplittableRandom RANDOM = new SplittableRandom(5);
    private static final String ONE = Tag.random(RANDOM).text();
    private static final String TWO = Tag.random(RANDOM).text();
    private static final String SITE = "HTTPS://INV.KOVROV.EXAMPLE";

    @Test
    void theAddressOfALabelIsItsTag() {
        assertEquals(List.of(ONE), ScannedText.codes(SITE + "/D/" + ONE));
        assertEquals(List.of(ONE), ScannedText.codes("http://localhost:8080/r/" + ONE.toLowerCase() + "?x=1"));
    }

    @Test
    void aStrangeAddressStaysWhatItIs() {
        assertEquals(List.of("https://example.org/price/list"), ScannedText.codes("https://example.org/price/list"));
    }

    @Test
    void twoAddressesRunTogetherAreTwo() {
        assertEquals(List.of(ONE, TWO), ScannedText.codes(SITE + "/D/" + ONE + SITE + "/D/" + TWO));
        assertEquals(List.of(ONE, TWO), ScannedText.codes(SITE + "/D/" + ONE + TWO));
        assertEquals(List.of("101340001", ONE), ScannedText.codes("101340001" + SITE + "/D/" + ONE));
    }

    @Test
    void tagsRunTogetherAreTakenApart() {
        assertEquals(Optional.of(List.of(ONE, TWO)), ScannedText.together(ONE + TWO));
        assertEquals(Optional.of(List.of(ONE, TWO)), ScannedText.together(ONE + "\n" + TWO));
        assertEquals(Optional.of(List.of(ONE)), ScannedText.together(ONE + ONE));
    }

    @Test
    void aNumberScannedTwiceIsOne() {
        assertEquals(Optional.of(List.of("101340001")), ScannedText.together("101340001101340001"));
        assertTrue(ScannedText.together("10134000").isEmpty());
    }

    @Test
    void theRussianLayoutIsReadAfterTheTextItself() {
        String typed = "реезыЖ..штмюлщмкщмюучфьзду.В.Л7Й2Ь9";
        assertEquals(List.of(typed, "https://inv.kovrov.example/D/K7Q2M9"), ScannedText.readings(typed));
        assertEquals(List.of("PLAIN"), ScannedText.readings(" PLAIN "));
    }
}
