package kabinet.measurement.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kabinet.base.BusinessException;
import kabinet.base.BusyException;
import kabinet.base.Texts;
import kabinet.exchange.entity.Fault;
import kabinet.file.entity.FileType;
import kabinet.measurement.Samples;
import kabinet.measurement.entity.CableFact;
import kabinet.measurement.entity.MeasurementKind;
import kabinet.measurement.entity.ReadFile;
import kabinet.measurement.entity.ReceivedFile;
import kabinet.measurement.entity.SeenHost;
import kabinet.measurement.entity.SpeedFact;
import kabinet.measurement.entity.UnreadableMeasurementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tools' files read: those that the tools themselves wrote, and those that nobody should send. */
class MeasurementFilesTest {

    /** After the samples were made. */
    private static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");

    private static ReadFile sample(String name) {
        return read(Samples.file(name));
    }

    private static ReadFile read(byte[] content) {
        return MeasurementFiles.read(content, null, null, Map.of(), NOW);
    }

    private static ReadFile read(String text) {
        return read(Samples.bytes(text));
    }

    private static String refusal(String text) {
        return assertThrows(UnreadableMeasurementException.class, () -> read(text)).getMessage();
    }

    private static String refusal(byte[] content) {
        return assertThrows(UnreadableMeasurementException.class, () -> read(content)).getMessage();
    }

    private static String text(String sample) {
        return new String(Samples.file(sample), StandardCharsets.UTF_8);
    }

    private static Map<String, SeenHost> byAddress(ReadFile file) {
        return file.hosts().stream().collect(Collectors.toMap(SeenHost::address, h -> h));
    }

    // ── nmap ──

    @Test
    void aPingScanTellsWhoAnswered() {
        ReadFile scan = sample("nmap-ping.xml");
        assertEquals(MeasurementKind.NMAP, scan.kind());
        assertEquals("nmap -sn --system-dns -oX nmap-ping.xml 10.77.0.0/28", scan.title());
        assertEquals(2026, scan.takenAt().atZone(ZoneId.of("UTC")).getYear());
        assertEquals(List.of("10.77.0.1", "10.77.0.11", "10.77.0.12", "10.77.0.13", "10.77.0.14"), scan.hosts().stream().map(SeenHost::address).toList());
        SeenHost computer = byAddress(scan).get("10.77.0.11");
        assertEquals("00:1b:21:77:01:01", computer.mac());
        assertEquals("pc-101-01.school.test", computer.name());
        assertEquals("Intel Corporate", computer.vendor());
        assertNull(byAddress(scan).get("10.77.0.14").name());
        assertTrue(text("nmap-ping.xml").lines().toList().get(computer.line() - 1).contains("<host>"), "knows its line");
    }

    @Test
    void aPortScanTellsWhatIsOpen() {
        Map<String, SeenHost> hosts = byAddress(sample("nmap-ports.xml"));
        assertEquals(5, hosts.size());
        assertEquals("80/tcp http, 5201/tcp targus-getdata1", hosts.get("10.77.0.1").services());
        assertEquals("631/tcp ipp", hosts.get("10.77.0.13").services());
        assertNull(hosts.get("10.77.0.14").services());
    }

    @ParameterizedTest
    @CsvSource({"nmap-verbose.xml,4", "nmap-ipv6.xml,2", "nmap-services.xml,2", "nmap-unreached.xml,0", "nmap-later.xml,5"})
    void otherScansKeepWhoAnsweredAndNobodyElse(String name, int hosts) {
        assertEquals(hosts, sample(name).hosts().size());
    }

    @Test
    void anIpv6ScanHasItsAddresses() {
        assertEquals("00:0c:42:77:00:01", byAddress(sample("nmap-ipv6.xml")).get("fd77::1").mac());
    }

    @Test
    void whatNobodyAskedIsNotCalledSeen() {
        String host = "<host><status state='up' reason='user-set'/><address addr='10.0.0.%d' addrtype='ipv4'/>%s</host>";
        String scan = "<nmaprun start='1795903856' args='nmap -Pn'>" + host.formatted(1, "<ports><extraports state='filtered' count='9'/></ports>")
            + host.formatted(2, "<ports><port portid='22' protocol='tcp'><state state='closed'/></port></ports>")
            + host.formatted(3, "<address addr='00:0C:42:00:00:01' addrtype='mac'/>") + "<runstats><finished exit='success'/></runstats></nmaprun>";
        assertEquals(List.of("10.0.0.2", "10.0.0.3"), read(scan).hosts().stream().map(SeenHost::address).toList());
    }

