package kabinet.delivery.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
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
import kabinet.exchange.entity.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does not add up or looks strange is told and does not stop anybody. */
class WarningsTest {

    @TempDir
    Path folder;

    private final SupplierDocument kit = Deliveries.kit();
    private final UpdFile upd = UpdFile.of(kit, DocumentFormat.UPD_503);
    private final String xml = upd.xml();

    @Test
    void totalsThatAreNotTheSumOfTheLines() throws IOException {
        String net = kit.totals().net().toPlainString();
        Fault warning = only(read(upd.bytes(xml.replace("СтТовБезНДСВсего=\"" + net + "\"", "СтТовБезНДСВсего=\"1.00\""))));
        assertEquals("total-differs СтТовБезНДСВсего 1.00", told(warning));
        assertEquals(line("<ВсегоОпл "), warning.line());
        assertEquals("total-differs СтТовУчНалВсего 2.50", told(only(read(upd.bytes(xml.replaceFirst("СтТовУчНалВсего=\"[^\"]*\"", "СтТовУчНалВсего=\"2.5\""))))));
        assertEquals("total-differs СумНалВсего 3.00", told(only(read(upd.bytes(xml.replaceFirst("(<СумНалВсего>\\s*<СумНал>)[^<]*", "$13"))))));
    }

    @Test
    void aMissingTotal() throws IOException {
        assertEquals("no-totals", only(read(upd.bytes(xml.replaceFirst("(?s)<ВсегоОпл.*</ВсегоОпл>", "")))).key());
    }

    @Test
    void theToleranceOfProductsIsAKopeckAPiece() throws IOException {
        // 38 × 41 000,00 = 1 558 000,00: 38 kopecks more or less are let pass
        assertEquals(List.of(), productWarnings("1558000.38"));
        assertEquals(List.of(), productWarnings("1557999.62"));
        Fault warning = productWarnings("1558000.39").get(0);
        assertEquals("product-differs СтТовБезНДС 1558000.39", told(warning));
        assertEquals("Позиция 1: количество, умноженное на цену, даёт 1\u00A0558\u00A0000,00, а в документе 1\u00A0558\u00A0000,39 (допуск 0,38)", warning.reason(Texts.RUSSIAN));
    }

    private List<Fault> productWarnings(String net) throws IOException {
        return read(upd.bytes(xml.replaceFirst("СтТовБезНДС=\"1558000.00\"", "СтТовБезНДС=\"" + net + "\""))).warnings().stream()
                .filter(warning -> warning.key().equals("product-differs")).toList();
    }

    @Test
    void aGrossThatIsNotNetAndVat() throws IOException {
        assertEquals(List.of("gross-differs СтТовУчНал 1869600.02", "total-differs СтТовУчНалВсего " + kit.totals().gross()),
                all(read(upd.bytes(xml.replaceFirst("СтТовУчНал=\"1869600.00\"", "СтТовУчНал=\"1869600.02\"")))));
        assertEquals(List.of("total-differs СтТовУчНалВсего " + kit.totals().gross()),
                all(read(upd.bytes(xml.replaceFirst("СтТовУчНал=\"1869600.00\"", "СтТовУчНал=\"1869600.01\"")))));
    }

    @Test
    void aMissingGross() throws IOException {
        assertEquals(List.of("no-gross СтТовУчНал "), all(read(upd.bytes(xml.replaceFirst(" СтТовУчНал=\"1869600.00\"", "")))));
    }

    @Test
    void aVatThatIsNotItsRate() throws IOException {
        Fault warning = read(upd.bytes(xml.replaceFirst("<СумНал>311600.00", "<СумНал>280440.00"))).warnings().stream()
                .filter(told -> told.key().equals("vat-differs")).findFirst().orElseThrow();
        assertEquals("vat-differs СумНал 280440.00", told(warning));
    }

