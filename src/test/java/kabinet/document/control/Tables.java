package kabinet.document.control;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kabinet.document.entity.TableFormat;
import kabinet.document.entity.TableLimits;
import kabinet.document.entity.TableRow;
import kabinet.document.entity.UnreadableFileException;

/** Tables made and read in tests. */
final class Tables {

    private static final String SHEET_HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

    private Tables() {
    }

    static List<TableRow> read(byte[] bytes, String name, TableLimits limits) {
        List<TableRow> rows = new ArrayList<>();
        try (TableReader reader = TableReader.open(new ByteArrayInputStream(bytes), name, limits)) {
            reader.forEach(rows::add);
        }
        return rows;
    }

    static List<List<String>> cells(byte[] bytes, String name) {
        return read(bytes, name, TableLimits.STANDARD).stream().map(TableRow::cells).toList();
    }

    static List<List<String>> csv(String text) {
        return cells(text.getBytes(StandardCharsets.UTF_8), "table.csv");
    }

    static List<List<String>> csv(String text, Charset charset) {
        return cells(text.getBytes(charset), "table.csv");
    }

    static UnreadableFileException refusal(byte[] bytes, String name, TableLimits limits) {
        return assertThrows(UnreadableFileException.class, () -> read(bytes, name, limits));
    }

    static UnreadableFileException refusal(byte[] bytes, String name) {
        return refusal(bytes, name, TableLimits.STANDARD);
    }

    static UnreadableFileException csvRefusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8), "table.csv");
    }

    static byte[] write(TableFormat format, List<? extends List<?>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.to(format, out, "Лист")) {
            for (List<?> row : rows) {
                writer.row(row);
            }
        }
        return out.toByteArray();
    }

    /** A workbook whose sheet is the given XML of rows. */
    static byte[] workbook(String rows) throws IOException {
        return replaced(write(TableFormat.XLSX, List.of(List.of("x"))), "xl/worksheets/sheet1.xml", SHEET_HEAD + rows + "</sheetData></worksheet>");
    }

    /** The archive with one part exchanged; null takes it out. */
    static byte[] replaced(byte[] archive, String part, String content) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        parts.remove(part);
        if (content != null) {
            parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        }
        return zip(parts);
    }

    static String part(byte[] archive, String part) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(part)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("no part " + part);
    }

    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
