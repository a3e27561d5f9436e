package kabinet.delivery.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kabinet.base.Texts;
import kabinet.delivery.Deliveries;
import kabinet.delivery.Torg12File;
import kabinet.delivery.Torg12Workbook;
import kabinet.delivery.UpdFile;
import kabinet.delivery.entity.DocumentFormat;
import kabinet.delivery.entity.DocumentLine;
import kabinet.delivery.entity.LineKind;
import kabinet.delivery.entity.Party;
import kabinet.delivery.entity.ReadDocument;
import kabinet.delivery.entity.SupplierDocument;
import kabinet.document.entity.UnreadableFileException;
import kabinet.exchange.entity.Fault;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may not be booked is told with line, field and reason. */
class RefusalsTest {

    @TempDir
    Path folder;

    private final UpdFile upd = UpdFile.of(Deliveries.kit(), DocumentFormat.UPD_503);
    private final String xml = upd.xml();

    @ParameterizedTest
    @CsvSource({"1115125, legacy-upd", "1115126, buyers-title", "1115132, buyers-title", "1175011, buyers-title", "1115127, corrective", "1115133, corrective",
            "1175004, legacy-torg12", "1175012, other-knd"})
    void anotherKindOfDocumentIsToldByItsCode(String knd, String key) throws IOException {
        Fault fault = only(read(upd.bytes(xml.replace("КНД=\"1115131\"", "КНД=\"" + knd + "\""))));
        assertEquals(key, fault.key());
        assertEquals("КНД", fault.column());
        assertEquals(knd, fault.value());
        assertEquals(3, fault.line());
    }

    @ParameterizedTest
    @CsvSource({"ON_SCHFDOPPR_1, legacy-upd", "ON_NSCHFDOPPOK_1, buyers-title", "ON_KORSCHFDOPPR_1, corrective", "ON_NKORSCHFDOPPR_1, corrective", "DP_OTORG12_1, legacy-torg12",
            "ON_ETRAN_1, other-knd"})
    void withoutItsCodeByTheBeginningOfItsId(String id, String key) throws IOException {
        Fault fault = only(read(upd.bytes(xml.replace(" КНД=\"1115131\"", "").replaceFirst("ИдФайл=\"[^\"]*\"", "ИдФайл=\"" + id + "\""))));
        assertEquals(key, fault.key());
    }

    @Test
    void aUpdWithoutItsCodeIsReadAllTheSame() throws IOException {
        assertTrue(read(upd.bytes(xml.replace(" КНД=\"1115131\"", ""))).isSound());
    }

    @Test
    void everyRefusalIsASentenceInBothLanguages() throws IOException {
        Fault legacy = only(read(upd.bytes(xml.replace("КНД=\"1115131\"", "КНД=\"1115125\""))));
        assertTrue(legacy.reason(Texts.RUSSIAN).startsWith("Это УПД старого формата (приказ ФНС № ММВ-7-15/155@)"), legacy.reason(Texts.RUSSIAN));
        assertTrue(legacy.reason(Texts.ENGLISH).contains("Ask the supplier"), legacy.reason(Texts.ENGLISH));
        Fault old = only(read(upd.bytes(xml.replace("КНД=\"1115131\"", "КНД=\"1175004\""))));
        assertTrue(old.reason(Texts.RUSSIAN).contains("DP_OTORG12"));
    }

