package kabinet.agent.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kabinet.agent.Reports;
import kabinet.agent.entity.AssetKind;
import kabinet.agent.entity.Fact;
import kabinet.agent.entity.Facts;
import kabinet.agent.entity.Message;
import kabinet.agent.entity.Message.Request;
import kabinet.agent.entity.Packing;
import kabinet.software.entity.SeenPackage;
import org.junit.jupiter.api.Test;

/** What agents send, read: every packing, both languages, and what is refused. */
class MessagesTest {

    private final Messages messages = new Messages(Optional.empty());

    @Test
    void jsonAndXmlOfOneMachineSayTheSame() {
        Message json = plain(Reports.of("a-1").tag("школа").json());
        Message xml = plain(Reports.of("a-1").tag("школа").xml());
        assertEquals(Request.INVENTORY, json.request());
        assertEquals(Request.XML_INVENTORY, xml.request());
        for (Message message : List.of(json, xml)) {
            assertEquals("a-1", message.deviceId());
            assertEquals("школа", message.tag());
            Facts facts = message.findings().get(0);
            assertEquals("a-1", facts.key());
            assertEquals(AssetKind.COMPUTER, facts.kind());
            assertEquals("SN-4711-A", facts.values().get(Fact.SERIAL));
            assertEquals(List.of("SN-4711-A"), facts.serials());
            assertEquals("6a1f0b52-93c1-4d1e-9a44-0c7d5f2e1b90", facts.values().get(Fact.UUID));
            assertEquals("kab-12", facts.values().get(Fact.HOSTNAME));
            assertEquals("Microsoft Windows 10 Pro", facts.values().get(Fact.OS));
            assertEquals("8192", facts.values().get(Fact.MEMORY), "what is built in, not what the system sees");
            assertEquals("Baikal-M BE-M1000", facts.values().get(Fact.CPU));
            assertEquals("8", facts.values().get(Fact.CORES));
            assertEquals("SSD 860\t256060", facts.values().get(Fact.DISKS), "a drive for disks is none");
            assertEquals("00:1b:21:3c:4d:5e", facts.values().get(Fact.MACS), "of its own cards alone");
            assertEquals(List.of(new SeenPackage("LibreOffice", "7.6.4", "The Document Foundation"), new SeenPackage("7-Zip 23.01 (x64)", "23.01", "Igor Pavlov")), facts.packages());
        }
        assertEquals("GLPI-Agent_v1.11", json.program());
        assertEquals("FusionInventory-Agent_v2.6", xml.program());
    }

    @Test
    void everyPackingIsRead() {
        String report = Reports.of("a-1").json();
        String digest = plain(report).findings().get(0).digest();
        assertEquals(digest, messages.read(Reports.zlib(report), Packing.of("Application/X-Compress-ZLIB")).findings().get(0).digest());
        assertEquals(digest, messages.read(Reports.gzip(report), Packing.of("APPLICATION/x-compress-gzip; charset=utf-8")).findings().get(0).digest());
        assertEquals(digest, messages.read(("\r\n " + report).getBytes(UTF_8), Packing.of(null)).findings().get(0).digest());
    }

    @Test
    void prologAndContactNameTheAgent() {
        Message prolog = plain(Reports.prolog("old-1"));
        assertEquals(Request.PROLOG, prolog.request());
        assertEquals("old-1", prolog.deviceId());
        assertNull(prolog.tag());
        Message contact = plain(Reports.contact("new-1", "kag_x"));
        assertEquals(Request.CONTACT, contact.request());
        assertEquals("kag_x", contact.tag());
        assertEquals("GLPI-Agent 1.11", contact.program());
        assertEquals(List.of(), contact.findings());
    }

    @Test
    void whatSaysNothingIsNoFact() {
        Facts facts = plain(Reports.of("a-1").serial("To be filled by O.E.M.").uuid("03000200-0400-0500-0006-000700080009").mac("00:00:00:00:00:00").model("System Product Name").json()).findings().get(0);
        assertEquals(List.of(), facts.serials());
        assertFalse(facts.values().containsKey(Fact.SERIAL));
        assertFalse(facts.values().containsKey(Fact.UUID));
        assertFalse(facts.values().containsKey(Fact.MACS));
        assertFalse(facts.values().containsKey(Fact.MODEL));
        assertEquals("Заря", facts.values().get(Fact.MANUFACTURER));
    }

