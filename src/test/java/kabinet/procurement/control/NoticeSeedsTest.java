package kabinet.procurement.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.procurement.NoticeFile;
import org.junit.jupiter.api.Test;

/** What the fuzzer starts from is what our writer writes. {@code -Dseeds.write=true} writes it anew; findings beside it stay. */
class NoticeSeedsTest {

    private static final Path INPUTS = Path.of("src/test/resources/kabinet/procurement/control/NoticeXmlFuzzTestInputs");
    private static final String NUMBER = "0133300000121000017";
    private static final String SCHOOL = "7707083893";

    @Test
    void committedSeedsAreWhatTheWriterWrites() throws IOException {
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
    void everySeedIsReadWithoutFault() {
        for (String seed : seeds().keySet()) {
            assertTrue(NoticeFiles.of(INPUTS.resolve(seed)).read().stream().allMatch(read -> read.document() != null && read.document().faults().isEmpty()), seed);
        }
    }

    private static Set<String> committed() throws IOException {
        try (Stream<Path> files = Files.walk(INPUTS)) {
            return files.filter(file -> file.getFileName().toString().startsWith("seed-")).map(file -> INPUTS.relativize(file).toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Map<String, byte[]> seeds() {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        for (String type : new String[] {"EF2020", "EZK2020", "EZT2020", "EOK2020"}) {
            seeds.put("notices/seed-" + type + ".xml", new NoticeFile(NUMBER).type(type).customer("СОШ № 4", SCHOOL).bytes());
        }
        byte[] plain = new NoticeFile(NUMBER).prefix("").customer("СОШ № 4", SCHOOL).line("Обслуживание", "95.11.10.190", null, "500.00", "500.00").bytes();
        byte[] joint = new NoticeFile(NUMBER).prefix("a:").maxPrice(null).customer("СОШ № 4", NoticeFile.ikz(SCHOOL), "1000.50").customer("СОШ № 8", NoticeFile.ikz("7804431521"), "2000.25")
            .catalogueLine("МФУ", "26.20.18.000-00000068", "1.5", "100", "150").bytes();
        seeds.put("notices/seed-plain.xml", plain);
        seeds.put("notices/seed-joint.xml", joint);
        Map<String, byte[]> both = new LinkedHashMap<>();
        both.put("первое.xml", plain);
        both.put("подпись.sig", new byte[] {1, 2, 3});
        both.put("b/второе.xml", joint);
        seeds.put("archives/seed-two.zip", NoticeFile.zip(both));
        seeds.put("archives/seed-plain.xml", plain);
        return seeds;
    }
}