    @Test
    void anInvoiceAloneIsNoDelivery() throws IOException {
        Fault fault = only(read(upd.bytes(xml.replace("Функция=\"СЧФДОП\"", "Функция=\"СЧФ\""))));
        assertEquals("invoice-only", fault.key());
        assertEquals("Функция", fault.column());
        assertEquals("other-function", only(read(upd.bytes(xml.replace("Функция=\"СЧФДОП\"", "Функция=\"СвРК\"")))).key());
        assertTrue(keys(read(upd.bytes(xml.replace(" Функция=\"СЧФДОП\"", "")))).contains("missing-value Функция"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.04", "6", ""})
    void anUnknownVersionIsRefused(String version) throws IOException {
        Fault fault = only(read(upd.bytes(xml.replace("ВерсФорм=\"5.03\"", "ВерсФорм=\"" + version + "\""))));
        assertEquals("unknown-version", fault.key());
        assertEquals("ВерсФорм", fault.column());
    }

    @Test
    void otherXmlIsToldByItsRoot() throws IOException {
        Fault notice = only(read("<ns2:export xmlns:ns2='http://zakupki.gov.ru/oos/export/1'><ns2:epNotificationEF2020/></ns2:export>".getBytes(StandardCharsets.UTF_8)));
        assertEquals("eis-document", notice.key());
        Fault page = only(read("<html><body>УПД</body></html>".getBytes(StandardCharsets.UTF_8)));
        assertEquals("other-xml", page.key());
        assertTrue(page.reason(Texts.RUSSIAN).contains("«html»"));
    }

    @Test
    void whatIsNoXmlIsToldToo() throws IOException {
        assertEquals("not-a-document", only(read("УПД № 1".getBytes(StandardCharsets.UTF_8))).key());
        assertEquals("not-a-document", only(read("\uFEFF  ".getBytes(StandardCharsets.UTF_8))).key());
        assertEquals("pdf", only(read("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))).key());
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("upd.xml"));
            zip.write(upd.bytes());
        }
        assertEquals("archive", only(read(archive.toByteArray())).key());
        assertEquals("document.file.empty", assertThrows(UnreadableFileException.class, () -> read(new byte[0])).key());
    }

    @Test
    void aFalseEncodingIsToldByName() throws IOException {
        Fault utf8 = only(read(xml.replace("windows-1251", "UTF-8").getBytes(UpdFile.WINDOWS_1251)));
        assertEquals("wrong-encoding UTF-8", utf8.key() + " " + utf8.value());
        Fault russian = only(read(xml.getBytes(StandardCharsets.UTF_8)));
        assertEquals("wrong-encoding windows-1251", russian.key() + " " + russian.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"СвСчФакт", "ТаблСчФакт", "СвПродПер"})
    void aMissingBlockIsNamed(String block) throws IOException {
        ReadDocument read = read(upd.bytes(without(xml, block)));
        assertTrue(read.faults().stream().anyMatch(fault -> fault.key().equals("missing-block") && fault.args().equals(List.of(block))), read.faults().toString());
        assertFalse(read.isSound());
    }

    @Test
    void aMissingBlockOfTorg12IsNamed() throws IOException {
        String torg12 = Torg12File.of(Deliveries.kit()).xml();
        for (String block : List.of("СвДокПТПрКроме", "СвДокПТПр", "СодФХЖ1", "СодФХЖ2")) {
            ReadDocument read = read(without(torg12, block).getBytes(UpdFile.WINDOWS_1251));
            assertTrue(read.faults().stream().anyMatch(fault -> fault.key().equals("missing-block") && fault.args().equals(List.of(block))), block + read.faults());
        }
        ReadDocument unnumbered = read(without(torg12, "ИдентДок").getBytes(UpdFile.WINDOWS_1251));
        assertEquals(List.of("missing-value НомДокПТ", "missing-value ДатаДокПТ"), keys(unnumbered));
    }

    @Test
    void withoutLinesThereIsNothingToReceive() throws IOException {
        assertEquals(List.of("no-lines"), read(upd.bytes(without(xml, "СведТов"))).faults().stream().map(Fault::key).toList());
        SupplierDocument kit = Deliveries.kit();
        SupplierDocument zero = Deliveries.with(kit, List.of(Deliveries.line(1, "Ноутбук", "1.00", 0, "20%", LineKind.GOODS).toLine()));
        assertEquals(List.of("only-zero-lines"), read(UpdFile.of(zero, DocumentFormat.UPD_503).bytes()).faults().stream().map(Fault::key).toList());
    }

    @Test
    void numberDateSellerAndBuyerMustBeThere() throws IOException {
        assertEquals(List.of("missing-value НомерДок"), keys(read(upd.bytes(xml.replace("<СвСчФакт НомерДок=\"УТ-311\"", "<СвСчФакт")))));
        assertEquals(List.of("missing-value ДатаДок"), keys(read(upd.bytes(xml.replaceFirst("(<СвСчФакт [^>]*) ДатаДок=\"[^\"]*\"", "$1")))));
        UpdFile early = UpdFile.of(Deliveries.kit(), DocumentFormat.UPD_501);
        assertEquals(List.of("missing-value НомерСчФ"), keys(read(early.bytes(early.xml().replace(" НомерСчФ=\"УТ-311\"", "")))));
        assertEquals(List.of("missing-seller СвПрод"), keys(read(upd.bytes(without(xml, "СвПрод")))));
        assertEquals(List.of("missing-buyer СвПокуп"), keys(read(upd.bytes(without(xml, "СвПокуп")))));
        assertEquals(List.of("missing-seller-inn ИННЮЛ"), keys(read(upd.bytes(xml.replace(" ИННЮЛ=\"3398100012\" КПП", " КПП")))));
    }

    @Test
    void anInvalidInnOfSellerOrBuyerIsRefused() throws IOException {
        ReadDocument seller = read(upd.bytes(xml.replace("ИННЮЛ=\"3398100012\" КПП", "ИННЮЛ=\"3398100013\" КПП")));
        assertEquals(List.of("invalid-seller-inn ИННЮЛ"), keys(seller));
        assertEquals("3398100013", seller.faults().get(0).value());
        assertEquals(line(xml, "<СвПрод "), seller.faults().get(0).line());
        assertEquals(List.of("invalid-buyer-inn ИННЮЛ"), keys(read(upd.bytes(xml.replace("3398200024\" КПП", "3398200025\" КПП")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2021", "20.08.21", "вчера", "20/08/2021"})
    void aBadDateIsRefusedWithItsPlace(String date) throws IOException {
        Fault fault = only(read(upd.bytes(xml.replaceFirst("(<СвСчФакт [^>]*ДатаДок=\")[^\"]*\"", "$1" + date + "\""))), true);
        assertEquals("bad-date", fault.key());
        assertEquals("ДатаДок", fault.column());
        assertEquals(date, fault.value());
        assertEquals(line(xml, "<СвСчФакт "), fault.line());
    }

    @ParameterizedTest
    @CsvSource({"КолТов, 38, много, bad-decimal", "ЦенаТов, 41000.00, 1e3, bad-decimal", "СтТовБезНДС, 1558000.00, 12.345, bad-size", "СтТовУчНал, 1869600.00, 12345678901234567, bad-size",
            "КолТов, 38, 0x10, bad-decimal"})
    void aBadNumberIsRefusedWithItsPlace(String field, String right, String wrong, String key) throws IOException {
        String old = field + "=\"" + right + "\"";
        assertTrue(xml.contains(old), old);
        Fault fault = only(read(upd.bytes(xml.replaceFirst(old, field + "=\"" + wrong + "\""))), true);
        assertEquals(key, fault.key());
        assertEquals(field, fault.column());
        assertEquals(wrong, fault.value());
        assertEquals(line(xml, "<СведТов "), fault.line());
    }

    @Test
    void numbersAsXmlAllowsThemAreTaken() throws IOException {
        ReadDocument read = read(upd.bytes(xml.replaceFirst("КолТов=\"38\"", "КолТов=\"+38.\"").replaceFirst("ЦенаТов=\"41000.00\"", "ЦенаТов=\"041000.000000000\"")));
        assertTrue(read.isSound(), read.faults().toString());
        assertEquals(new BigDecimal("38"), read.document().lines().get(0).quantity());
        assertEquals(new BigDecimal("41000.00"), read.document().lines().get(0).price());
    }

    @ParameterizedTest
    @CsvSource({"796, шт", "839, компл", "778, упак", "245, кВт.ч", ","})
    void aFractionOfAPieceIsRefused(String code, String name) throws IOException {
        ReadDocument read = read(withLine(line -> quantity(line, "1.5", code, name, LineKind.GOODS)));
        assertEquals(List.of("fractional-pieces КолТов"), keys(read));
        assertEquals("Позиция 1: дробное количество 1,5 (единица измерения " + (name == null ? "—" : name) + "). Штучный товар принимается только целыми единицами",
                read.faults().get(0).reason(Texts.RUSSIAN));
    }

    @Test
    void aFractionOfAMetreOrOfAServiceIsNone() throws IOException {
        assertEquals(List.of(), read(withLine(line -> quantity(line, "1.5", "006", "м", LineKind.GOODS))).faults());
        assertEquals(List.of(), read(withLine(line -> quantity(line, "1.5", "796", "шт", LineKind.SERVICE))).faults());
    }

    @Test
    void negativeNumbersAreRefused() throws IOException {
        assertEquals(List.of("negative КолТов"), keys(read(withLine(line -> quantity(line, "-1", "796", "шт", LineKind.GOODS)))));
        assertEquals(List.of("negative ЦенаТов"), keys(read(upd.bytes(xml.replaceFirst("ЦенаТов=\"41000.00\"", "ЦенаТов=\"-41000.00\"")))));
    }

    @Test
    void nameAndQuantityOfALineMustBeThere() throws IOException {
        assertEquals(List.of("missing-in-line НаимТов"), keys(read(upd.bytes(xml.replaceFirst(" НаимТов=\"[^\"]*\"", "")))));
        assertEquals(List.of("missing-in-line КолТов"), keys(read(upd.bytes(xml.replaceFirst(" КолТов=\"38\"", "")))));
    }

    @Test
    void tooLongIsRefused() throws IOException {
        assertEquals(List.of("too-long НаимТов"), keys(read(upd.bytes(xml.replaceFirst(" НаимТов=\"[^\"]*\"", " НаимТов=\"" + "н".repeat(2001) + "\"")))));
    }

    @Test
    void tooManyLinesAreRefused() throws IOException {
        UnreadableFileException failure = assertThrows(UnreadableFileException.class, () -> read(UpdFile.of(Deliveries.large(20_001), DocumentFormat.UPD_503).bytes()));
        assertEquals("delivery.fault.too-many-lines", failure.key());
    }

    @Test
    void aThousandFaultsAreEnough() throws IOException {
        ReadDocument read = read(upd.bytes(UpdFile.of(Deliveries.large(2000), DocumentFormat.UPD_503).xml().replace("КолТов=\"1\"", "КолТов=\"-1\"")));
        assertEquals(1000, read.faults().size());
    }

    @Test
    void aDocumentWithFaultsIsShownAsFarAsItWasRead() throws IOException {
        ReadDocument read = read(upd.bytes(xml.replaceFirst("КолТов=\"38\"", "КолТов=\"много\"")));
        assertFalse(read.isSound());
        assertNotNull(read.document());
        assertNull(read.document().lines().get(0).quantity());
        assertEquals("УТ-311", read.document().number());
    }

    @Test
    void aWorkbookThatIsNoTorg12IsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("Прайс-лист");
            workbook.write(out);
        }
        assertEquals("not-torg12", only(read(out.toByteArray())).key());
        Fault other = only(read(Torg12Workbook.of(Deliveries.kit()).okud("0315006").xlsx()));
        assertEquals("other-form", other.key());
        assertTrue(other.line() > 0);
        SupplierDocument kit = Deliveries.kit();
        assertEquals("no-table", only(read(Torg12Workbook.of(new SupplierDocument(kit.format(), null, kit.number(), kit.date(), null, kit.seller(), kit.buyer(), kit.consignee(),
                kit.bases(), null, null, "643", null, List.of())).xls())).key());
    }

    @Test
    void faultsOfAWorkbookNameRowAndColumnOfTheForm() throws IOException {
        SupplierDocument kit = Deliveries.changed(Deliveries.kit(), 1, line -> quantity(line, "1.5", "796", "шт", LineKind.GOODS));
        Fault fault = read(Torg12Workbook.of(kit).xlsx()).faults().get(0);
        assertEquals("fractional-pieces гр. 10", fault.key() + " " + fault.column());
        assertEquals(read(Torg12Workbook.of(Deliveries.kit()).xlsx()).document().lines().get(1).line(), fault.line());
        SupplierDocument d = Deliveries.kit();
        Party nameless = new Party("ООО «Безымянное»", null, null, null, null);
        ReadDocument read = read(Torg12Workbook.of(new SupplierDocument(d.format(), null, d.number(), d.date(), null, nameless, null, null, List.of(), null, null, "643", d.totals(),
                d.lines())).xls());
        assertEquals(List.of("missing-buyer Плательщик", "missing-seller-inn ИНН"), keys(read).stream().sorted().toList());
    }

    private static DocumentLine quantity(DocumentLine l, String quantity, String unitCode, String unitName, LineKind kind) {
        return new DocumentLine(l.line(), l.number(), l.name(), l.article(), l.code(), l.okpd2(), unitCode, unitName, new BigDecimal(quantity), l.price(), l.net(), l.vatRate(), l.vat(),
                l.gross(), kind, l.country(), l.declaration(), l.serials());
    }

    private static byte[] withLine(UnaryOperator<DocumentLine> change) {
        return UpdFile.of(Deliveries.changed(Deliveries.kit(), 0, change), DocumentFormat.UPD_503).bytes();
    }

    /** The text without all elements of a name. */
    private static String without(String xml, String name) {
        return xml.replaceAll("(?s)<" + name + "( [^>]*)?>.*?</" + name + ">", "").replaceAll("<" + name + " [^>]*/>", "");
    }

    private static int line(String xml, String beginning) {
        return (int) xml.substring(0, xml.indexOf(beginning)).lines().count();
    }

    private static List<String> keys(ReadDocument read) {
        return read.faults().stream().map(fault -> fault.key() + " " + (fault.column().isEmpty() ? fault.args() : fault.column())).toList();
    }

    private static Fault only(ReadDocument read) {
        return only(read, false);
    }

    private static Fault only(ReadDocument read, boolean shown) {
        assertEquals(1, read.faults().size(), read.faults().toString());
        assertEquals(shown, read.document() != null);
        return read.faults().get(0);
    }

    private ReadDocument read(byte[] bytes) throws IOException {
        return DocumentReader.read(Files.write(folder.resolve("document"), bytes), "document");
    }
}
