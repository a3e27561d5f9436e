package kabinet.delivery.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kabinet.delivery.Deliveries;
import kabinet.delivery.Torg12File;
import kabinet.delivery.Torg12Workbook;
import kabinet.delivery.UpdFile;
import kabinet.delivery.entity.DocumentFormat;
import kabinet.delivery.entity.SupplierDocument;
import org.junit.jupiter.api.Test;

/** What the fuzzer starts from is what our writers write. {@code -Dseeds.write=true} writes it anew; findings beside it stay. */
class SeedsTest {

    private static final Path INPUTS = Path.of("src/test/resources/kabinet/delivery/control");

    @Test
    void committedSeedsAreWhatTheWritersWrite() throws IOException {
        Map<String, byte[]> seeds = seeds();
        for (Map.Entry<String, byte[]> seed : seeds.entrySet()) {
            Path file = INPUTS.resolve(seed.getKey());
            if (Boolean.getBoolean("seeds.write")) {
                Files.createDirectories(file.getParent());
                Files.write(file, seed.getValue());
            }
            assertArrayEquals(seed.getValue(), Files.readAllBytes(file), seed.getKey());
        }
        assertEquals(new TreeSet<>(seeds.keySet()), committed());
    }

    @Test
    void everySeedIsReadWithoutFault() throws IOException {
        for (String seed : seeds().keySet()) {
            assertTrue(DocumentReader.read(INPUTS.resolve(seed), seed).isSound(), seed);
        }
    }

    private static Set<String> committed() throws IOException {
        try (Stream<Path> files = Files.walk(INPUTS)) {
            return files.filter(file -> file.getFileName().toString().startsWith("seed-")).map(file -> INPUTS.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Map<String, byte[]> seeds() throws IOException {
        SupplierDocument kit = Deliveries.kit();
        SupplierDocument small = Deliveries.with(kit, List.of(kit.lines().get(0), kit.lines().get(3)));
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        String upd = "UpdXmlFuzzTestInputs/isReadOrRefused/seed-";
        for (DocumentFormat version : List.of(DocumentFormat.UPD_501, DocumentFormat.UPD_502, DocumentFormat.UPD_503)) {
            seeds.put(upd + version + ".xml", UpdFile.of(small, version).bytes());
            seeds.put(upd + version + "-utf8.xml", UpdFile.of(small, version).in(StandardCharsets.UTF_8).bytes());
        }
        String torg12 = "Torg12XmlFuzzTestInputs/isReadOrRefused/seed-";
        seeds.put(torg12 + "501.xml", Torg12File.of(small).bytes());
        seeds.put(torg12 + "502-utf8.xml", Torg12File.of(small).version("5.02").in(StandardCharsets.UTF_8).bytes());
        String sheet = "Torg12SheetFuzzTestInputs/isReadOrRefused/seed-";
        seeds.put(sheet + "pages.xlsx", stored(Torg12Workbook.of(small).linesPerPage(1).xlsx()));
        seeds.put(sheet + "texts.xlsx", stored(Torg12Workbook.of(small).textNumbers().withoutColumnNumbers().xlsx()));
        seeds.put(sheet + "pages.xls", Torg12Workbook.of(small).linesPerPage(1).xls());
        seeds.put(sheet + "texts.xls", Torg12Workbook.of(small).textNumbers().withoutColumnNumbers().xls());
        return seeds;
    }

    /** The archive with its parts not compressed. */
    private static byte[] stored(byte[] archive) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive)); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                CRC32 sum = new CRC32();
                sum.update(content);
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(sum.getValue());
                entry.setTimeLocal(LocalDateTime.of(2021, 8, 20, 10, 0));
                zip.putNextEntry(entry);
                zip.write(content);
            }
        }
        return out.toByteArray();
    }
}