    @ParameterizedTest
    @CsvSource({"2018-12-31, 18%, true", "2021-08-20, 18%, false", "2021-08-20, 18/118, false", "2018-12-31, 20%, false", "2021-08-20, 20/120, true", "2025-12-31, 20%, true",
            "2026-01-01, 20%, false", "2026-01-01, 22%, true", "2026-02-01, 22/122, true", "2024-12-31, 5%, false", "2025-01-01, 7%, true", "2021-08-20, 10%, true",
            "2021-08-20, 0%, true", "2021-08-20, без НДС, true", "2026-05-05, '18,03%', true", "2021-08-20, '16,67%', true", "2021-08-20, 20, true"})
    void aRateIsOfItsTime(String date, String rate, boolean fits) throws IOException {
        SupplierDocument d = kit;
        LocalDate day = LocalDate.parse(date);
        SupplierDocument dated = Deliveries.with(new SupplierDocument(d.format(), d.function(), d.number(), day, null, d.seller(), d.buyer(), d.consignee(), d.bases(), null, day, "643",
                d.totals(), d.lines()), List.of(with(d.lines().get(0), rate)));
        assertEquals(fits ? List.of() : List.of("vat-rate-of-other-time НалСт " + rate), all(read(UpdFile.of(dated, DocumentFormat.UPD_503).bytes())));
    }

    @Test
    void anUnknownRate() throws IOException {
        assertEquals("unknown-vat-rate НалСт 13%", all(read(upd.bytes(xml.replaceFirst("НалСт=\"20%\"", "НалСт=\"13%\"")))).get(0));
    }

    @Test
    void unitsThatAreUnknownOrContradictory() throws IOException {
        assertEquals(List.of("unit-contradiction ОКЕИ_Тов 999"), all(read(upd.bytes(xml.replaceFirst("ОКЕИ_Тов=\"796\"", "ОКЕИ_Тов=\"999\"")))));
        assertEquals(List.of("unit-contradiction ОКЕИ_Тов 839"), all(read(upd.bytes(xml.replaceFirst("ОКЕИ_Тов=\"796\"", "ОКЕИ_Тов=\"839\"")))));
        assertEquals(List.of("unknown-unit ОКЕИ_Тов 245"), all(read(upd.bytes(xml.replaceFirst("ОКЕИ_Тов=\"796\" НаимЕдИзм=\"шт\"", "ОКЕИ_Тов=\"245\" НаимЕдИзм=\"кВт.ч\"")))));
        assertEquals(List.of("unknown-unit НаимЕдИзм бухта"), all(read(upd.bytes(xml.replaceFirst("ОКЕИ_Тов=\"796\" НаимЕдИзм=\"шт\"", "НаимЕдИзм=\"бухта\"")))));
    }

    @Test
    void aUnitWithoutItsCodeGetsIt() throws IOException {
        ReadDocument read = read(upd.bytes(xml.replaceFirst("ОКЕИ_Тов=\"796\" НаимЕдИзм=\"шт\"", "НаимЕдИзм=\"Шт.\"")));
        assertEquals(List.of(), read.warnings());
        assertEquals("796", read.document().lines().get(0).unitCode());
    }

    @Test
    void aLineOfZeroQuantityIsLeftOut() throws IOException {
        List<DocumentLine> lines = List.of(kit.lines().get(0), Deliveries.line(2, "Чехол", "10.00", 0, "20%", LineKind.GOODS).toLine());
        ReadDocument read = read(UpdFile.of(Deliveries.with(kit, lines), DocumentFormat.UPD_501).bytes());
        assertEquals(List.of("zero-quantity КолТов 0"), all(read));
        assertEquals(1, read.document().lines().size());
    }

