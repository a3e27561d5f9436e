package kabinet.file.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import kabinet.file.entity.FileType;
import kabinet.file.entity.RefusedFileException;
import kabinet.file.entity.StoredFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionTest {

    private static final Set<FileType> ALL = EnumSet.of(FileType.JPEG, FileType.PNG, FileType.PDF);

    @Test
    void theContentDecidesWhatAFileIs() throws IOException {
        assertEquals(FileType.JPEG, Recognition.type(Pictures.jpeg(9, 9), "invoice.pdf", ALL));
        assertEquals(FileType.PNG, Recognition.type(Pictures.png(9, 9), "photo.jpg", ALL));
        assertEquals(FileType.PDF, Recognition.type("%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII), "photo.jpg", ALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><script>alert(1)</script></html>", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "MZ\u0090\u0000",
        "PK\u0003\u0004", "GIF89a", "RIFF\u0010\u0000\u0000\u0000WEBPVP8 ", "#!/bin/sh\n", "hello"})
    void anythingElseIsRefusedWhateverItsName(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        RefusedFileException refused = assertThrows(RefusedFileException.class, () -> Recognition.type(bytes, "photo.jpg", ALL));
        assertEquals(415, refused.httpStatus());
        assertEquals("Файл «photo.jpg» нельзя приложить: принимаются JPEG, PNG, PDF.", refused.getMessage());
    }

    @Test
    void aTypeThatIsNotAskedForIsRefused() throws IOException {
        byte[] photo = Pictures.jpeg(9, 9);
        assertThrows(RefusedFileException.class, () -> Recognition.type(photo, "photo.jpg", Set.of(FileType.PDF)));
    }

    @Test
    void tooLargeAndEmptyAreRefusedWithoutReadingOn() {
        InputStream endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                if (given > StoredFile.MAX_SIZE + 1L) {
                    throw new AssertionError("read on");
                }
                return 1;
            }
        };
        assertEquals(413, assertThrows(RefusedFileException.class, () -> Recognition.read(endless)).httpStatus());
        assertEquals("file.empty", assertThrows(RefusedFileException.class, () -> Recognition.read(new ByteArrayInputStream(new byte[0]))).key());
    }
}
