package kabinet.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kabinet.delivery.Deliveries;
import kabinet.delivery.Torg12Workbook;
import kabinet.delivery.UpdFile;
import kabinet.delivery.entity.DocumentFormat;
import kabinet.delivery.entity.DocumentLine;
import kabinet.delivery.entity.Party;
import kabinet.delivery.entity.SupplierDocument;

/** Suppliers' documents and notices that must be refused: for whom they name, for what they are, for what they lack, or because they are made to do harm. */
final class FaultyDocuments {

    private static final String LINE = "<СведТов НомСтр=\"1\"";
    private static final String DOCUMENT = "<Документ ";
    private static final int BLOWN_UP = 20_000_000;
    /** Where the form's first line of goods stands. */
    private static final int TORG12_ROW = 24;
    private static final LocalDateTime PACKED = LocalDateTime.of(2026, 11, 1, 0, 0);

    private FaultyDocuments() {
    }

    static List<FaultyFile> files(SampleData sample) {
        return List.of(
                new FaultyFile("delivery-unknown-buyer.xml", "delivery").fault(0, "Покупатель", "unknown-buyer").content(bytes(unknownBuyer())),
                at("delivery-fractional.xml", "КолТов", "fractional-pieces", LINE, xml -> xml.replace("КолТов=\"3\"", "КолТов=\"2.5\"")),
                withoutTable(),
                at("delivery-corrective.xml", "КНД", "corrective", DOCUMENT, xml -> xml.replace("1115131", "1115133").replace("ON_NSCHFDOPPR", "ON_NKORSCHFDOPPR")),
                at("delivery-buyers-title.xml", "КНД", "buyers-title", DOCUMENT, xml -> xml.replace("1115131", "1115132").replace("ON_NSCHFDOPPR", "ON_NSCHFDOPPOK")),
                at("delivery-older-format.xml", "КНД", "legacy-upd", DOCUMENT, xml -> xml.replace("1115131", "1115125").replace("ON_NSCHFDOPPR", "ON_SCHFDOPPR")),
                at("delivery-unknown-version.xml", "ВерсФорм", "unknown-version", DOCUMENT, xml -> xml.replace("ВерсФорм=\"5.01\"", "ВерсФорм=\"6.00\"")),
                at("delivery-another-kind.xml", "КНД", "other-knd", DOCUMENT, xml -> xml.replace("1115131", "1150018")),
                at("delivery-invoice.xml", "Функция", "invoice-only", DOCUMENT, xml -> xml.replace("Функция=\"СЧФДОП\"", "Функция=\"СЧФ\"")),
                new FaultyFile("delivery-duplicate.xml", "delivery").fault(0, "", "duplicate")
                        .content(sample.delivered(School.ALL.stream().filter(school -> school.number() == 9).findFirst().orElseThrow()).xml()),
                truncated(),
                at("delivery-external-entity.xml", "", "unreadable", "<!DOCTYPE", xml -> withDoctype(xml, "<!DOCTYPE Файл [<!ENTITY name SYSTEM \"file:///etc/hostname\">]>")
                        .replace("НаимТов=\"Ноутбук", "НаимТов=\"&name; Ноутбук")),
                at("delivery-entity-bomb.xml", "", "unreadable", "<!DOCTYPE", xml -> withDoctype(xml, bomb()).replace("НаимТов=\"Ноутбук", "НаимТов=\"&a6; Ноутбук")),
                torg12(),
                notice("notice-wrong-code.xml", "purchaseCode", "invalid-ikz", "<purchaseCode>", xml -> xml.replace("<purchaseCode>203", "<purchaseCode>2031")),
                notice("notice-unknown-customer.xml", "customer", "unknown-customer", "<customer>", xml -> xml.replace(Purchase.AUTHORITY.inn(), StateCodes.inn("339960099"))),
                new FaultyFile("notice-duplicate.xml", "notice").fault(0, "purchaseNumber", "duplicate").content(sample.files().get("06-notice-2021.xml")),
                new FaultyFile("notice-contract.xml", "notice").fault(0, "", "unreadable").content(bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<export xmlns=\"http://zakupki.gov.ru/oos/export/1\"><contract schemeVersion=\"14.2\"><regNum>" + Purchase.KITS_2021.registryNumber() + "</regNum></contract></export>\n",
                        false)),
                noticeBomb(), receipts());
    }

    /** A good document of school 10, which has no kit. */
    private static SupplierDocument good() {
        Catalogue catalogue = new Catalogue();
        School school = School.ALL.stream().filter(s -> s.number() == 10).findFirst().orElseThrow();
        return new Delivered(Purchase.KITS_2021, school, "УТ-900", LocalDate.of(2021, 8, 10))
                .goods(catalogue.kit(Catalogue.PUPIL_LAPTOP, 2021), 3, 41_650, List.of("YSP3A21B900001", "YSP3A21B900002", "YSP3A21B900003"))
                .goods(catalogue.kit("МФУ", 2021), 1, 27_975, List.of("LP3040-2190001")).document();
    }

    private static String xml(SupplierDocument document) {
        return UpdFile.of(document, DocumentFormat.UPD_501).xml();
    }

    private static byte[] bytes(String text) {
        return bytes(text, true);
    }

    private static byte[] bytes(String text, boolean windows) {
        return text.getBytes(windows ? UpdFile.WINDOWS_1251 : StandardCharsets.UTF_8);
    }

    private static String unknownBuyer() {
        SupplierDocument d = good();
        Party stranger = new Party("АО «Чужие Закупки»", StateCodes.inn("339960011"), "339901001", null, null);
        return xml(new SupplierDocument(d.format(), d.function(), d.number(), d.date(), null, d.seller(), stranger, stranger, d.bases(), d.stateContract(), d.transferredOn(),
                d.currency(), d.totals(), d.lines()));
    }

    /** The good document changed, at fault where the marker stands. */
    private static FaultyFile at(String name, String column, String reason, String marker, UnaryOperator<String> change) {
        String xml = change.apply(xml(good()));
        return new FaultyFile(name, "delivery").fault(lineOf(xml, marker), column, reason).content(bytes(xml));
    }

    private static int lineOf(String text, String marker) {
        int at = text.indexOf(marker);
        if (at < 0) {
            throw new IllegalStateException("not in the file: " + marker);
        }
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    private static FaultyFile withoutTable() {
        String xml = xml(good());
        String without = xml.substring(0, xml.indexOf("<ТаблСчФакт>")) + xml.substring(xml.indexOf("</ТаблСчФакт>") + "</ТаблСчФакт>".length());
        return new FaultyFile("delivery-without-table.xml", "delivery").fault(lineOf(without, DOCUMENT), "", "missing-block")
                .fault(lineOf(without, "<СвСчФакт "), "", "no-lines").content(bytes(without));
    }

    private static FaultyFile truncated() {
        String xml = xml(good());
        String half = xml.substring(0, xml.indexOf(LINE));
        return new FaultyFile("delivery-truncated.xml", "delivery").fault((int) half.lines().count(), "", "unreadable").content(bytes(half));
    }

    private static String withDoctype(String xml, String doctype) {
        int end = xml.indexOf('\n') + 1;
        return xml.substring(0, end) + doctype + "\n" + xml.substring(end);
    }

    private static String bomb() {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE Файл [<!ENTITY a0 \"ха\">");
        for (int i = 1; i <= 6; i++) {
            doctype.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(5)).append("\">");
        }
        return doctype.append("]>").toString();
    }

    private static FaultyFile torg12() {
        SupplierDocument half = Deliveries.changed(good(), 0, line -> new DocumentLine(line.line(), line.number(), line.name(), line.article(), line.code(),
                line.okpd2(), line.unitCode(), line.unitName(), new BigDecimal("2.5"), line.price(), line.net(), line.vatRate(), line.vat(), line.gross(), line.kind(),
                line.country(), line.declaration(), line.serials()));
        return new FaultyFile("delivery-fractional.xlsx", "delivery").fault(TORG12_ROW, "гр. 10", "fractional-pieces").content(Torg12Workbook.of(half).xlsx());
    }

    private static FaultyFile notice(String name, String column, String reason, String marker, UnaryOperator<String> change) {
        Purchase other = new Purchase(2020, 18, "Поставка ноутбуков", Purchase.KITS_2020.published(), Purchase.KITS_2020.bidsUntil(), Purchase.KITS_2020.summedUp(), "2020.200",
                Purchase.KITS_2020.signed(), Purchase.KITS_2020.supplier(), new BigDecimal("83800.00"), new BigDecimal("82962.00"), 20, DocumentFormat.UPD_501);
        String xml = change.apply(new String(new NoticeText(other, List.of(new NoticeText.Item("Ноутбук ученика Ветла Школа 14 Н1", "26.20.11.110", new BigDecimal(2),
                new BigDecimal("41900.00"), new BigDecimal("83800.00")))).bytes(), StandardCharsets.UTF_8));
        return new FaultyFile(name, "notice").fault(lineOf(xml, marker), column, reason).content(bytes(xml, false));
    }

    /** Twenty megabytes of blanks in twenty kilobytes. */
    private static FaultyFile noticeBomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("notice.xml");
            entry.setTimeLocal(PACKED);
            zip.putNextEntry(entry);
            zip.write(bytes("<?xml version=\"1.0\"?>\n<export>", false));
            byte[] blanks = new byte[BLOWN_UP];
            Arrays.fill(blanks, (byte) ' ');
            zip.write(blanks);
            zip.write(bytes("</export>", false));
            zip.closeEntry();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new FaultyFile("notices-bomb.zip", "notice").fault(0, "", "unreadable").content(bytes.toByteArray());
    }

    /** Acceptances that do not fit the loaded notes; the devices are those of school 9 and one of school 10. */
    private static FaultyFile receipts() {
        SampleData sample = new SampleData();
        Purchase kits = Purchase.KITS_2020;
        List<Device> ofNine = sample.devices.stream().filter(device -> device.school.number() == 9 && device.head == null).toList();
        String older = ofNine.stream().filter(device -> !device.note.startsWith("Проект")).findFirst().orElseThrow().inventoryNumber;
        String kit = ofNine.stream().filter(device -> device.note.startsWith("Проект")).findFirst().orElseThrow().inventoryNumber;
        Delivered note = sample.delivered(ofNine.get(0).school);
        Delivered open = new More(sample.catalogue).open();
        String ofFive = sample.devices.stream().filter(device -> device.school.number() == 5 && device.head == null).findFirst().orElseThrow().inventoryNumber;
        Map<String, String> usual = Map.of("ИНН продавца", open.purchase().supplier().inn(), "Номер документа", open.number(), "Дата документа", Device.day(open.date()), "Строка", "1",
                "Код школы", "5", "Инвентарный номер", ofFive, "Дата приёмки", Device.day(open.date().plusDays(1)));
        Map<String, String> closed = Map.of("ИНН продавца", kits.supplier().inn(), "Номер документа", note.number(), "Дата документа", Device.day(note.date()), "Код школы", "9",
                "Инвентарный номер", older);
        return new FaultyFile("receipts.csv", "receipts").rows(Table.RECEIPTS, usual)
                .row(Map.of())
                .row(Map.of("Номер документа", "УТ-0000")).wrong("Номер документа", "unknown-note")
                .row(Map.of("ИНН продавца", "3399500000")).wrong("ИНН продавца", "invalid-inn")
                .row(Map.of("Строка", "8")).wrong("Строка", "unknown-line")
                .row(Map.of("Строка", "4")).wrong("Строка", "not-goods")
                .row(Map.of("Инвентарный номер", "")).wrong("Строка", "device-missing")
                .row(Map.of("Инвентарный номер", "НЕТ-1")).wrong("Инвентарный номер", "unknown-device")
                .row(Map.of("Код школы", "9", "Инвентарный номер", older)).wrong("Код школы", "other-school")
                .row(Map.of("Код школы", "99")).wrong("Код школы", "unknown-school")
                .row(Map.of("Дата приёмки", "01.09.2026")).wrong("Дата приёмки", "impossible-acceptance")
                .row(Map.of("Дата наладки", "14.09.2026")).wrong("Дата наладки", "impossible-set-up")
                .row(Map.of()).wrong("Инвентарный номер", "device-twice")
                .row(with(closed, "Инвентарный номер", kit, "Строка", "2")).wrong("Инвентарный номер", "device-tied")
                .row(with(closed, "Инвентарный номер", older, "Строка", "1")).wrong("Номер документа", "refused").wrong("Строка", "too-many-pieces")
                .csv();
    }

    private static Map<String, String> with(Map<String, String> cells, String... more) {
        Map<String, String> all = new HashMap<>(cells);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }
}