    @Test
    void aQuantityOfMoreDecimalsThanAreKeptIsRounded() throws IOException {
        List<DocumentLine> lines = List.of(kit.lines().get(0), Deliveries.line(2, "Монтаж", "10.00", 1, "20%", LineKind.SERVICE).toLine());
        String services = UpdFile.of(Deliveries.with(kit, lines), DocumentFormat.UPD_503).in(StandardCharsets.UTF_8).xml();
        int at = services.lastIndexOf("КолТов=\"1\"");
        String before = services.substring(0, at);
        String after = services.substring(at + "КолТов=\"1\"".length());
        ReadDocument read = read((before + "КолТов=\"1.00049\"" + after).getBytes(StandardCharsets.UTF_8));
        assertTrue(all(read).contains("rounded-quantity КолТов 1.00049"), all(read).toString());
        assertEquals(new BigDecimal("1.000"), read.document().lines().get(1).quantity());
        ReadDocument nothing = read((before + "КолТов=\"0.0001\"" + after).getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("delivery.fault.bad-size"), nothing.faults().stream().map(f -> f.text()).toList());
    }

    @Test
    void anotherCurrency() throws IOException {
        assertEquals(List.of("foreign-currency КодОКВ 840"), all(read(upd.bytes(xml.replace("КодОКВ=\"643\"", "КодОКВ=\"840\"")))));
    }

    @Test
    void anAttributeNoVersionKnowsIsToldOnce() throws IOException {
        ReadDocument read = read(upd.bytes(xml.replace("<СведТов ", "<СведТов ЗавНомер=\"7\" ")));
        assertEquals(List.of("unknown-attribute ЗавНомер 7"), all(read));
        assertEquals("Поле «ЗавНомер» элемента «СведТов» неизвестно ни одной версии формата и не прочитано", read.warnings().get(0).reason(Texts.RUSSIAN));
        Torg12File torg12 = Torg12File.of(kit);
        assertEquals(List.of("unknown-attribute Новое 1"), all(read(torg12.bytes(torg12.xml().replace("<ИдентДок ", "<ИдентДок Новое=\"1\" ")))));
    }

    @Test
    void aBuyerWithoutInn() throws IOException {
        assertEquals(List.of("buyer-without-inn ИННЮЛ "), all(read(upd.bytes(xml.replace("ИННЮЛ=\"3398200024\" КПП", "КПП")))));
    }

    @Test
    void codesThatAreInvalidAreNotTaken() throws IOException {
        ReadDocument read = read(upd.bytes(xml.replaceFirst("ОКПО=\"99001016\"", "ОКПО=\"99001017\"").replaceFirst("КПП=\"339801001\"", "КПП=\"33980100\"")));
        assertEquals(List.of("invalid-code КПП 33980100", "invalid-code ОКПО 99001017"), all(read).stream().sorted().toList());
        assertEquals(new Party("ООО «Ветла-Снабжение»", "3398100012", null, null, null), read.document().seller());
        ReadDocument consignee = read(upd.bytes(xml.replace("3399010379", "3399010378")));
        assertEquals(List.of("invalid-code ИННЮЛ 3399010378"), all(consignee));
        assertTrue(consignee.isSound());
    }

    @Test
    void theTrapsOfTheFormAreAllWarnings() throws IOException {
        DocumentLine trap = with(kit.lines().get(0), "18%");
        trap = new DocumentLine(trap.line(), 1, trap.name(), null, null, null, "999", "шт", trap.quantity(), trap.price(), trap.net(), "18%", trap.vat(), trap.gross(), LineKind.GOODS,
                null, null, List.of());
        SupplierDocument d = new SupplierDocument(kit.format(), null, "1", LocalDate.of(2022, 3, 1), null, kit.seller(), kit.buyer(), kit.consignee(), kit.bases(), null,
                LocalDate.of(2022, 3, 4), "643", kit.totals(), kit.lines());
        for (byte[] file : List.of(Torg12Workbook.of(Deliveries.with(d, List.of(trap))).xlsx(), Torg12Workbook.of(Deliveries.with(d, List.of(trap))).textNumbers().xls())) {
            ReadDocument read = read(file);
            assertEquals(List.of("stamp-differs  04.03.2022", "unit-contradiction гр. 5 999", "vat-rate-of-other-time гр. 13 18%"), all(read).stream().sorted().toList());
            assertTrue(read.isSound());
            assertEquals(LocalDate.of(2022, 3, 4), read.document().transferredOn());
        }
    }