    @Test
    void theDistrictMayNameFurtherJunk() {
        Messages knowing = new Messages(Optional.of(List.of("sn-4711-a", "6A1F0B52-93C1-4D1E-9A44-0C7D5F2E1B90", "00:1B:21:3C:4D:5E")));
        Facts facts = knowing.read(Reports.of("a-1").json().getBytes(UTF_8), Packing.PLAIN).findings().get(0);
        assertEquals(List.of(), facts.serials());
        assertEquals(List.of(), facts.macs());
        assertFalse(facts.values().containsKey(Fact.UUID));
    }

    @Test
    void theSameSaidInAnotherOrderIsTheSame() {
        Reports one = Reports.of("a-1").program("A", "1", "x").program("B", "2", "y");
        List<String[]> turned = new java.util.ArrayList<>(List.of(new String[] {"B", "2", "y"}, new String[] {"A", "1", "x"}, new String[] {"7-Zip 23.01 (x64)", "23.01", "Igor Pavlov"},
            new String[] {"LibreOffice", "7.6.4", "The Document Foundation"}));
        assertEquals(digest(one), digest(Reports.of("a-1").programs(turned)));
        assertNotEquals(digest(one), digest(Reports.of("a-1").program("A", "1", "x")));
        assertNotEquals(digest(one), digest(one.memory(16_384)));
    }

    @Test
    void aPartialReportSaysOnlyWhatItWasAsked() {
        Message message = plain("""
            {"deviceid":"a-1","action":"inventory","partial":true,"content":{"hardware":{"name":"kab-12","memory":7800},"batteries":[{"name":"X"}],"versionclient":"GLPI-Agent_v1.11"}}""");
        assertTrue(message.partial());
        assertFalse(message.findings().get(0).values().containsKey(Fact.MEMORY));
        assertNull(message.findings().get(0).packages());
    }

    @Test
    void onlyAListTellsThatThereAreNoPrograms() {
        String report = "{\"deviceid\":\"a-1\",\"content\":{\"hardware\":{\"name\":\"kab-12\"},\"softwares\":%s}}";
        for (String nothing : List.of("null", "\"\"", "\"none\"", "0", "false")) {
            assertNull(plain(report.formatted(nothing)).findings().get(0).packages(), nothing);
        }
        assertEquals(List.of(), plain(report.formatted("[]")).findings().get(0).packages());
    }

    @Test
    void printersAndSwitchesComeByEitherLanguage() {
        Message json = plain("""
            {"action":"netinventory","deviceid":"p-1","itemtype":"Printer","content":{"versionclient":"4.1","network_device":{"type":"Printer","name":"uchitelskaya","manufacturer":"Катюша",
            "model":"M247","serial":"KT00991","mac":"00:68:eb:11:22:33","ram":512,"ips":["10.0.0.5"],"credentials":4},"pagecounters":{"total":1802},
            "network_ports":[{"ifnumber":1,"iftype":24},{"ifnumber":2,"iftype":6,"ifstatus":"1"}]}}""");
        Facts printer = json.findings().get(0);
        assertEquals(AssetKind.PRINTER, printer.kind());
        assertEquals("M247", printer.values().get(Fact.MODEL));
        assertEquals("1802", printer.values().get(Fact.PAGES));
        assertEquals("1", printer.values().get(Fact.PORTS));
        assertEquals("512", printer.values().get(Fact.MEMORY));
        Message xml = plain("""
            <REQUEST><CONTENT><DEVICE><INFO><TYPE>NETWORKING</TYPE><NAME>sw-1</NAME><SERIAL>CN77ABC</SERIAL><MAC>B0:5A:DA:10:10:80</MAC><MODEL>2530-48G</MODEL></INFO>
            <PORTS><PORT><IFTYPE>6</IFTYPE></PORT><PORT><IFTYPE>117</IFTYPE><VLANS><VLAN><NAME>x</NAME></VLAN></VLANS></PORT></PORTS></DEVICE>
            <DEVICE><INFO><TYPE>PRINTER</TYPE><SERIAL>KT00991</SERIAL></INFO></DEVICE><DEVICE><ERROR><MESSAGE>timeout</MESSAGE></ERROR></DEVICE></CONTENT>
            <DEVICEID>srv-1</DEVICEID><QUERY>SNMPQUERY</QUERY></REQUEST>""");
        assertEquals(2, xml.findings().size());
        Facts network = xml.findings().get(0);
        assertEquals(AssetKind.NETWORK_EQUIPMENT, network.kind());
        assertEquals("srv-1#CN77ABC", network.key());
        assertEquals("2", network.values().get(Fact.PORTS));
        assertEquals(List.of("b0:5a:da:10:10:80"), network.macs());
        assertEquals("srv-1#KT00991", xml.findings().get(1).key());
    }

