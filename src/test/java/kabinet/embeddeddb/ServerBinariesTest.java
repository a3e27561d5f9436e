package kabinet.embeddeddb;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerBinariesTest {

    @ParameterizedTest
    @CsvSource({"Windows 11, amd64", "Mac OS X, aarch64", "Linux, aarch64"})
    void elsewhereTheMessageSaysWhatToDo(String system, String architecture) {
        IOException refusal = assertThrows(IOException.class, () -> ServerBinaries.refuseForeignPlatform(system, architecture));
        for (String word : new String[] {"Linux x86-64 only", system, architecture, "KABINET_DB_URL", "KABINET_DB_USER", "KABINET_DB_PASSWORD"}) {
            assertTrue(refusal.getMessage().contains(word), refusal.getMessage());
        }
    }

    @Test
    void linuxOnX86IsAtHome() {
        assertDoesNotThrow(() -> ServerBinaries.refuseForeignPlatform("Linux", "amd64"));
    }

    @ParameterizedTest
    @CsvSource({
        "server-11.4.5/bin/mariadbd, true",
        "server-11.4.4/bin/mariadbd, true",
        "server-11.4.4/bin/mariadbd (deleted), true",
        "server-11.4.5/bin/mariadb-dump, false",
        "other/bin/mariadbd, false",
        "/usr/sbin/mariadbd, false",
        "../elsewhere/mariadb/server-11.4.5/bin/mariadbd, false"})
    void onlyAServerFromThisFolderIsOurs(String executable, boolean ours, @TempDir Path data) throws IOException {
        try (DataFolder folder = DataFolder.open(data)) {
            assertEquals(ours, ServerBinaries.areIn(folder, folder.root().resolve(executable).normalize()));
        }
    }
}