    @Test
    void aHostToldOfPortByPortIsOneHost() {
        String host = "<host><address addr='10.0.0.1' addrtype='ipv4'/><ports><port portid='%d' protocol='tcp'><state state='open'/></port></ports></host>";
        ReadFile scan = read("<nmaprun scanner='masscan' start='1795903856'>" + host.formatted(80) + host.formatted(443) + "<runstats><finished/></runstats></nmaprun>");
        assertEquals(1, scan.hosts().size());
        assertEquals("80/tcp, 443/tcp", scan.hosts().get(0).services());
    }

    @Test
    void anUnfinishedScanIsRefusedWithItsLine() {
        String refused = refusal(Samples.file("nmap-broken-off.xml"));
        assertTrue(refused.matches("Строка \\d+: Файл обрывается: сканирование не закончено.*"), refused);
        String whole = text("nmap-ping.xml");
        assertEquals("Строка 5, «runstats»: Нет итога сканирования: оно не закончено. Запустите его ещё раз до конца.", refusal(whole.replaceAll("(?s)<runstats>.*</runstats>", "")));
        assertTrue(refusal(whole.replace("exit=\"success\"", "exit=\"error\" errormsg=\"no route\"")).endsWith("«exit»: nmap завершился с ошибкой: no route."));
    }

    @Test
    void aListOfAddressesIsNoScan() {
        assertTrue(refusal(Samples.file("nmap-list.xml")).contains("«args»: Это перечень адресов (-sL)"));
    }

