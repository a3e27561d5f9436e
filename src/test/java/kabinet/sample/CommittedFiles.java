package kabinet.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The generated files as they stand in the project, compared with the generator and read back. */
final class CommittedFiles {

    static final Path SAMPLE = Path.of(System.getProperty("basedir", "")).resolve("sample-data");
    static final Path TO_TRY = SAMPLE.resolve("to-try");
    static final Path AUDITS = SAMPLE.resolve("audits");
    static final Path FAULTY = SAMPLE.resolve("faulty");
    static final Path EXCHANGE = Path.of(System.getProperty("basedir", "")).resolve("src/test/resources/exchange");

    private CommittedFiles() {
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The folder holds exactly these files, apart from README and subfolders; workbooks and archives are compared part by part, unpacked. */
    static void assertSame(Path folder, Map<String, byte[]> generated) throws IOException {
        try (var files = Files.list(folder)) {
            assertEquals(new TreeSet<>(generated.keySet()), new TreeSet<>(files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString()).filter(name -> !name.equals("README.md")).toList()));
        }
        generated.forEach((name, content) -> {
            byte[] committed = read(folder.resolve(name));
            if (name.matches(".*\\.(xlsx|zip)") && !name.contains("truncated")) {
                Map<String, byte[]> parts = unzip(content);
                Map<String, byte[]> same = unzip(committed);
                assertEquals(parts.keySet(), same.keySet(), name);
                parts.forEach((part, bytes) -> assertArrayEquals(bytes, same.get(part), () -> name + " " + part));
            } else if (!name.endsWith(".xlsx")) {
                assertArrayEquals(content, committed, () -> name + " is not what SampleData.main writes");
            }
        });
    }

    static Map<String, byte[]> unzip(byte[] zip) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return parts;
    }

    static List<Map<String, String>> rows(String text, char separator) {
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return parser.stream().map(CSVRecord::toMap).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<Map<String, String>> sample(String name) {
        return rows(new String(read(SAMPLE.resolve(name)), StandardCharsets.UTF_8), ';');
    }
}