    @Test
    void whatIsMerelyFoundInANetworkIsNotTakenIn() {
        Message message = plain("<REQUEST><CONTENT><DEVICE><MAC>B0:5A:DA:10:10:80</MAC><DNSHOSTNAME>telefon-direktora</DNSHOSTNAME></DEVICE></CONTENT><DEVICEID>srv-1</DEVICEID><QUERY>NETDISCOVERY</QUERY></REQUEST>");
        assertEquals(Request.XML_OTHER, message.request());
        assertEquals(List.of(), message.findings());
    }

    @Test
    void nobodyIsNamedByTheReport() {
        assertFalse(plain(Reports.of("a-1").json()).toString().contains("uchitel"), "who signed in is not kept");
    }

    @Test
    void theSampleReportsAreRead() throws IOException {
        Path folder = Path.of(System.getProperty("basedir", "")).resolve("sample-data/agents");
        Facts known = messages.read(Files.readAllBytes(folder.resolve("known-computer.json")), Packing.PLAIN).findings().get(0);
        String serial = known.serials().get(0);
        assertTrue(Files.readString(folder.resolveSibling("05-devices.csv")).contains(";" + serial + ";"), serial);
        assertEquals(8, known.packages().size());
        Facts unknown = messages.read(Files.readAllBytes(folder.resolve("unknown-computer.xml")), Packing.PLAIN).findings().get(0);
        assertFalse(Files.readString(folder.resolveSibling("05-devices.csv")).contains(unknown.serials().get(0)));
        assertEquals("8192", unknown.values().get(Fact.MEMORY));
        assertEquals(5, unknown.packages().size());
    }

    @Test
    void whatIsBrokenIsRefused() {
        String report = Reports.of("a-1").json();
        for (String broken : List.of("", " ", "{", "[]", "{}", "null", "\u0000", report.substring(0, report.length() - 20), report + "{}", "<REQUEST>", "<A/>", "<REQUEST/>", Reports.of("a-1").xml() + "<X/>",
            "{\"deviceid\":\"\",\"content\":{}}", "{\"deviceid\":\"a\",\"content\":{}}", "{\"deviceid\":\"" + "x".repeat(200) + "\",\"content\":{\"hardware\":{\"name\":\"a\"}}}")) {
            assertThrows(UnreadableReportException.class, () -> plain(broken), broken);
        }
        assertThrows(UnreadableReportException.class, () -> messages.read(report.getBytes(UTF_8), Packing.ZLIB));
        assertThrows(UnreadableReportException.class, () -> messages.read(report.getBytes(UTF_8), Packing.GZIP));
        byte[] cut = Reports.zlib(report);
        assertThrows(UnreadableReportException.class, () -> messages.read(java.util.Arrays.copyOf(cut, cut.length / 2), Packing.ZLIB));
    }

