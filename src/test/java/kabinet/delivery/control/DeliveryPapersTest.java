package kabinet.delivery.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kabinet.act.entity.Commission;
import kabinet.act.entity.CommissionMember;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.base.Tag;
import kabinet.delivery.entity.AcceptedLine;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.DeliveryRow;
import kabinet.delivery.entity.DeliveryState;
import kabinet.delivery.entity.DiscrepancyKind;
import kabinet.delivery.entity.DocumentFormat;
import kabinet.delivery.entity.DocumentLine;
import kabinet.delivery.entity.GoodsReturn;
import kabinet.delivery.entity.LineKind;
import kabinet.delivery.entity.Party;
import kabinet.delivery.entity.Receipt;
import kabinet.delivery.entity.ReceiptLine;
import kabinet.delivery.entity.Totals;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceKind;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.InventoryNumber;
import kabinet.document.Conformity;
import kabinet.organisation.entity.Building;
import kabinet.organisation.entity.District;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import kabinet.procurement.entity.Contract;
import kabinet.procurement.entity.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What the papers of deliveries say. They are left under target/papers to be looked at. */
class DeliveryPapersTest {

    private static final LocalDate DAY = LocalDate.of(2021, 8, 5);
    private static final RandomGenerator RANDOM = RandomGenerator.of("L64X128MixRandom");
    private static final Commission COMMISSION = new Commission("приказ № 112 от 02.08.2021", List.of(new CommissionMember("Соколова Е. А.", "заместитель директора по учебно-воспитательной работе"),
        new CommissionMember("Орлов П. И.", "заведующий библиотекой"), new CommissionMember("Лебедева А. П.", "заведующая хозяйством")));

    private final District district = district();
    private final School school = school(4, "СОШ № 4", "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 4 имени Героя Советского Союза»");
    private final Room physics = new Room(new Building(school, Building.MAIN), "214", "000000");
    private final Room library = new Room(new Building(school, "Корпус начальных классов"), "1-05а", "000001");
    private final DeviceModel laptop = new DeviceModel(new DeviceKind("Ноутбук педагога", true), "Заря", "Учитель 15");
    private final DeviceModel panel = new DeviceModel(new DeviceKind("Интерактивный комплекс", false), "Север", "Панель 75");
    private final Supplier supplier = new Supplier("Общество с ограниченной ответственностью «Учебная техника и технологии»", "7707083893", "770701001");
    private int numbered = 12;

    private static District district() {
        District district = new District("Город Ковров", "Управление образования администрации города Коврова", "HTTPS://INV.KOVROV.EXAMPLE");
        set(district, "inn", "3305004397");
        set(district, "kpp", "330501001");
        return district;
    }

    private School school(int code, String shortName, String name) {
        School made = new School(district, String.valueOf(code), shortName, "330500000" + code);
        made.setName(name);
        made.setAddress("601900, Владимирская область, г. Ковров, ул. Примерная, д. " + code);
        made.setKpp("330501001");
        set(made, "id", (long) code);
        return made;
    }