    @ParameterizedTest
    @CsvSource({"Ноутбук с лицензией Windows, GOODS", "Монтажный шкаф, GOODS", "Работа с текстом. Рабочая тетрадь, GOODS", "Право. Учебник для 10 класса, GOODS",
            "'Неисключительные права на использование ПО «Азбука»', RIGHTS", "'ПО «Азбука», право использования на 1 год', RIGHTS", "Лицензия «Азбука», RIGHTS",
            "Услуги по настройке рабочих мест, SERVICE", "Доставка, SERVICE", "Монтаж кабельных линий, WORK", "Пусконаладочные работы, WORK", "Работы по прокладке сети, WORK"})
    void theKindOfALineIsGuessedOnlyBeyondDoubt(String name, LineKind kind) throws IOException {
        String text = xml.replaceAll(" ПрТовРаб=\"\\d\"", "").replaceFirst(" НаимТов=\"[^\"]*\"", " НаимТов=\"" + name + "\"").replaceAll("КодТовОКПД2=\"[^\"]*\"", "");
        assertEquals(kind, read(upd.bytes(text)).document().lines().get(0).kind());
    }

    @Test
    void timeIsAServiceAndTheClassifierDecides() throws IOException {
        String text = xml.replaceAll(" ПрТовРаб=\"\\d\"", "");
        assertEquals(LineKind.SERVICE, read(upd.bytes(text.replaceFirst("ОКЕИ_Тов=\"796\" НаимЕдИзм=\"шт\"", "ОКЕИ_Тов=\"356\" НаимЕдИзм=\"ч\""))).document().lines().get(0).kind());
        assertEquals(LineKind.RIGHTS, read(upd.bytes(text.replaceFirst("26.20.11.110", "58.29.50.000"))).document().lines().get(0).kind());
        assertEquals(LineKind.OTHER, read(upd.bytes(xml.replaceFirst("ПрТовРаб=\"1\"", "ПрТовРаб=\"5\""))).document().lines().get(0).kind());
    }

    private static DocumentLine with(DocumentLine l, String rate) {
        String number = rate.replaceAll("[%].*", "").replace(',', '.');
        BigDecimal vat;
        if (rate.startsWith("без")) {
            vat = BigDecimal.ZERO.setScale(2);
        } else if (rate.contains("/")) {
            BigDecimal percent = new BigDecimal(rate.substring(0, rate.indexOf('/')));
            vat = l.net().multiply(percent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP); // net × p = gross × p / (100 + p)
        } else if (number.contains(".")) {
            BigDecimal share = new BigDecimal(number).movePointLeft(2); // of gross = net / (1 − share)
            BigDecimal gross = l.net().divide(BigDecimal.ONE.subtract(share), 2, RoundingMode.HALF_UP);
            vat = gross.subtract(l.net());
        } else {
            vat = l.net().multiply(new BigDecimal(number)).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
        }
        UnaryOperator<DocumentLine> change = line -> new DocumentLine(line.line(), line.number(), line.name(), line.article(), line.code(), line.okpd2(), line.unitCode(), line.unitName(),
                line.quantity(), line.price(), line.net(), rate, vat, line.net().add(vat), line.kind(), line.country(), line.declaration(), line.serials());
        return change.apply(l);
    }

    private int line(String beginning) {
        return (int) xml.substring(0, xml.indexOf(beginning)).lines().count();
    }

    private static String told(Fault warning) {
        return warning.key() + " " + warning.column() + " " + warning.value();
    }

    private static List<String> all(ReadDocument read) {
        assertEquals(List.of(), read.faults());
        return read.warnings().stream().map(WarningsTest::told).toList();
    }

    private static Fault only(ReadDocument read) {
        assertEquals(List.of(), read.faults());
        assertEquals(1, read.warnings().size(), read.warnings().toString());
        return read.warnings().get(0);
    }

    private ReadDocument read(byte[] bytes) throws IOException {
        return DocumentReader.read(Files.write(folder.resolve("document"), bytes), "document");
    }
}
