package kabinet.agent.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kabinet.agent.entity.AssetKind;
import kabinet.agent.entity.Fact;
import kabinet.agent.entity.Facts;
import kabinet.agent.entity.Message;
import kabinet.agent.entity.Packing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The example files of the format's own project, https://github.com/glpi-project/inventory_format, beside what its JSON says: {@code mvn test -Dtest=ExampleReportsTest -Dagent.examples=FOLDER},
 * a folder with the {@code .json} of {@code examples} and the {@code .xml} of {@code tests/data}. They are not ours and stand not here.
 */
@EnabledIfSystemProperty(named = "agent.examples", matches = ".+")
class ExampleReportsTest {

    private static final Map<String, AssetKind> KINDS = Map.of("computer", AssetKind.COMPUTER, "networkequipment", AssetKind.NETWORK_EQUIPMENT, "printer", AssetKind.PRINTER, "phone", AssetKind.PHONE);

    private final Messages messages = new Messages(Optional.empty());

    @Test
    void everyJsonBecomesItsFacts() throws IOException {
        List<Path> files = files(".json");
        assertTrue(files.size() >= 18, files.toString());
        for (Path file : files) {
            String name = file.getFileName().toString();
            JsonObject report = Json.createReader(Files.newInputStream(file)).readObject();
            JsonObject content = report.getJsonObject("content");
            Message message = messages.read(Files.readAllBytes(file), Packing.PLAIN);
            assertEquals(report.getString("deviceid"), message.deviceId(), name);
            assertEquals(content.getString("versionclient"), message.program(), name);
            Facts facts = message.findings().get(0);
            assertEquals(KINDS.get(name.replaceFirst("_.*", "")), facts.kind(), name);
            same(content, "bios", "ssn", facts, Fact.SERIAL, name);
            same(content, "bios", "smodel", facts, Fact.MODEL, name);
            same(content, "network_device", "serial", facts, Fact.SERIAL, name);
            same(content, "network_device", "model", facts, Fact.MODEL, name);
            same(content, "network_device", "mac", facts, Fact.MACS, name);
            same(content, "network_device", "firmware", facts, Fact.FIRMWARE, name);
            same(content, "network_device", "name", facts, Fact.HOSTNAME, name);
            same(content, "hardware", "name", facts, Fact.HOSTNAME, name);
            same(content, "hardware", "uuid", facts, Fact.UUID, name);
            same(content, "operatingsystem", "full_name", facts, Fact.OS, name);
            same(content, "pagecounters", "total", facts, Fact.PAGES, name);
            JsonArray softwares = content.getJsonArray("softwares");
            assertEquals(softwares == null ? null : (Integer) (int) softwares.stream().filter(s -> s.asJsonObject().containsKey("name")).count(), facts.packages() == null ? null : (Integer) facts.packages().size(), name);
            long memory = content.containsKey("memories") ? content.getJsonArray("memories").stream().mapToLong(m -> m.asJsonObject().getInt("capacity", 0)).sum() : 0;
            assertTrue(memory == 0 || Long.toString(memory).equals(facts.values().get(Fact.MEMORY)), name);
        }
    }

    @Test
    void everyXmlIsRead() throws IOException {
        List<Path> files = files(".xml");
        assertTrue(files.size() >= 19, files.toString());
        Map<String, Integer> findings = new TreeMap<>();
        for (Path file : files) {
            Message message = messages.read(Files.readAllBytes(file), Packing.PLAIN);
            findings.put(file.getFileName().toString(), message.findings().size());
        }
        // what is merely discovered (9, 10, 11, 16) and a device without a description (15) are no machines
        findings.forEach((name, number) -> assertTrue(number > 0 || List.of("9.xml", "10.xml", "11.xml", "15.xml", "16.xml").contains(name), findings.toString()));
    }

    private static void same(JsonObject content, String section, String field, Facts facts, Fact fact, String name) {
        JsonValue value = content.containsKey(section) && content.get(section) instanceof JsonObject fields ? fields.get(field) : null;
        if (value != null) {
            String stated = value instanceof JsonString text ? text.getString() : value.toString();
            String kept = facts.values().get(fact);
            assertEquals(stated.toLowerCase(Locale.ROOT), kept == null ? null : kept.toLowerCase(Locale.ROOT), name + " " + fact);
        }
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("agent.examples")))) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }
}
