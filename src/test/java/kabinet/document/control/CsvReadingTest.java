package kabinet.document.control;

import static kabinet.document.control.Tables.csv;
import static kabinet.document.control.Tables.csvRefusal;
import static kabinet.document.control.Tables.read;
import static kabinet.document.control.Tables.refusal;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kabinet.document.entity.TableFormat;
import kabinet.document.entity.TableLimits;
import kabinet.document.entity.TableRow;
import kabinet.document.entity.UnreadableFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {

    private static final List<List<String>> SCHOOLS = List.of(List.of("Код", "Школа"), List.of("01", "МБОУ «СОШ № 1»"));
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void theSeparatorIsFoundOut(String separator) {
        assertEquals(SCHOOLS, csv("Код" + separator + "Школа\n01" + separator + "МБОУ «СОШ № 1»\n"));
    }

    @Test
    void commasInsideAHeadDoNotMislead() {
        assertEquals(List.of(List.of("Скорость, Мбит/с", "Срок, мес."), List.of("100", "12")), csv("Скорость, Мбит/с;Срок, мес.\n100;12\n"));
        assertEquals(List.of("Имя, отчество, фамилия", "Да, нет"), csv("Имя, отчество, фамилия;Да, нет\nx;y\nz;\n").get(0));
    }

    @Test
    void theSeparatorMayBeToldInTheFirstLine() {
        List<TableRow> rows = read("sep=,\r\na;b,c\r\n".getBytes(StandardCharsets.UTF_8), "t.csv", TableLimits.STANDARD);
        assertEquals(List.of(new TableRow(2, List.of("a;b", "c"))), rows);
    }

    @Test
    void russianEncodingsAreFoundOut() {
        String text = "Код;Школа\r\n01;МБОУ «СОШ № 1»\r\n";
        assertEquals(SCHOOLS, csv(text));
        assertEquals(SCHOOLS, csv("\uFEFF" + text));
        assertEquals(SCHOOLS, csv(text, WINDOWS_1251));
        assertEquals(SCHOOLS, csv("\uFEFF" + text, StandardCharsets.UTF_16LE));
        assertEquals(SCHOOLS, csv("\uFEFF" + text, StandardCharsets.UTF_16BE));
    }

    @Test
    void quotesHoldSeparatorsQuotesAndLineBreaks() {
        assertEquals(List.of(List.of("a;b", "say \"x\"", "one\r\ntwo"), List.of("last")), csv("\"a;b\";\"say \"\"x\"\"\";\"one\r\ntwo\"\r\nlast"));
        assertEquals(List.of(List.of("5\" disk", "b")), csv("5\" disk;b\n"));
    }

    @Test
    void linesAreCountedAsAnEditorCounts() {
        List<TableRow> rows = read("h1;h2\r\n\r\n\"a\r\nb\";c\r\n;;\r\nlast;x".getBytes(StandardCharsets.UTF_8), "t.csv", TableLimits.STANDARD);
        assertEquals(List.of(1, 3, 6), rows.stream().map(TableRow::line).toList());
        assertEquals("x", rows.get(2).cell(1));
        assertEquals("", rows.get(2).cell(7));
    }

    @Test
    void oldMacLineBreaksAreUnderstood() {
        assertEquals(List.of(List.of("a", "b"), List.of("c", "d")), csv("a;b\rc;d\r"));
    }

    @Test
    void aCellIsOfferedWithoutSurroundingSpaces() {
        TableRow row = read("\u00A0 x \u202F; y\n".getBytes(StandardCharsets.UTF_8), "t.csv", TableLimits.STANDARD).get(0);
        assertEquals("x", row.cell(0));
        assertEquals("y", row.cell(1));
        assertEquals(" y", row.cells().get(1));
    }

    @Test
    void leadingZerosStay() {
        assertEquals(List.of(List.of("000123", "00032537")), csv("000123;00032537\n"));
    }

    @Test
    void aLineWithAnUnterminatedQuoteIsNamed() {
        UnreadableFileException failure = csvRefusal("a;b\nc;\"d\ne;f\n");
        assertEquals("document.table.open_quote", failure.key());
        assertArrayEquals(new Object[] {2, 2}, failure.args());
        assertEquals(2, failure.line());
        assertEquals(2, failure.column());
    }

    @Test
    void textAfterAClosingQuoteIsNamed() {
        UnreadableFileException failure = csvRefusal("a;b\nc;d\ne;\"МБОУ \"Гимназия\" города\"\n");
        assertEquals("document.table.text_after_quote", failure.key());
        assertArrayEquals(new Object[] {3, 2}, failure.args());
        assertEquals("document.table.text_after_quote", csvRefusal("\"a\" \"b\"\n").key());
    }

    @Test
    void binaryJunkIsNamed() {
        UnreadableFileException failure = csvRefusal("a;b\nc;d\u0000\n");
        assertEquals("document.table.binary", failure.key());
        assertArrayEquals(new Object[] {2, 2}, failure.args());
        assertEquals("document.table.binary", refusal(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16}, "photo.csv").key());
        assertEquals("document.table.binary", refusal("a;b\n".getBytes(StandardCharsets.UTF_16LE), "no-mark.csv").key());
    }

    @Test
    void bytesThatAreNoTextAreNamed() {
        byte[] bytes = "\uFEFFa;b\nc;xx\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xFF;
        assertEquals("document.table.encoding", refusal(bytes, "t.csv").key());
        assertEquals("document.table.encoding", refusal(new byte[] {'a', ';', (byte) 0x98, '\n'}, "t.csv").key());
    }

    @Test
    void limitsAreKept() {
        TableLimits limits = new TableLimits(100, 1000, 3, 4, 5);
        assertEquals("document.file.too_large", refusal("x".repeat(101).getBytes(StandardCharsets.UTF_8), "t.csv", limits).key());
        UnreadableFileException rows = refusal("a\nb\n\nc\nd\n".getBytes(StandardCharsets.UTF_8), "t.csv", limits);
        assertEquals("document.table.too_many_rows", rows.key());
        assertArrayEquals(new Object[] {5, 0, 3}, rows.args());
        UnreadableFileException columns = refusal("a\n1;2;3;4;5\n".getBytes(StandardCharsets.UTF_8), "t.csv", limits);
        assertEquals("document.table.too_many_columns", columns.key());
        assertArrayEquals(new Object[] {2, 5, 4}, columns.args());
        UnreadableFileException cell = refusal("a;123456\n".getBytes(StandardCharsets.UTF_8), "t.csv", limits);
        assertEquals("document.table.cell_too_long", cell.key());
        assertArrayEquals(new Object[] {1, 2, 5}, cell.args());
        assertEquals(List.of(new TableRow(1, List.of("1", "2", "3", "4"))), read("1;2;3;4;;;;;\n".getBytes(StandardCharsets.UTF_8), "t.csv", limits));
    }

    @Test
    void aRowOfMillionsOfSeparatorsIsRefusedEarly() {
        assertEquals("document.table.too_many_columns", csvRefusal(";".repeat(5_000_000)).key());
    }

    @Test
    void theNameMustNotContradictTheContent() {
        assertEquals("document.table.not_xlsx", csvRefusalNamed("a;b\n", "t.xlsx"));
        assertEquals("document.table.not_xlsx", csvRefusalNamed("a;b\n", "t.XLS"));
        assertEquals("document.table.markup", csvRefusalNamed("<html><table>", "t.xls"));
        assertEquals("document.table.markup", csvRefusalNamed("\uFEFF <?xml version='1.0'?><x/>", "t.csv"));
        assertEquals(1, read("a;b\n".getBytes(StandardCharsets.UTF_8), "noextension", TableLimits.STANDARD).size());
        assertEquals("document.file.empty", csvRefusalNamed("", "t.csv"));
    }

    @Test
    void aFileStaysAndACopyGoes(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "a;b\n");
        try (TableReader reader = TableReader.open(file, "t.csv", TableLimits.STANDARD)) {
            assertEquals(TableFormat.CSV, reader.format());
            assertEquals(new TableRow(1, List.of("a", "b")), reader.iterator().next());
            assertFalse(reader.iterator().hasNext());
        }
        assertTrue(Files.exists(file));
        long before = copies();
        TableReader copy = TableReader.open(new ByteArrayInputStream("a;b\n".getBytes(StandardCharsets.UTF_8)), "t.csv", TableLimits.STANDARD);
        assertEquals(before + 1, copies());
        copy.close();
        assertEquals(before, copies());
        refusal(new byte[0], "t.csv");
        assertEquals(before, copies());
    }

    private static long copies() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("table\\d+\\.tmp")).count();
        }
    }

    private static String csvRefusalNamed(String text, String name) {
        return refusal(text.getBytes(StandardCharsets.UTF_8), name).key();
    }
}
