package kabinet.sample;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kabinet.base.Tag;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The files that must be refused are what their list of faults says; that they are refused is tested with the importers. */
class FaultyFilesTest {

    private static final Map<String, List<String>> HEADERS = Map.ofEntries(entry("schools", Table.SCHOOLS), entry("people", Table.PEOPLE), entry("rooms", Table.ROOMS),
            entry("models", Table.MODELS), entry("devices", Table.DEVICES), entry("receipts", Table.RECEIPTS), entry("licences", Licensing.LICENCES),
            entry("software", Programs.CATALOGUE), entry("recognition", Programs.RULES), entry("installations", Programs.INSTALLED),
            entry("internet", Networks.INTERNET), entry("nodes", Networks.NODES), entry("ports", Networks.PORTS));
    /** Documents have no header: a fault there names the field. */
    private static final Set<String> DOCUMENTS = Set.of("delivery", "notice");

    private final List<Map<String, String>> expected = CommittedFiles.rows(
            new String(CommittedFiles.read(CommittedFiles.FAULTY.resolve("expected.csv")), StandardCharsets.UTF_8), ';');

    @Test
    void theCommittedFilesAreWhatTheGeneratorYields() throws IOException {
        CommittedFiles.assertSame(CommittedFiles.FAULTY, FaultyFiles.files());
    }

    @Test
    void everyFileHasAStatedFault() {
        Set<String> stated = expected.stream().map(fault -> fault.get("file")).collect(Collectors.toSet());
        assertEquals(FaultyFiles.all().stream().map(file -> file.name).collect(Collectors.toSet()), stated);
        assertTrue(stated.size() >= 14, () -> stated.size() + " files");
    }

    @Test
    void everyFaultNamesAColumnOfItsKindAndAStableReason() {
        for (Map<String, String> fault : expected) {
            boolean document = DOCUMENTS.contains(fault.get("kind"));
            assertTrue(fault.get("column").isEmpty() || document || HEADERS.get(fault.get("kind")).contains(fault.get("column")), () -> fault.toString());
            assertTrue(fault.get("reason").matches("[a-z]+(-[a-z0-9]+)+|unreadable|duplicate|refused|corrective"), () -> fault.toString());
            assertTrue(document || Integer.parseInt(fault.get("line")) == 0 || !fault.get("reason").equals("unreadable"));
        }
        assertEquals(expected.size(), Set.copyOf(expected).size(), "a fault stated twice");
    }

    @Test
    void everyLineExists() {
        for (Map<String, String> fault : expected) {
            if (fault.get("file").matches(".*\\.(csv|xml)")) {
                String text = new String(CommittedFiles.read(CommittedFiles.FAULTY.resolve(fault.get("file"))), StandardCharsets.ISO_8859_1);
                assertTrue(Integer.parseInt(fault.get("line")) <= text.lines().count(), () -> fault.toString());
            }
        }
    }

    @Test
    void statedFaultsAreReallyThere() {
        assertEquals("31.02.2021", cell("devices-dates.csv", 2, "Дата ввода"));
        assertEquals("-14200,00", cell("devices-values.csv", 3, "Цена"));
        assertEquals("99", cell("devices-references.csv", 3, "Код школы"));
        assertEquals(cell("devices-numbers.csv", 2, "Инвентарный номер"), cell("devices-numbers.csv", 4, "Инвентарный номер"));
        assertEquals("5", cell("devices-parts.csv", 5, "Код школы"));
        String inn = cell("schools-codes.csv", 3, "ИНН");
        assertTrue(!inn.equals(StateCodes.inn(inn.substring(0, 9))));
    }

    private static String cell(String file, int line, String column) {
        return CommittedFiles.rows(new String(CommittedFiles.read(CommittedFiles.FAULTY.resolve(file)), StandardCharsets.UTF_8), ';').get(line - 2).get(column);
    }

    @Test
    void theFaultyTagsAreNone() {
        for (Map<String, String> fault : expected) {
            if (fault.get("file").equals("devices-tags.csv")) {
                String typed = cell("devices-tags.csv", Integer.parseInt(fault.get("line")), "Метка");
                assertTrue(Tag.read(typed).isEmpty(), typed);
            }
        }
    }

    @Test
    void harmfulDocumentsAreHarmful() {
        for (String name : List.of("delivery-external-entity.xml", "delivery-entity-bomb.xml")) {
            String xml = new String(CommittedFiles.read(CommittedFiles.FAULTY.resolve(name)), FaultyDevices.WINDOWS);
            assertTrue(xml.contains("<!DOCTYPE") && xml.matches("(?s).*НаимТов=\"&\\w+; .*"), name);
        }
        byte[] bomb = CommittedFiles.read(CommittedFiles.FAULTY.resolve("notices-bomb.zip"));
        assertTrue(bomb.length < 50_000);
        assertTrue(CommittedFiles.unzip(bomb).get("notice.xml").length > 20_000_000);
    }

    @Test
    void theWindowsFileIsNoUtf8() {
        ByteBuffer bytes = ByteBuffer.wrap(CommittedFiles.read(CommittedFiles.FAULTY.resolve("devices-windows-1251.csv")));
        assertThrows(CharacterCodingException.class, () -> StandardCharsets.UTF_8.newDecoder().decode(bytes));
    }

    @Test
    void harmfulWorkbooksAreHarmful() {
        for (String name : List.of("people-external-entity.xlsx", "people-entity-expansion.xlsx")) {
            byte[] strings = CommittedFiles.unzip(CommittedFiles.read(CommittedFiles.FAULTY.resolve(name))).get("xl/sharedStrings.xml");
            String xml = new String(strings, StandardCharsets.UTF_8);
            assertTrue(xml.contains("<!DOCTYPE") && xml.matches("(?s).*<t>&\\w+;</t>.*"), name);
        }
        byte[] bomb = CommittedFiles.read(CommittedFiles.FAULTY.resolve("people-bomb.xlsx"));
        assertTrue(bomb.length < 50_000);
        assertTrue(CommittedFiles.unzip(bomb).get("xl/worksheets/sheet1.xml").length > 20_000_000);
        byte[] truncated = CommittedFiles.read(CommittedFiles.FAULTY.resolve("people-truncated.xlsx"));
        assertThrows(Exception.class, () -> new XSSFWorkbook(new ByteArrayInputStream(truncated)).close());
    }
}
