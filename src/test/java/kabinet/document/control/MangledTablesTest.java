package kabinet.document.control;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kabinet.document.entity.TableFormat;
import kabinet.document.entity.TableLimits;
import kabinet.document.entity.TableRow;
import kabinet.document.entity.UnreadableFileException;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Thousands of mangled files, the same ones with every run: each is read or refused, and none hangs or fails in another way. */
class MangledTablesTest {

    private static final TableLimits LIMITS = new TableLimits(1 << 20, 4 << 20, 1_000, 50, 1_000);
    private static final byte[] NASTY = "\"\"\";,\t\n\r='\0<>&;/\uFEFF".getBytes();

    @Test
    void mangledCsvIsReadOrRefused() throws IOException {
        mangle(csv(), "t.csv", 2_000, 41);
    }

    @Test
    void mangledArchivesAreReadOrRefused() throws IOException {
        mangle(xlsx(), "t.xlsx", 250, 42);
    }

    @Test
    void mangledPartsOfAWorkbookAreReadOrRefused() throws IOException {
        Map<String, byte[]> parts = parts(xlsx());
        List<String> names = new ArrayList<>(parts.keySet());
        Random random = new Random(43);
        assertTimeoutPreemptively(Duration.ofSeconds(90), () -> {
            int refused = 0;
            for (int i = 0; i < 250; i++) {
                Map<String, byte[]> mangled = new LinkedHashMap<>(parts);
                String name = names.get(random.nextInt(names.size()));
                mangled.put(name, mangled(parts.get(name), random));
                refused += refused(Tables.zip(mangled), "t.xlsx", "round " + i + ", " + name);
            }
            assertTrue(refused > 20, "only " + refused + " refused");
        });
    }

    private static void mangle(byte[] valid, String name, int rounds, long seed) {
        Random random = new Random(seed);
        assertTimeoutPreemptively(Duration.ofSeconds(90), () -> {
            int refused = 0;
            for (int i = 0; i < rounds; i++) {
                refused += refused(mangled(valid, random), name, "round " + i);
            }
            assertTrue(refused > rounds / 20, "only " + refused + " refused");
        });
    }

    private static int refused(byte[] bytes, String name, String round) {
        try (TableReader reader = TableReader.open(new ByteArrayInputStream(bytes), name, LIMITS)) {
            for (TableRow row : reader) {
                assertTrue(row.line() > 0, round);
            }
            return 0;
        } catch (UnreadableFileException e) {
            return 1;
        } catch (Throwable e) {
            throw new AssertionError(round, e);
        }
    }

    private static byte[] mangled(byte[] valid, Random random) {
        byte[] bytes = valid.clone();
        for (int n = random.nextInt(1, 5); n > 0; n--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes[at] = NASTY[random.nextInt(NASTY.length)];
                case 3 -> bytes = java.util.Arrays.copyOf(bytes, Math.max(1, at));
                default -> { // a piece stands twice
                    int length = Math.min(random.nextInt(1, 200), bytes.length - at);
                    byte[] longer = new byte[bytes.length + length];
                    System.arraycopy(bytes, 0, longer, 0, at + length);
                    System.arraycopy(bytes, at, longer, at + length, bytes.length - at);
                    bytes = longer;
                }
            }
        }
        return bytes;
    }

    private static byte[] csv() throws IOException {
        List<List<?>> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rows.add(List.of("0001" + i, "МБОУ «СОШ № " + i + "»; \"филиал\"", new BigDecimal("1234.50"), LocalDate.of(2026, 12, 31), true, "one\r\ntwo"));
        }
        return Tables.write(TableFormat.CSV, rows);
    }

    private static byte[] xlsx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Лист");
            for (int i = 0; i < 20; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue("МБОУ «СОШ № " + i + "»");
                row.createCell(1).setCellValue(i * 1.5);
                row.createCell(2).setCellFormula("B" + (i + 1) + "*2");
                row.createCell(3).setCellValue(true);
            }
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] archive) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