    @Test
    void faultsNameLineFieldAndReason() {
        String scan = text("nmap-ping.xml");
        assertEquals("Строка 18, «addr»: «00:1B:21:77:01:ZZ» — не адрес сетевой карты.", refusal(scan.replace("00:1B:21:77:01:01", "00:1B:21:77:01:ZZ")));
        assertEquals("Строка 9, «addr»: «10.77.0.999» — не адрес IPv4 или IPv6.", refusal(scan.replace("addr=\"10.77.0.1\"", "addr=\"10.77.0.999\"")));
        assertEquals("Строка 5, «start»: Нет времени начала сканирования или оно невозможно.", refusal(scan.replaceAll("start=\"\\d+\"", "start=\"99999999999\"")));
        assertEquals("Line 5, “start”: The time when the scan began is missing or impossible.",
            assertThrows(UnreadableMeasurementException.class, () -> read(scan.replaceAll("start=\"\\d+\"", ""))).text(Texts.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE nmaprun [<!ENTITY a \"b\">]>", "<!DOCTYPE nmaprun SYSTEM \"http://10.0.0.1/nmap.dtd\">", "<!DOCTYPE nmaprun PUBLIC \"-//x\" \"file:///etc/passwd\">",
        "<!DOCTYPE nmaprun><!DOCTYPE nmaprun>"})
    void onlyTheToolsOwnDocumentTypeIsPassedOver(String doctype) {
        String hostile = text("nmap-ping.xml").replace("<!DOCTYPE nmaprun>", doctype);
        assertThrows(UnreadableMeasurementException.class, () -> read(hostile));
    }

    @Test
    void tooDeepTooManyAndOtherXmlAreRefused() {
        assertThrows(UnreadableMeasurementException.class, () -> read("<nmaprun start='1795903856'>" + "<a>".repeat(40) + "</a>".repeat(40) + "</nmaprun>"));
        String many = IntStream.range(0, NmapReader.MOST_HOSTS + 1).mapToObj(i -> "<host><status state='up'/><address addr='10.1." + i / 256 + "." + i % 256 + "'/></host>").collect(Collectors.joining());
        assertTrue(refusal("<nmaprun start='1795903856'>" + many + "<runstats><finished/></runstats></nmaprun>").contains("больше 4"));
        assertTrue(assertThrows(UnreadableMeasurementException.class, () -> MeasurementFiles.read(Samples.bytes("<svg/>"), MeasurementKind.NMAP, null, Map.of(), NOW)).getMessage().contains("не вывод nmap"));
        assertThrows(UnreadableMeasurementException.class, () -> read("<nmaprun>" + "<host>".repeat(10)));
    }

    // ── iperf3 ──

    @Test
    void whatArrivedAtTheServerIsTheUpload() {
        ReadFile file = sample("iperf3-tcp.json");
        SpeedFact speed = file.speeds().get(0);
        assertEquals(MeasurementKind.IPERF3, file.kind());
        assertNull(speed.down());
        assertTrue(speed.up().doubleValue() > 50 && speed.up().doubleValue() < 96, "the line lets 94 Mbit/s through: " + speed.up());
        assertEquals("10.77.0.1, TCP, 3 s, 1×", speed.method());
        assertTrue(speed.retransmits() >= 0);
        assertNull(speed.jitter());
        assertEquals(file.takenAt(), speed.at());
    }

    @Test
    void reverseIsTheDownload() {
        SpeedFact speed = sample("iperf3-reverse.json").speeds().get(0);
        assertNull(speed.up());
        assertTrue(speed.down().doubleValue() > 10 && speed.down().doubleValue() < 22, "the router lets 20 Mbit/s through, and what arrived counts, not what was sent: " + speed.down());
    }

    @Test
    void bothWaysAtOnceAreBoth() {
        SpeedFact speed = sample("iperf3-both.json").speeds().get(0);
        assertTrue(speed.down().doubleValue() < 22 && speed.up().doubleValue() > speed.down().doubleValue(), speed.down() + " " + speed.up());
    }

    @ParameterizedTest
    @CsvSource({"iperf3-udp.json,false", "iperf3-udp-reverse.json,true"})
    void udpHasJitterAndLoss(String name, boolean down) {
        SpeedFact speed = sample(name).speeds().get(0);
        assertEquals(10, (down ? speed.down() : speed.up()).doubleValue(), 1.5);
        assertTrue(speed.jitter().signum() >= 0 && speed.lost().signum() >= 0);
        assertNull(speed.retransmits());
        assertTrue(speed.method().contains("UDP"));
    }

    @Test
    void severalStreamsAreSummed() {
        SpeedFact speed = sample("iperf3-streams.json").speeds().get(0);
        assertTrue(speed.up().doubleValue() > 50, "all three together: " + speed.up());
        assertTrue(speed.method().endsWith("3×"));
        assertEquals(1, sample("iperf3-server.json").speeds().size());
    }

    @Test
    void anOldUdpOutputHasOneSumOfWhichSomeIsLost() {
        String old = "{\"start\":{\"timestamp\":{\"timesecs\":1795903894},\"test_start\":{\"protocol\":\"UDP\",\"num_streams\":1,\"duration\":10,\"reverse\":0}},\"intervals\":[],"
            + "\"end\":{\"sum\":{\"bits_per_second\":10000000,\"lost_percent\":25,\"jitter_ms\":0.5}}}";
        SpeedFact speed = read(old).speeds().get(0);
        assertEquals(new BigDecimal("7.50"), speed.up());
        assertEquals(new BigDecimal("25.00"), speed.lost());
    }

    @Test
    void theToolsOwnFailureIsRepeated() {
        assertEquals("Строка 10, «error»: iperf3 сообщает об ошибке: unable to connect to server: Connection refused.", refusal(Samples.file("iperf3-refused.json")));
    }

    @Test
    void faultyOutputsOfIperfAreRefusedByField() {
        String whole = text("iperf3-tcp.json");
        assertTrue(refusal(whole.replaceFirst("\"timesecs\":\\s*\\d+", "\"timesecs\": -1")).contains("«start.timestamp.timesecs»: «-1» — не число"));
        assertTrue(refusal(whole.replaceFirst("\"timesecs\":\\s*\\d+", "\"timesecs\": 1e999999999")).contains("«start.timestamp.timesecs»"));
        assertTrue(refusal(whole.replace("\"sum_received\"", "\"sum_refused\"")).contains("«end.sum_received.bits_per_second»: Нет значения"));
        assertTrue(refusal(whole.replace("\"connecting_to\"", "\"accepted_connection\"")).contains("вывод сервера"));
        assertTrue(refusal("{\"event\":\"start\",\"data\":{\"version\":\"iperf 3.17\",\"test_start\":{}}}\n{\"event\":\"end\",\"data\":{}}").contains("--json-stream"));
        assertTrue(refusal(whole.substring(0, whole.length() / 2)).contains("JSON"));
        assertTrue(refusal("{\"intervals\": " + "[".repeat(5000) + "]".repeat(5000) + "}").contains("Вложенность больше 32"));
        assertTrue(refusal("{\"intervals\": [], \"x\": {\"a\":" + "{\"a\":".repeat(900)).length() > 10);
    }

    // ── agents ──

    @Test
    void aSwitchTellsWhatHangsOnItsPorts() {
        ReadFile report = read(Samples.SWITCH_JSON);
        assertEquals(MeasurementKind.AGENT, report.kind());
        assertNull(report.takenAt());
        assertEquals("SNMP: sw-1", report.title());
        Map<String, SeenHost> hosts = report.hosts().stream().collect(Collectors.toMap(SeenHost::mac, h -> h));
        assertEquals(6, hosts.size());
        assertEquals("SW77-0001", hosts.get("c4:ad:34:77:00:10").serial());
        assertEquals("10.77.0.2", hosts.get("c4:ad:34:77:00:10").address());
        assertEquals("D-Link DGS-1210-28", hosts.get("c4:ad:34:77:00:10").vendor());
        assertEquals("sw-1 · gi1", hosts.get("00:1b:21:77:01:01").seenAt(), "nearer than the port that leads on");
        assertEquals("sw-1 · gi2", hosts.get("f0:de:f1:77:02:02").seenAt());
        assertEquals("sw-1 · gi23", hosts.get("00:17:c8:77:03:03").seenAt());
        assertEquals("sw-2", hosts.get("c4:ad:34:77:00:20").name());
        assertEquals("sw-1 · gi24", hosts.get("c4:ad:34:77:00:20").seenAt());
    }

    @Test
    void xmlSaysTheSame() {
        Map<String, SeenHost> hosts = read(Samples.SWITCH_XML).hosts().stream().collect(Collectors.toMap(SeenHost::mac, h -> h));
        assertEquals(4, hosts.size());
        assertEquals("SW77-0001", hosts.get("c4:ad:34:77:00:10").serial());
        assertEquals("sw-1 · gi1", hosts.get("f0:de:f1:77:02:02").seenAt());
        assertEquals("10.77.0.3", hosts.get("c4:ad:34:77:00:20").address());
        Map<String, SeenHost> discovered = read(Samples.DISCOVERY_XML).hosts().stream().collect(Collectors.toMap(SeenHost::mac, h -> h));
        assertEquals("NB-04", discovered.get("02:00:00:77:04:04").name());
        assertEquals("VCF7700003", discovered.get("00:17:c8:77:03:03").serial());
    }

    @Test
    void reportsOfNothingAndHostileOnesAreRefused() {
        assertTrue(refusal("<REQUEST><CONTENT/></REQUEST>").contains("нет ни одного сетевого устройства"));
        assertTrue(refusal("<HTML/>").contains("не отчёт агента"));
        assertTrue(refusal("{\"deviceid\": \"a\", \"content\": " + "{\"a\":".repeat(100) + "1" + "}".repeat(101)).contains("Вложенность больше 32"));
        assertTrue(refusal("{\"deviceid\": \"a\", \"content\": {\"a\": [" + "1,".repeat(400_000) + "1]}}").contains("Элементов больше"));
        assertThrows(UnreadableMeasurementException.class, () -> read("<!DOCTYPE REQUEST [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><REQUEST><CONTENT>&x;</CONTENT></REQUEST>"));
    }

    // ── tables ──

    @Test
    void speedsAreReadFromATable() {
        ReadFile table = MeasurementFiles.read(Samples.bytes(Samples.SPEEDS_CSV), null, "speeds.csv", Map.of(), NOW);
        assertEquals(MeasurementKind.SPEED, table.kind());
        SpeedFact first = table.speeds().get(0);
        assertEquals("101", first.room());
        assertEquals(new BigDecimal("94.30"), first.down());
        assertEquals(LocalDateTime.of(2026, 11, 28, 10, 15).atZone(ZoneId.systemDefault()).toInstant(), first.at());
        assertEquals(first.at(), table.takenAt());
        assertNull(table.speeds().get(1).up());
    }

    @Test
    void toolsThatCountBitsAndBytesAreKnownByTheirHeads() {
        String bits = "Server ID,Sponsor,Server Name,Timestamp,Distance,Ping,Download,Upload,Share,IP Address\n1,Rostelecom,Ковров,2026-11-28T07:15:00.123456Z,10.5,7.1,94300000.5,91800000,,10.0.0.1\n";
        assertEquals(new BigDecimal("94.30"), read(bits).speeds().get(0).down());
        assertEquals(Instant.parse("2026-11-28T07:15:00.123456Z"), read(bits).takenAt());
        String bytes = "\"server name\",\"download\",\"upload\",\"download bytes\"\n\"Ковров\",\"12500000\",\"1250000\",\"99\"\n";
        assertEquals(new BigDecimal("100.00"), read(bytes).speeds().get(0).down());
        assertEquals(new BigDecimal("10.00"), read(bytes).speeds().get(0).up());
    }

    @Test
    void cablesAreReadAsTestersWriteThem() {
        List<CableFact> cables = MeasurementFiles.read(Samples.bytes(Samples.CABLES_CSV), null, "linkware.csv", Map.of(), NOW).cables();
        assertEquals("101-1", cables.get(0).label());
        assertTrue(cables.get(0).passed());
        assertEquals(new BigDecimal("42.5"), cables.get(0).length());
        assertEquals("TIA Cat 6 Perm. Link", cables.get(0).category());
        assertEquals(new BigDecimal("95.0"), cables.get(1).length());
        assertEquals("NEXT", cables.get(1).reason());
        assertEquals(false, cables.get(1).passed());
    }

    @Test
    void columnsAreMappedByHandWhereHeadsAreUnusual() {
        byte[] table = Samples.bytes("Что;Как;Сколько\n101-1;Годен;42,5 м\n");
        assertTrue(refusal(table).contains("Выберите вид измерения"));
        assertEquals(List.of("Что", "Как", "Сколько"), ToolTable.heads(table, null));
        UnreadableMeasurementException refused = assertThrows(UnreadableMeasurementException.class, () -> MeasurementFiles.read(table, MeasurementKind.CABLE, null, Map.of("label", "Что", "result", "Вид"), NOW));
        assertEquals(List.of("noSuchHead", "missing"), refused.faults().stream().map(Fault::key).toList());
        CableFact cable = MeasurementFiles.read(table, MeasurementKind.CABLE, null, Map.of("label", "Что", "result", "Как", "length", "Сколько"), NOW).cables().get(0);
        assertEquals(new BigDecimal("42.5"), cable.length());
        assertTrue(cable.passed());
    }

    @Test
    void everyFaultyRowIsTold() {
        String table = "Метка линии;Результат теста;Длина, м;Дата и время\n;PASS;1;\n101-2;может быть;1;\n101-3;FAIL;-5;\n101-4;PASS;1;вчера\n";
        UnreadableMeasurementException refused = assertThrows(UnreadableMeasurementException.class, () -> read(table));
        assertEquals(List.of("Строка 2, «Метка линии»: Значение обязательно.",
            "Строка 3, «Результат теста»: «может быть» — не результат. Ожидается PASS или FAIL, «годен» или «не годен».",
            "Строка 4, «Длина, м»: «-5» — не число в допустимых пределах.",
            "Строка 5, «Дата и время»: «вчера» — не дата и не время. Пример: 28.11.2026 10:15."),
            refused.faults().stream().map(f -> UnreadableMeasurementException.told(f, Texts.RUSSIAN)).toList());
        assertEquals("Файл не принят: 4 ошибки. Строка 2, «Метка линии»: Значение обязательно.", refused.getMessage());
    }

    // ── all ──

    @Test
    void nothingWasMeasuredInTheFuture() {
        String late = "«%s» ещё не наступило. Проверьте часы прибора или компьютера и измерьте ещё раз.";
        String scan = text("nmap-ping.xml");
        assertEquals("Строка 5, «start»: " + late.formatted("2099-12-31T00:00:00Z"), refusal(scan.replaceAll("start=\"\\d+\"", "start=\"4102358400\"")));
        String speed = text("iperf3-tcp.json").replaceFirst("\"timesecs\":\\s*\\d+", "\"timesecs\": 4102358400");
        assertTrue(refusal(speed).endsWith("«start.timestamp.timesecs»: " + late.formatted("2099-12-31T00:00:00Z")), refusal(speed));
        assertEquals("Строка 3, «Дата и время»: " + late.formatted("31.12.2099 10:25"), refusal(Samples.SPEEDS_CSV.replace("28.11.2026 10:25", "31.12.2099 10:25")));
        assertEquals("Строка 2, «Date»: " + late.formatted("12/31/2099 10:15:03 AM"), refusal(Samples.CABLES_CSV.replace("11/28/2026 10:15:03", "12/31/2099 10:15:03")));
    }

    @Test
    void aClockMayBeADayAhead() {
        String scan = text("nmap-ping.xml");
        long latest = NOW.plusSeconds(24 * 3600).getEpochSecond();
        assertEquals(latest, read(scan.replaceAll("start=\"\\d+\"", "start=\"" + latest + "\"")).takenAt().getEpochSecond());
        assertTrue(refusal(scan.replaceAll("start=\"\\d+\"", "start=\"" + (latest + 1) + "\"")).contains("ещё не наступило"));
    }

    @Test
    void aFileMadeToTakeMemoryIsRefusedAndALongOneIsRead() {
        assertTrue(refusal("<REQUEST><CONTENT>" + "<ABCDEFGHIJ>x</ABCDEFGHIJ>".repeat(390_000) + "</CONTENT></REQUEST>").contains("слишком много данных"));
        String device = "<DEVICE><MAC>02:00:00:77:%02x:%02x</MAC>" + "<FIRMWARES><NAME>x</NAME></FIRMWARES>".repeat(40) + "</DEVICE>";
        String devices = IntStream.range(0, 4000).mapToObj(i -> device.formatted(i / 256, i % 256)).collect(Collectors.joining());
        assertEquals(4000, read("<REQUEST><CONTENT>" + devices + "</CONTENT></REQUEST>").hosts().size());
    }

    @Test
    void oneTextTooLongIsNotCalledAFileTooLarge() {
        String refused = refusal("<nmaprun start='1795903856'>\n<host comment='" + "x".repeat(9 << 20) + "'/></nmaprun>");
        assertEquals("Строка 2: один текст или тег длиннее 4 МБ; такие файлы не принимаются", refused.substring(refused.indexOf("Строка 2")));
    }

    @Test
    void filesAreReadByTurns() throws Exception {
        byte[] scan = Samples.file("nmap-ping.xml");
        MeasurementFiles.READING.enter();
        MeasurementFiles.READING.enter();
        CompletableFuture<ReceivedFile> waiting = CompletableFuture.supplyAsync(() -> MeasurementTaking.receive(null, "scan.xml", new ByteArrayInputStream(scan), Map.of()));
        try {
            assertThrows(TimeoutException.class, () -> waiting.get(200, TimeUnit.MILLISECONDS));
            Thread.currentThread().interrupt(); // else it would wait for its twenty seconds
            assertThrows(BusyException.class, () -> MeasurementFiles.read(scan, null, null, Map.of()));
            assertFalse(Thread.interrupted() && waiting.isDone());
        } finally {
            MeasurementFiles.READING.leave();
            MeasurementFiles.READING.leave();
        }
        assertEquals(5, waiting.get(10, TimeUnit.SECONDS).read().hosts().size());
        assertEquals(503, new BusyException().httpStatus());
    }

    @Test
    void moreThanIsTakenIsNotReceived() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertEquals(413, assertThrows(BusinessException.class, () -> MeasurementFiles.bytes(endless)).httpStatus());
        assertThrows(BusinessException.class, () -> MeasurementFiles.bytes(InputStream.nullInputStream()));
        byte[] most = new byte[MeasurementFiles.MOST];
        assertEquals(most.length, MeasurementFiles.bytes(new ByteArrayInputStream(most)).length);
    }

    @Test
    void whatIsNobodysIsRefused() {
        assertTrue(refusal("{\"a\": 1}").contains("Не удалось понять"));
        assertTrue(refusal("привет").contains("По заголовкам не понять"));
        assertThrows(UnreadableMeasurementException.class, () -> read("%PDF-1.7"));
        assertThrows(UnreadableMeasurementException.class, () -> read(new byte[] {'P', 'K', 3, 4, 0}));
        assertThrows(UnreadableMeasurementException.class, () -> read(new byte[] {0, 1, 2, 3}));
    }

    @Test
    void filesAreKeptAsWhatTheyAre() {
        assertEquals(FileType.XML, MeasurementFiles.type(Samples.file("nmap-ping.xml")));
        assertEquals(FileType.JSON, MeasurementFiles.type(Samples.file("iperf3-tcp.json")));
        assertEquals(FileType.CSV, MeasurementFiles.type(Samples.bytes("\uFEFFa;b")));
        assertEquals(FileType.XLSX, MeasurementFiles.type(new byte[] {'P', 'K', 3, 4}));
    }
}
