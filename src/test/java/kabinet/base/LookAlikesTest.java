package kabinet.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "portalу|portaly", // as in the Kovrov report: the last letter is Cyrillic
            "АВЕКМНОРСТУХ|ABEKMHOPCTYX",
            "авекмнорстух|ABEKMHOPCTYX",
            "А-101.34/0005|A-101.34/0005",
            "МОУ|M0У",
            "1O13400001|1013400001",
            "Берёза|береза",
            "каб.  12|каб. 12",
            "ноутбук\u00A0ICL|Hоутбук icl",
            "К7Q2M9|k7q2m9",
            "А—1|A-1",
            "А–1|A‑1",
            "МБОУ «Гимназия № 1»|МБОУ \"Гимназия № 1\"",
            "ＡＢＣ|авс",
            "Ин\u00ADвен\u200Bтарь|инвентарь"})
    void whatLooksAlikeIsTheSameKey(String one, String other) {
        assertEquals(LookAlikes.fold(one), LookAlikes.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"A-101,A-102", "Ш-1,Щ-1", "ИБП,ИВП", "З1,31", "К 1,К1", "СОШ № 14,СОШ №14", "Й,И"})
    void whatOnlyResemblesStaysApart(String one, String other) {
        assertNotEquals(LookAlikes.fold(one), LookAlikes.fold(other));
    }

    @Test
    void theKeyIsTrimmedAndInCapitals() {
        assertEquals("P0RTALY 7", LookAlikes.fold("  portalу \t\r\n 7 "));
        assertEquals("", LookAlikes.fold(null));
        assertEquals("", LookAlikes.fold(" \u00A0 "));
    }

    @Test
    void digitsStayDigits() {
        assertEquals("1013400001", LookAlikes.fold("1013400001"));
    }

    @Test
    void foldingTwiceChangesNothing() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.appendCodePoint(random.nextInt(4) == 0 ? random.nextInt(0x20, 0xD7FF) : random.nextInt(0x400, 0x460));
            }
            String key = LookAlikes.fold(text.toString());
            assertEquals(key, LookAlikes.fold(key), () -> "of " + text.chars().mapToObj(Integer::toHexString).toList());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "ьщ|mo",
            "реезыЖ..шт|https://in",
            "реезыЖ..штмюлщмкщмюучфьздуюкг.в.Л7Й2Ь9|https://inv.kovrov.example.ru/d/K7Q2M9",
            "РЕЕЗЫЖ..ШТМюЛЩМКЩМюУЧФЬЗДУ.В.Л7Й2Ь9|HTTPS://INV.KOVROV.EXAMPLE/D/K7Q2M9",
            "реезыж..штмЮлщмкщмЮучфьзду.в.л7й2ь9|HTTPS://INV.KOVROV.EXAMPLE/D/K7Q2M9", // the same with Caps Lock on
            "Л7Й2Ь9|K7Q2M9",
            "ЫТ-ФИ№123|SN-AB#123",
            "йцукенгшщзхъфывапролджэячсмитьбю.ё|qwertyuiop[]asdfghjkl;'zxcvbnm,./`",
            "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,Ё|QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?~",
            "ф\"и№с;в:у?|a@b#c$d^e&"})
    void aScannerUnderTheRussianLayoutIsUnderstood(String typed, String meant) {
        assertEquals(meant, LookAlikes.fromRussianLayout(typed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"HTTPS://INV.KOVROV.EXAMPLE/D/K7Q2M9", "K7Q2M9", "1013400001", "12-34.5", "portalу"})
    void whatWasNotTypedInThatLayoutStays(String typed) {
        assertEquals(typed, LookAlikes.fromRussianLayout(typed));
    }

    @Test
    void nothingStaysNothing() {
        assertNull(LookAlikes.fromRussianLayout(null));
        assertEquals("", LookAlikes.fromRussianLayout(""));
    }

    @Test
    void everyKeyOfTheAddressComesBack() {
        String address = "HTTPS://INV.KOVROV.EXAMPLE/R/0123456789ABCDEFGHJKMNPQRSTVWXYZ-_";
        String keys = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?";
        String russian = "ёйцукенгшщзхъфывапролджэячсмитьбю.ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,";
        StringBuilder typed = new StringBuilder();
        address.chars().forEach(c -> typed.append(keys.indexOf(c) < 0 ? (char) c : russian.charAt(keys.indexOf(c))));
        assertEquals(address, LookAlikes.fromRussianLayout(typed.toString()));
    }
}
