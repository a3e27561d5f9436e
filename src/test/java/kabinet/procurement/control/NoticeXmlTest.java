package kabinet.procurement.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kabinet.document.entity.UnreadableFileException;
import kabinet.exchange.entity.Fault;
import kabinet.procurement.NoticeFile;
import kabinet.procurement.entity.NoticeType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeXmlTest {

    private static final String NUMBER = "0133300000121000017";
    private static final String SCHOOL = "7707083893";
    private static final String OTHER = "7804431521";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"EF2020,ns7:", "EF2020,''", "EZK2020,ns3:", "EZT2020,oos:", "EOK2020,''"})
    void everyFormSaysTheSameWhateverItsPrefix(String type, String prefix) {
        NoticeDocument read = read(new NoticeFile(NUMBER).type(type).prefix(prefix).customer("СОШ № 4", SCHOOL));
        assertEquals(List.of(), read.faults());
        assertEquals(List.of(), read.warnings());
        assertEquals(NoticeType.valueOf(type), read.type());
        assertEquals(NUMBER, read.number(), "the registry number, not the four digits within the code of the purchase");
        assertEquals("Поставка ноутбуков для цифровой образовательной среды", read.object());
        assertEquals("Электронный аукцион", read.method());
        assertEquals(LocalDate.of(2021, 3, 30), read.publishedOn());
        assertEquals(LocalDateTime.of(2021, 4, 7, 9, 0), read.applicationsUntil());
        assertEquals(LocalDate.of(2021, 4, 9), read.summedUpOn());
        assertEquals(new BigDecimal("2282010.00"), read.maxPrice());
        assertEquals(new NoticeDocument.Organiser("01333000001", "Уполномоченный орган Ветлужского района", NoticeFile.ORGANISER_INN, "330001001"), read.organiser());
        assertEquals(List.of(new NoticeDocument.Customer(2, "СОШ № 4", SCHOOL, "330001001", NoticeFile.ikz(SCHOOL), null)), read.customers());
        assertEquals(List.of(new NoticeDocument.Line(2, "Ноутбук педагога", "26.20.11.110", null, "796", "шт", new BigDecimal("38.000"), new BigDecimal("60052.89"), new BigDecimal("2282009.82"))),
            read.lines());
    }

    @Test
    void contactPersonsAreNotRead() {
        String read = read(new NoticeFile(NUMBER).customer("СОШ № 4", SCHOOL)).toString();
        assertFalse(read.contains("Невидимов") || read.contains("secret@") || read.contains("7-000-000"), read);
    }

    @Test
    void severalCustomersHaveTheirOwnCodesAndPrices() {
        NoticeDocument read = read(new NoticeFile(NUMBER).maxPrice(null).customer("СОШ № 4", NoticeFile.ikz(SCHOOL), "1000.50").customer("СОШ № 8", NoticeFile.ikz(OTHER), "2000.25"));
        assertEquals(List.of(SCHOOL, OTHER), read.customers().stream().map(NoticeDocument.Customer::inn).toList());
        assertEquals(new BigDecimal("3000.75"), read.maxPrice(), "named per customer only");
    }

    @Test
    void thePriceOfOneCustomerAloneIsNotThePriceOfAll() {
        assertNull(read(new NoticeFile(NUMBER).maxPrice(null).customer("СОШ № 4", NoticeFile.ikz(SCHOOL), "1000.50").customer("СОШ № 8", OTHER)).maxPrice());
    }

    @Test
    void anUndefinedQuantityIsNone() {
        NoticeDocument read = read(new NoticeFile(NUMBER).maxPrice("1300000.00").totalSum("5173868453.38").customer("СОШ № 4", SCHOOL).line("Обслуживание", "95.11.10.190", null, "500.00", "500.00"));
        assertNull(read.lines().get(0).quantity());
        assertEquals(new BigDecimal("1300000.00"), read.maxPrice(), "the total of units is not the highest price");
        NoticeDocument all = read(new NoticeFile(NUMBER).customer("СОШ № 4", SCHOOL).with("<quantityUndefined>false", "<quantityUndefined>true"));
        assertNull(all.lines().get(0).quantity());
    }

    @Test
    void aLineOfTheCatalogueHoldsItsClassWithin() {
        NoticeDocument.Line line = read(new NoticeFile(NUMBER).customer("СОШ № 4", SCHOOL).catalogueLine("МФУ", "26.20.18.000-00000068", "1.5", "100", "150")).lines().get(0);
        assertEquals("26.20.18.000", line.okpd2());
        assertEquals("26.20.18.000-00000068", line.ktru());
        assertEquals(new BigDecimal("1.500"), line.quantity());
        assertEquals(new BigDecimal("100.00"), line.price());
    }

    @Test
    void theOrganiserIsTheCustomerWhereNoOtherIsNamed() {
        NoticeDocument read = read(new NoticeFile(NUMBER));
        assertEquals(List.of(NoticeFile.ORGANISER_INN), read.customers().stream().map(NoticeDocument.Customer::inn).toList());
    }

    @Test
    void aCustomerThatIsTheOrganiserTakesItsInnAndACodeOfAnotherIsWarnedOf() {
        NoticeDocument read = read(new NoticeFile(NUMBER).customer("Орган", SCHOOL).with("<regNum>01333000002", "<regNum>01333000001"));
        assertEquals(NoticeFile.ORGANISER_INN, read.customers().get(0).inn());
        assertEquals(List.of("other-inn"), keys(read.warnings()));
        assertEquals(List.of(NoticeFile.ikz(SCHOOL), SCHOOL, NoticeFile.ORGANISER_INN), read.warnings().get(0).args());
    }

    @ParameterizedTest
    @CsvSource({"<purchaseNumber>0133300000121000017</purchaseNumber>,<x/>,missing", "<purchaseNumber>0133300000121000017,<purchaseNumber>013330000012100001,invalid-number",
        "<purchaseNumber>0133300000121000017,<purchaseNumber>٠133300000121000017,invalid-number", "<maxPrice>2282010.00,<maxPrice>2282010.00.1,invalid-amount",
        "<maxPrice>2282010.00,<maxPrice>-5,invalid-amount", "<maxPrice>2282010.00,<maxPrice>99999999999999,invalid-amount", "<maxPrice>2282010.00,<maxPrice>1e9,invalid-amount",
        "<code>RUB,<code>USD,currency", "<publishDTInEIS>2021-03-30T16:24:40.359+03:00,<publishDTInEIS>2021-02-30T16:24:40+03:00,invalid-date", "<endDT>2021-04-07T09,<endDT>2021-04-07T29,invalid-date",
        "<purchaseCode>2137,<purchaseCode>2138,invalid-ikz", "<name>Ноутбук педагога</name>,<y/>,missing"})
    void whatIsWrongIsAFaultWithItsPlace(String part, String other, String key) {
        NoticeDocument read = read(new NoticeFile(NUMBER).customer("СОШ № 4", SCHOOL).with(part, other));
        assertTrue(keys(read.faults()).contains(key), read.faults().toString());
        assertTrue(read.faults().stream().allMatch(fault -> fault.line() == 2), read.faults().toString());
    }

    @ParameterizedTest
    @CsvSource({"<OKPDCode>26.20.11.110,<OKPDCode>2620,invalid-okpd2", "<code>796,<code>шт,invalid-unit", "<value>38,<value>38.00004,rounded", "<INN>3300000046,<INN>3300000045,invalid-inn"})
    void whatIsDoubtfulIsAWarning(String part, String other, String key) {
        NoticeDocument read = read(new NoticeFile(NUMBER).customer("СОШ № 4", SCHOOL).with(part, other));
        assertEquals(List.of(), read.faults());
        assertEquals(List.of(key), keys(read.warnings()));
    }

    @Test
    void aLongObjectIsCutWithAWarning() {
        NoticeDocument read = read(new NoticeFile(NUMBER).customer("СОШ № 4", SCHOOL).object("Ы".repeat(3000)));
        assertEquals(2000, read.object().length());
        assertEquals(List.of("cut"), keys(read.warnings()));
    }

    @ParameterizedTest
    @CsvSource({"epNotificationCancel2020,cancellation", "epNotificationModification2020,change", "fcsNotificationEF,old", "epProtocolEF2020Final,protocol", "contract,contract", "contractProcedure,execution",
        "tenderPlan2020,plan", "Файл,delivery", "html,unknown"})
    void anotherDocumentIsRefusedWithWhatItIs(String element, String key) {
        String inside = "<a:" + element + " xmlns:a=\"urn:a\"/>";
        for (String xml : List.of(inside, "<export>" + inside + "</export>")) {
            UnreadableFileException refused = assertThrows(UnreadableFileException.class, () -> NoticeXml.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
            assertEquals("procurement.document." + key, refused.key());
            assertTrue(refused.getMessage().contains(element), refused.getMessage());
        }
    }

    @Test
    void twoDocumentsInOneExportAreRefused() {
        String xml = new NoticeFile(NUMBER).prefix("").text().replace("</export>", "<epNotificationEF2020/></export>");
        assertEquals("procurement.document.several", refusal(xml));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><export>&a;</export>", "<export><epNotificationEF2020>", "PK", "", "\u0000\u0001", "<?xml version=\"1.0\" encoding=\"UTF-16\"?><export/>"})
    void hostileOrBrokenFilesAreRefused(String xml) {
        assertThrows(UnreadableFileException.class, () -> NoticeXml.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void deepNestingIsRefused() {
        assertEquals("document.xml.too_deep", refusal("<export>" + "<a>".repeat(100) + "</a>".repeat(100) + "</export>"));
    }

    @Test
    void anArchiveHoldsSeveralNoticesAndSkipsWhatIsNone() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("../../etc/первое.xml", new NoticeFile(NUMBER).customer("СОШ № 4", SCHOOL).bytes());
        entries.put("папка/", new byte[0]);
        entries.put("второе.XML", new NoticeFile("0133300000121000018").customer("СОШ № 4", SCHOOL).bytes());
        entries.put("план.xml", "<tenderPlan/>".getBytes(StandardCharsets.UTF_8));
        entries.put("подпись.sig", new byte[] {1, 2, 3});
        NoticeFiles.Content content = NoticeFiles.of(file(NoticeFile.zip(entries)));
        assertEquals(List.of("первое.xml", "второе.XML", "план.xml"), content.read().stream().map(NoticeFiles.Read::name).toList());
        assertEquals(List.of(NUMBER, "0133300000121000018"), content.read().stream().filter(r -> r.document() != null).map(r -> r.document().number()).toList());
        assertEquals("procurement.document.plan", content.read().get(2).fault().text());
        assertEquals(List.of("подпись.sig"), content.skipped());
    }

    @Test
    void archivesInArchivesBombsAndCrowdsAreRefused() throws IOException {
        byte[] notice = new NoticeFile(NUMBER).bytes();
        assertEquals("procurement.zip.nested", refusal(NoticeFile.zip(Map.of("внутри.zip", NoticeFile.zip(Map.of("a.xml", notice))))));
        assertEquals("procurement.zip.nested", refusal(NoticeFile.zip(Map.of("внутри.dat", NoticeFile.zip(Map.of("a.xml", notice))))));
        assertEquals("procurement.zip.empty", refusal(NoticeFile.zip(Map.of("a.txt", new byte[1]))));
        assertEquals("procurement.zip.broken", refusal("PK сломан".getBytes(StandardCharsets.UTF_8)));
        assertEquals("procurement.zip.bomb", refusal(NoticeFile.zip(Map.of("a.xml", ("<export>" + "<a> </a>".repeat(300_000) + "</export>").getBytes(StandardCharsets.UTF_8)))));
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i <= NoticeFiles.ENTRIES; i++) {
            many.put(i + ".xml", notice);
        }
        assertEquals("procurement.zip.many", refusal(NoticeFile.zip(many)));
    }

    private static NoticeDocument read(NoticeFile file) {
        return NoticeXml.read(new ByteArrayInputStream(file.bytes()));
    }

    private static List<String> keys(List<Fault> faults) {
        return faults.stream().map(Fault::key).toList();
    }

    private static String refusal(String xml) {
        return assertThrows(UnreadableFileException.class, () -> NoticeXml.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))).key();
    }

    private String refusal(byte[] file) throws IOException {
        Path path = file(file);
        return assertThrows(UnreadableFileException.class, () -> NoticeFiles.of(path)).key();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "notice", ""), content);
    }
}
