package kabinet.base.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DispositionTest {

    private static String plain(String name) {
        return Disposition.attachment(name).replaceFirst("attachment; filename=\"([^\"]*)\"; filename.*", "$1");
    }

    @Test
    void oldReadersGetANameThatCanBeRead() {
        assertEquals("Opisi po kabinetam k prikazu 45-i.pdf", plain("Описи по кабинетам к приказу 45-и.pdf"));
        assertEquals("Obyasnitelnaya k prikazu Yezh.pdf", plain("Объяснительная к приказу «Ёж».pdf"));
        assertEquals("Akt inventarizatsii No 1-2026.pdf", plain("Акт инвентаризации № 1-2026.pdf"));
        assertEquals("a_b_c.pdf", plain("a;b\\c.pdf"), "nothing that would end the name");
    }

    @Test
    void othersGetTheNameItself() {
        assertTrue(Disposition.inline("Акт 1.pdf").endsWith("; filename*=UTF-8''%D0%90%D0%BA%D1%82%201.pdf"), Disposition.inline("Акт 1.pdf"));
    }
}
