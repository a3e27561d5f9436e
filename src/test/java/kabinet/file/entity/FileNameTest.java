package kabinet.file.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "Паспорт проектора.pdf ; Паспорт проектора.pdf",
        "../../etc/passwd ; passwd.pdf",
        "C:\\Users\\user\\акт.PDF ; акт.pdf",
        "photo.pdf.exe ; photo.pdf.pdf",
        "a<b>:\"c|?*.pdf ; abc.pdf",
        ".htaccess ; htaccess.pdf",
        "Накладная № 5 ; Накладная № 5.pdf",
        "... ; file.pdf"})
    void namesBecomeHarmlessAndEndInWhatTheyAre(String given, String expected) {
        assertEquals(expected, FileName.of(given, FileType.PDF, "file"));
    }

    @Test
    void lineBreaksAndTurnedWritingAreGone() {
        assertEquals("aexe.jpg", FileName.of("a\u202Eexe\r\n.jpg", FileType.JPEG, "file"));
        assertEquals("file.jpg", FileName.of(null, FileType.JPEG, "file"));
    }

    @Test
    void longNamesAreCutBeforeTheirExtension() {
        String name = FileName.of("ы".repeat(300) + ".png", FileType.PNG, "file");
        assertEquals(FileName.LENGTH, name.length());
        assertTrue(name.endsWith("ы.png"));
    }
}
