package kabinet.delivery.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kabinet.delivery.Deliveries;
import kabinet.delivery.Torg12File;
import kabinet.delivery.Torg12Workbook;
import kabinet.delivery.UpdFile;
import kabinet.delivery.entity.DocumentFormat;
import kabinet.delivery.entity.ReadDocument;
import kabinet.document.entity.UnreadableFileException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document comes from anybody: what would harm is refused, soon and without filling the memory. */
class HostileDocumentsTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    /** The whole heap of a virtual machine that reads one document, megabytes. */
    private static final int HEAP = 128;

    @TempDir
    Path folder;

    private final UpdFile upd = UpdFile.of(Deliveries.kit(), DocumentFormat.UPD_503).in(StandardCharsets.UTF_8);
    private final String xml = upd.xml();

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE Файл [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>", "<!DOCTYPE Файл SYSTEM \"http://127.0.0.1:9/x.dtd\">", "<!DOCTYPE Файл>",
            "<!DOCTYPE Файл [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x\"> %p;]>",
            "<!DOCTYPE Файл [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>"})
    void aDocumentTypeIsRefusedInEveryFormat(String type) throws IOException {
        for (String text : new String[] {xml, Torg12File.of(Deliveries.kit()).in(StandardCharsets.UTF_8).xml()}) {
            assertEquals("document.xml.doctype", refusal(text.replaceFirst("\\?>", "?>" + type.replace("$", "\\$")).replaceFirst("НаимТов=\"[^\"]*\"", "НаимТов=\"x\"")));
        }
    }

    @Test
    void anEntityIsRefused() throws IOException {
        assertTrue(refusal(xml.replaceFirst("<СумНал>[0-9]", "<СумНал>&e;")).startsWith("document.xml."));
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        assertEquals("document.xml.too_deep", refusal(xml.replaceFirst("<ТаблСчФакт>", "<ТаблСчФакт>" + "<а>".repeat(100_000))));
        assertEquals("document.xml.too_deep", refusal(xml.replaceFirst("<СведТов ", "<СведТов>".repeat(100_000) + "<СведТов ")));
    }

    @Test
    void hugeTextsAreRefused() throws IOException {
        String huge = "я".repeat(6 << 20);
        assertEquals("document.xml.too_long", refusal(xml.replaceFirst("НаимТов=\"", "НаимТов=\"" + huge)));
        assertEquals("document.xml.too_long", refusal(xml.replaceFirst("<ТаблСчФакт>", "<ТаблСчФакт>" + huge)));
        assertEquals("document.xml.too_long", refusal(xml.replaceFirst("<ТаблСчФакт>", "<ТаблСчФакт><!--" + huge + "-->")));
    }

    @Test
    void blanksAndCaptionsWithoutEndAreReadOnce() throws IOException {
        Path blanks = workbook(sheet -> {
            Row title = sheet.createRow(0);
            title.createCell(0).setCellValue("Товарная накладная");
            for (int i = 1; i < 250; i++) {
                title.createCell(i).setCellValue(" ".repeat(32_000));
            }
        });
        Path captions = workbook(sheet -> {
            for (int r = 0; r < 20_000; r++) {
                Row row = sheet.createRow(r);
                for (int i = 0; i < (r < 4 ? 250 : 1); i++) {
                    row.createCell(i).setCellValue("количество мест, подписанных и переданных без указания цены за единицу");
                }
            }
        });
        for (Path file : new Path[] {blanks, captions}) {
            ReadDocument read = assertTimeoutPreemptively(SOON, () -> DocumentReader.read(file, "т.xlsx"));
            assertTrue(read.document() == null && !read.faults().isEmpty(), file.toString());
        }
    }

    private Path workbook(Consumer<Sheet> filling) throws IOException {
        Path file = Files.createTempFile(folder, "hostile", ".xlsx");
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            filling.accept(workbook.createSheet());
            workbook.write(out);
        }
        return file;
    }

    @Test
    void serialNumbersWithoutEndAreRefused() throws IOException {
        String many = "<ИнфПолФХЖ2 Идентиф=\"Серийные номера\" Значен=\"" + "А,".repeat(15_000) + "\"/>";
        int at = xml.indexOf("<СведТов ");
        int end = xml.indexOf("</СведТов>") + "</СведТов>".length();
        String line = xml.substring(at, end).replaceAll("<ИнфПолФХЖ2[^>]*/>", "").replace("</СведТов>", many + "</СведТов>");
        assertEquals("delivery.fault.too-many-serials", refusal(xml.substring(0, at) + line.repeat(8) + xml.substring(end)));
    }

    @Test
    void aFileBeyondAllBoundsIsRefusedInASmallHeap() throws Exception {
        Path file = folder.resolve("large.xml");
        int at = xml.indexOf("<СведТов ");
        byte[] line = (xml.substring(at, xml.indexOf("</СведТов>", at)) + "</СведТов>").getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(xml.substring(0, at).getBytes(StandardCharsets.UTF_8));
            for (long written = 0; written < 60L << 20; written += line.length) {
                out.write(line);
            }
        }
        assertEquals("delivery.fault.too-many-lines", refusalInSmallHeap(file));
        byte[] elsewhere = ("<Иное а=\"" + "0".repeat(1000) + "\"/>").getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(xml.substring(0, at).getBytes(StandardCharsets.UTF_8));
            for (long written = 0; written < 40L << 20; written += elsewhere.length) {
                out.write(elsewhere);
            }
        }
        assertEquals("document.xml.too_heavy", refusalInSmallHeap(file));
    }

    @Test
    void tenThousandLinesAreReadInASmallHeap() throws Exception {
        assertEquals("10000", refusalInSmallHeap(Files.write(folder.resolve("long.xml"), UpdFile.of(Deliveries.large(10_000), DocumentFormat.UPD_503).bytes())));
    }

    @Test
    void wrongEncodingsAndCutFilesAreRefused() throws IOException {
        ReadDocument nonsense = read(Files.write(folder.resolve("nonsense"), upd.bytes(xml.replaceFirst("utf-8", "nonsense"))));
        assertEquals("wrong-encoding nonsense", nonsense.faults().get(0).key() + " " + nonsense.faults().get(0).value());
        byte[] bytes = upd.bytes();
        for (int cut : new int[] {1, 10, 100, bytes.length / 2, bytes.length - 2}) {
            assertTrue(refusal(Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, cut))).startsWith("document.xml.broken"), "cut at " + cut);
        }
    }

    @Test
    void everyCutOfAWorkbookIsRefusedOrRead() throws IOException {
        for (byte[] whole : new byte[][] {Torg12Workbook.of(Deliveries.kit()).xlsx(), Torg12Workbook.of(Deliveries.kit()).xls()}) {
            for (int cut = 0; cut < whole.length; cut += 997) {
                byte[] part = Arrays.copyOf(whole, cut);
                assertTimeoutPreemptively(SOON, () -> {
                    try {
                        ReadDocument read = read(Files.write(folder.resolve("cut"), part));
                        assertTrue(read.document() != null || !read.faults().isEmpty());
                    } catch (UnreadableFileException e) {
                        assertTrue(e.key().startsWith("document."), e.key());
                    }
                });
            }
        }
    }

    @Test
    void zipBombsAreRefused() throws Exception {
        byte[] workbook = Torg12Workbook.of(Deliveries.kit()).xlsx();
        for (String part : new String[] {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"}) {
            assertEquals("document.table.bomb", refusalInSmallHeap(Files.write(folder.resolve("bomb"), inflated(workbook, part))), part);
        }
    }

    /** The archive with spaces by the hundred megabytes behind one part's first tag. */
    private static byte[] inflated(byte[] archive, String part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive)); ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                if (entry.getName().equals(part)) {
                    String text = new String(content, StandardCharsets.UTF_8);
                    int at = text.indexOf('>', text.indexOf('<', text.indexOf("?>"))) + 1;
                    out.write(text.substring(0, at).getBytes(StandardCharsets.UTF_8));
                    byte[] spaces = ("<x>" + " ".repeat(1 << 20) + "</x>").getBytes(StandardCharsets.UTF_8);
                    for (int i = 0; i < 100; i++) {
                        out.write(spaces);
                    }
                    out.write(text.substring(at).getBytes(StandardCharsets.UTF_8));
                } else {
                    out.write(content);
                }
            }
        }
        return bytes.toByteArray();
    }

    private String refusal(String text) throws IOException {
        return refusal(Files.write(folder.resolve("document"), text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String refusal(Path file) {
        long begun = System.nanoTime();
        String key = assertThrows(UnreadableFileException.class, () -> read(file)).key();
        assertTrue(System.nanoTime() - begun < SOON.toNanos(), "took too long");
        return key;
    }

    /** Reads in a virtual machine of its own, which dies where memory is not bounded. */
    private String refusalInSmallHeap(Path file) throws IOException, InterruptedException {
        Path answer = folder.resolve("answer");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + HEAP + "m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                HostileDocumentsTest.class.getName(), file.toString(), answer.toString()).redirectErrorStream(true).redirectOutput(folder.resolve("output").toFile()).start();
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "took too long");
            assertEquals(0, process.exitValue(), () -> output());
            return Files.readString(answer);
        } finally {
            process.destroyForcibly();
        }
    }

    private String output() {
        try {
            return Files.readString(folder.resolve("output"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes down why a file was refused, or how many lines it has. */
    public static void main(String[] args) throws IOException {
        String answer;
        try {
            answer = String.valueOf(read(Path.of(args[0])).document().lines().size());
        } catch (UnreadableFileException e) {
            answer = e.key();
        }
        Files.writeString(Path.of(args[1]), answer);
    }

    private static ReadDocument read(Path file) {
        return DocumentReader.read(file, file.getFileName().toString());
    }
}