    @Test
    void bombsOfAnyKindAreRefusedSoon() {
        String many = "{\"deviceid\":\"a\",\"x\":[" + ("\"" + "0".repeat(100_000) + "\",").repeat(600) + "0]}";
        refusedSoon("agent.report.bomb", Reports.zlib(many), Packing.ZLIB);
        refusedSoon("agent.report.bomb", Reports.gzip(many), Packing.GZIP);
        refusedSoon("agent.report.tooLarge", new byte[Body.MOST_SENT + 1], Packing.PLAIN);
        refusedSoon("agent.report.tooDeep", ("{\"deviceid\":\"a\",\"x\":" + "[".repeat(1_000_000)).getBytes(UTF_8), Packing.PLAIN);
        refusedSoon("agent.report.broken", ("<REQUEST>" + "<A>".repeat(1_000_000)).getBytes(UTF_8), Packing.PLAIN);
        refusedSoon("agent.report.broken", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><REQUEST><DEVICEID>&b;</DEVICEID></REQUEST>".getBytes(UTF_8), Packing.PLAIN);
        List<String[]> crowd = Collections.nCopies(MachineReading.MOST_PACKAGES + 1, new String[] {"P", "1", ""});
        refusedSoon("agent.report.tooManyPrograms", Reports.of("a").programs(crowd).json().getBytes(UTF_8), Packing.PLAIN);
    }

    @Test
    void aNumberWithAHugeExponentIsNotComputed() {
        Message message = plain("{\"deviceid\":\"a\",\"content\":{\"hardware\":{\"name\":\"x\",\"memory\":1e999999999},\"cpus\":[{\"core\":-99999999999999999999999}]}}");
        assertEquals("1", message.findings().get(0).values().get(Fact.MEMORY));
        assertFalse(message.findings().get(0).values().containsKey(Fact.CORES));
    }

    @Test
    void ofALongTextTheBeginningIsRead() {
        String swelling = "\uFDFA".repeat(400_000); // one sign that folding makes eighteen of
        String json = Reports.of("a-1").model(swelling).program(swelling, swelling, swelling).json();
        String xml = Reports.of("a-1").model(swelling).program(swelling, swelling, swelling).xml();
        for (String report : List.of(json, xml)) {
            long begun = System.nanoTime();
            Facts facts = plain(report).findings().get(0);
            assertTrue(System.nanoTime() - begun < 5_000_000_000L);
            assertEquals("\uFDFA".repeat(Fact.MODEL.length()), facts.values().get(Fact.MODEL));
            assertEquals(3, facts.packages().size());
        }
        String before = "x".repeat(Messages.MOST_TEXT - 1);
        assertEquals(before + "y", Messages.cut(before + "yz"));
        assertEquals(before, Messages.cut(before + "\uD83D\uDE00"), "no half of a sign");
    }

    @Test
    void noSingleTextOfAReportIsAsLongAsItsSenderLikes() {
        String long2 = "x".repeat(2_000_000);
        for (String hostile : List.of("{\"deviceid\":\"a\",\"" + "n".repeat(300) + "\":1}", "{\"deviceid\":\"a\",\"content\":{\"bios\":{\"" + long2 + "\" \n : \"b\"}}}",
            "{\"deviceid\":\"a\",\"x\":[{\"y\":{\"" + "n".repeat(300) + "\":1}}]}", "{\"deviceid\":\"a\",\"x\":\"" + long2 + "\"}", "{\"deviceid\":\"a\",\"x\":" + "1".repeat(200) + "}",
            "{\"deviceid\":\"a\",\"x\":\"\\\"" + long2 + "\"}")) {
            refusedSoon("agent.report.tooLong", hostile.getBytes(UTF_8), Packing.PLAIN);
        }
        String honest = Reports.of("a-1").model("\"{[" + "m".repeat(300) + "]}:\\").json().replace("\"versionclient\":", "\"" + "n".repeat(JsonGuard.MOST_NAME) + "\" \t:[\"" + "v".repeat(100_000) + "\" , 1e10],\"versionclient\":");
        assertEquals("GLPI-Agent_v1.11", plain(honest).program());
    }

    private void refusedSoon(String key, byte[] sent, Packing packing) {
        long begun = System.nanoTime();
        assertEquals(key, assertThrows(UnreadableReportException.class, () -> messages.read(sent, packing)).key());
        assertTrue(System.nanoTime() - begun < 5_000_000_000L, key);
    }

    private static String digest(Reports reports) {
        return new Messages(Optional.empty()).read(reports.json().getBytes(UTF_8), Packing.PLAIN).findings().get(0).digest();
    }

    private Message plain(String text) {
        return messages.read(text.getBytes(UTF_8), Packing.PLAIN);
    }
}