    private static void set(Object of, String field, Object value) {
        try {
            Field found = (field.equals("id") ? AbstractEntity.class : of.getClass()).getDeclaredField(field);
            found.setAccessible(true);
            found.set(of, value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private DeliveryNote note(School owner, boolean ownPurchase) {
        DeliveryNote note = new DeliveryNote(owner, DocumentFormat.UPD_503, "12", DAY, supplier, DAY, "Закупки");
        note.between(ownPurchase ? new Party(owner.getPaperName(), owner.getInn(), null, null, null)
            : new Party("Управление образования администрации города Коврова", "3305004397", "330501001", null, null),
            owner == null ? null : new Party(owner.getPaperName(), owner.getInn(), null, null, null));
        Contract contract = new Contract(owner, "0128200000121000045", supplier);
        contract.setSignedOn(LocalDate.of(2021, 6, 15));
        note.under(contract);
        return note;
    }

    private static DeliveryLine line(DeliveryNote note, int number, String name, LineKind kind, String quantity, String gross) {
        return new DeliveryLine(note, new DocumentLine(number, number, name, null, null, null, "796", kind == LineKind.GOODS ? "шт" : "усл. ед", new BigDecimal(quantity), null, null, "20%", null,
            gross == null ? null : new BigDecimal(gross), kind, null, null, List.of()));
    }

    private AcceptedLine goods(Receipt receipt, DeliveryLine line, School to, Room room, DeviceModel model, int from, int pieces) {
        List<BigDecimal> prices = line.prices(from, pieces);
        BigDecimal amount = prices.stream().map(p -> p == null ? BigDecimal.ZERO : p).reduce(BigDecimal.ZERO, BigDecimal::add);
        ReceiptLine accepted = new ReceiptLine(receipt, line, to, room, model, new BigDecimal(pieces), amount);
        return new AcceptedLine(accepted, IntStream.range(0, pieces).mapToObj(i -> device(to, room, model, "ZR15-2104-" + (1000 + from + i), prices.get(i))).toList());
    }

    private Device device(School to, Room room, DeviceModel model, String serial, BigDecimal price) {
        Device device = new Device(Tag.random(RANDOM), to, model);
        device.setSerialNumber(serial);
        device.setPrice(price);
        device.moveTo(room);
        device.number(new InventoryNumber(to.getId(), "101.34%05d".formatted(numbered++)));
        return device;
    }

    private static AcceptedLine other(Receipt receipt, DeliveryLine line, School to) {
        return new AcceptedLine(new ReceiptLine(receipt, line, to, null, null, line.getQuantity(), line.cost()), List.of());
    }

    @Test
    void anAcceptanceOfFortyOnePieces() throws IOException {
        DeliveryNote note = note(school, true);
        DeliveryLine laptops = line(note, 1, "Ноутбук для педагогического работника «Заря Учитель 15», диагональ 15,6 дюйма, с предустановленной операционной системой", LineKind.GOODS, "30", "1000000.00");
        DeliveryLine panels = line(note, 2, "Интерактивный комплекс с вычислительным блоком и мобильным креплением", LineKind.GOODS, "11", "2750000.00");
        DeliveryLine assembly = line(note, 3, "Монтаж и настройка интерактивных комплексов", LineKind.SERVICE, "1", "55000.00");
        DeliveryLine rights = line(note, 4, "Право использования программы «Урок», 12 месяцев", LineKind.RIGHTS, "30", "90000.00");
        Receipt receipt = new Receipt(note, 1, DAY.plusDays(1), "Лебедева А. П., заведующая хозяйством", COMMISSION, "Упаковка двух мест вскрыта, содержимое цело.", 1);
        List<AcceptedLine> lines = List.of(goods(receipt, laptops, school, physics, laptop, 0, 15), goods(receipt, laptops, school, library, laptop, 15, 15),
            goods(receipt, panels, school, null, panel, 0, 11), other(receipt, assembly, school), other(receipt, rights, school));
        receipt.setUp(LocalDate.of(2021, 8, 18), "Орлов П. И.");
        String text = text("acceptance", AcceptanceActPdf.print(receipt, lines, false, district, false));
        for (String part : List.of("УТВЕРЖДАЮ", "АКТ приёмки товаров (работ, услуг) № 12-1", "УПД № 12 от 05.08.2021", "контракт № 0128200000121000045 от 15.06.2021", "ИНН 7707083893, КПП 770701001",
            "приказ № 112 от 02.08.2021", "Председатель Соколова Е. А.", "от 33 333,33 до 33 333,34", "101.3400012– 101.3400026", "101.3400042– 101.3400052", "то же",
            "41 (сорок одна) единица на сумму 3 750 000,00 ₽ (Три миллиона семьсот пятьдесят тысяч рублей 00 копеек)", "работ, услуг, прав и прочего на сумму 145 000,00 ₽", "Всего по акту: 3 895 000,00 ₽",
            "Расхождений с документом поставщика не установлено", "налажено 18 августа 2021 г.", "Упаковка двух мест вскрыта", "Председатель комиссии, заместитель директора", "Представитель поставщика",
            "0510452", "0510448", "6 августа 2021 г.", "Город Ковров")) {
            assertTrue(text.replace("– ", "–").contains(part.replace("– ", "–")), part + " in\n" + text);
        }
    }

    @Test
    void withoutACommissionTheOneWhoAcceptedSigns() throws IOException {
        DeliveryNote note = note(school, true);
        DeliveryLine laptops = line(note, 1, "Ноутбук", LineKind.GOODS, "3", null);
        Receipt receipt = new Receipt(note, 2, DAY, "Лебедева А. П., заведующая хозяйством", null, null, 1);
        String text = text("acceptance-alone", AcceptanceActPdf.print(receipt, List.of(goods(receipt, laptops, school, physics, laptop, 0, 2)), true, district, false));
        for (String part : List.of("№ 12-2", "Приёмку провёл Лебедева А. П., заведующая хозяйством", "Принял", "2 (две) единицы; сумма в документе не указана", "см. акт о расхождениях № 12-2", "101.3400012, 101.3400013")) {
            assertTrue(text.contains(part), part + " in\n" + text);
        }
        assertFalse(text.contains("комиссии"));
        assertTrue(text("acceptance-nothing", AcceptanceActPdf.print(new Receipt(note, 3, DAY, "Лебедева А. П.", null, null, 1), List.of(), true, district, false)).contains("ничего не принято"));
    }

    @Test
    void aLongAcceptanceRepeatsItsHeadAndKeepsTheSignaturesWithTheClosingWords() throws IOException {
        DeliveryNote note = note(null, false);
        List<School> schools = List.of(school, school(5, "СОШ № 5", "МБОУ СОШ № 5"), school(6, "Гимназия № 6", "МБОУ «Гимназия № 6»"));
        List<CommissionMember> members = IntStream.rangeClosed(1, 7).mapToObj(i -> new CommissionMember("Участникова-Длиннофамильная А. " + (char) ('А' + i) + ".", "главный специалист отдела развития образования")).toList();
        Receipt receipt = new Receipt(note, 1, DAY, "Управление образования", new Commission("приказ № 5 от 01.08.2021", members), null, 1);
        List<AcceptedLine> lines = new ArrayList<>();
        for (int i = 1; i <= 300; i++) {
            DeliveryLine line = line(note, i, "Изделие " + i + (i % 7 == 0 ? " с длинным наименованием, комплектом крепежа, кабелей и методическими материалами на русском языке" : ""), LineKind.GOODS, "3", "10000.00");
            School to = schools.get(i % 3);
            lines.add(goods(receipt, line, to, to == school ? physics : null, panel, 0, 3));
        }
        byte[] pdf = AcceptanceActPdf.print(receipt, lines, false, district, false);
        String text = text("acceptance-long", pdf);
        assertTrue(text.contains("900 (девятьсот) единиц на сумму 3 000 000,00 ₽"));
        assertTrue(text.contains("Гимназия № 6"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(document.getNumberOfPages() > 10);
            assertTrue(page(document, 3).contains("Инвентарные номера"), "the head is repeated");
            String last = page(document, document.getNumberOfPages());
            assertTrue(last.contains("Представитель поставщика") && last.contains("Председатель комиссии") && last.contains("Принято товаров"), last);
        }
        String extract = text("acceptance-extract", AcceptanceActPdf.print(receipt, lines.subList(0, 3), false, district, true));
        assertTrue(extract.contains("Выписка из акта приёмки товаров (работ, услуг) № 12-1") && extract.contains("Выписка верна"), extract);
        assertFalse(extract.contains("УТВЕРЖДАЮ"), extract);
    }

    @Test
    void discrepanciesSayWhatIsMissingAndWhatIsAsked() throws IOException {
        DeliveryNote note = note(school, true);
        DeliveryLine laptops = line(note, 1, "Ноутбук для педагогического работника", LineKind.GOODS, "41", "1000000.00");
        Receipt receipt = new Receipt(note, 1, DAY, "Лебедева А. П.", COMMISSION, null, 1);
        receipt.differ(laptops, DiscrepancyKind.SHORTAGE, BigDecimal.ONE, "");
        receipt.differ(laptops, DiscrepancyKind.DAMAGED, new BigDecimal("2"), "Трещина экрана, след удара на упаковке");
        receipt.differ(null, DiscrepancyKind.SURPLUS, new BigDecimal("3"), "Мышь проводная");
        String text = text("discrepancies", DiscrepancyActPdf.print(receipt, receipt.getDiscrepancies(), Map.of(laptops, new BigDecimal("40")), district));
        for (String part : List.of("АКТ о расхождениях при приёмке товаров № 12-1", "41 40 недостача −1 24 390,24", "повреждено −2 48 780,49", "Трещина экрана", "в документе не указано", "излишек 3",
            "3 (три)", "73 170,73 ₽ (Семьдесят три тысячи сто семьдесят рублей 73 копейки)", "допоставить недостающее", "заменить повреждённое", "вывезти поставленное сверх документа", "Представитель поставщика",
            "Член комиссии, заведующий библиотекой")) {
            assertTrue(text.contains(part), part + " in\n" + text);
        }
        assertFalse(text.contains("доукомплектовать"));
    }

    @Test
    void theAuthorityHandsOverByDevicesNumbersAndPrices() throws IOException {
        DeliveryNote note = note(null, false);
        DeliveryLine laptops = line(note, 1, "Ноутбук", LineKind.GOODS, "41", "1000000.00");
        Receipt receipt = new Receipt(note, 1, DAY, "Управление", COMMISSION, null, 1);
        List<Device> devices = goods(receipt, laptops, school, physics, laptop, 0, 41).devices();
        String text = text("handover", HandoverActPdf.print(receipt, school, devices, district));
        for (String part : List.of("АКТ приёма-передачи оборудования № 12-1/4", "Передающая сторона Управление образования администрации города Коврова, ИНН 3305004397",
            "Принимающая сторона Муниципальное бюджетное", "№ 12-1 от 05.08.2021", "ZR15-2104-1000", "101.3400012", "101.3400052", "24 390,25", "1 000 000,00",
            "41 (сорок одна) единица первоначальной стоимостью 1 000 000,00 ₽ (Один миллион рублей 00 копеек)", "Сдал:", "Принял:", "0504805")) {
            assertTrue(text.contains(part), part + " in\n" + text);
        }
    }

    @Test
    void aReturnSaysWhyAndWhatLeaves() throws IOException {
        DeliveryNote note = note(school, true);
        set(note, "id", 77L);
        Device broken = device(school, physics, laptop, "ZR15-2104-1000", new BigDecimal("24390.25"));
        broken.cameBy(77L, 1L);
        GoodsReturn goodsReturn = new GoodsReturn(note, 1, DAY.plusDays(10), "Не включается, заключение сервисного центра от 14.08.2021", "Лебедева А. П.", 1);
        goodsReturn.giveBack(broken);
        String text = text("return", ReturnActPdf.print(goodsReturn, goodsReturn.getLines(), district, false));
        for (String part : List.of("АКТ о возврате товара поставщику № 12-1", "Причина возврата Не включается", "зав. № ZR15-", "101.3400012", broken.getTag(), "24 390,25",
            "1 (одна) единица", "Сдал", "Лебедева А. П.", "Принял, представитель поставщика")) {
            assertTrue(text.contains(part), part + " in\n" + text);
        }
    }

    @Test
    void theRegisterAddsUpWhatCounts() throws IOException {
        List<DeliveryRow> rows = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            DeliveryState state = DeliveryState.values()[i % 5];
            rows.add(new DeliveryRow((long) i, i % 2 == 0 ? DocumentFormat.UPD_503 : DocumentFormat.PAPER, "А-" + i, DAY.plusDays(i), state == DeliveryState.RECORDED ? "1" : "", i % 3 == 0
                ? "Общество с ограниченной ответственностью «Учебная техника и технологии»" : "ООО «Заря»", i % 4 == 0 ? null : "СОШ № 4", 1L, "0128200000121000045",
                i == 1 ? null : new BigDecimal("1000.50"), state, LocalDate.of(2021, 8, 20), DAY.plusDays(i), state == DeliveryState.DELIVERED ? null : DAY.plusDays(i),
                state == DeliveryState.SET_UP ? DAY.plusDays(i + 1) : null));
        }
        String text = text("register", DeliveryRegisterPdf.print(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31), null, district, rows.stream()));
        for (String part : List.of("Реестр поставок", "за период с 01.01.2021 по 31.12.2021", "УПД № А-2 от 07.08.2021", "район", "(1 000,50)", "с опозданием",
            "налажено 12 12 006,00", "Всего поставок 36 35 017,50", "Всего поставок: 36 (тридцать шесть) на сумму 35 017,50 ₽", "в 1 документе сумма не указана", "Суммы в скобках")) {
            assertTrue(text.contains(part), part + " in\n" + text);
        }
        assertTrue(text("register-empty", DeliveryRegisterPdf.print(DAY, DAY, school, district, Stream.empty())).contains("За период документов о поставке нет."));
        DeliveryRow one = rows.get(1);
        assertEquals("delivery.register.tooMany", assertThrows(BusinessException.class,
            () -> DeliveryRegisterPdf.print(DAY, DAY, null, district, IntStream.range(0, 5001).mapToObj(i -> one))).key());
    }

    @Test
    void numbersThatFollowEachOtherBecomeARange() {
        assertEquals("101.34008–101.34010", NumberRanges.of(List.of("101.34010", "101.34008", "101.34009")));
        assertEquals("А-1, А-2, Б-1", NumberRanges.of(List.of("Б-1", "А-2", "А-1")));
        assertEquals("98, 99, 100", NumberRanges.of(List.of("98", "99", "100")));
        assertEquals("12а–б, без", NumberRanges.of(List.of("12а–б", "без")));
        assertEquals("1234567890123456789012–1234567890123456789014", NumberRanges.of(List.of("1234567890123456789012", "1234567890123456789013", "1234567890123456789014")));
        assertEquals("", NumberRanges.of(List.of()));
    }

    private static String page(PDDocument document, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return words(stripper.getText(document));
    }

    private static String words(String text) {
        return String.join(" ", text.replace('\u00A0', ' ').split("\\s+"));
    }

    private static String text(String name, byte[] pdf) throws IOException {
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers/delivery-" + name + ".pdf"), pdf);
        return words(Conformity.text(pdf));
    }
}
