package kabinet.delivery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import kabinet.delivery.entity.Basis;
import kabinet.delivery.entity.DocumentFormat;
import kabinet.delivery.entity.DocumentLine;
import kabinet.delivery.entity.LineKind;
import kabinet.delivery.entity.Party;
import kabinet.delivery.entity.StateContract;
import kabinet.delivery.entity.SupplierDocument;
import kabinet.delivery.entity.Totals;

/** A fictional delivery of a school's kit of 2021, and ways to change it. */
public final class Deliveries {

    public static final Party SELLER = new Party("ООО «Ветла-Снабжение»", "3398100012", "339801001", "99001016", null);
    public static final Party SOLE_TRADER = new Party("ИП Подосиновиков Лука Ильич", "339810001165", null, "3300990017", "321332800000011");
    public static final Party AUTHORITY = new Party("Управление образования администрации города Коврова", "3398200024", "339801001", "99001022", null);
    public static final Party SCHOOL = new Party("МБОУ «Гимназия № 1»", "3399010379", "339901001", "99006137", null);

    private Deliveries() {
    }

    /** 41 pieces of goods with serial numbers for some, a right and a service, bought by the authority for a school; VAT of 20 %. */
    public static SupplierDocument kit() {
        List<DocumentLine> lines = List.of(
                line(1, "Ноутбук ученика Ветла «Школа 14 Н1»", "41000.00", 38, "20%", LineKind.GOODS).with("ВТ-Н1", "000123", "26.20.11.110", "Китай", "10131010/150721/0412345",
                        List.of("VTN1-0001", "VTN1-0002", "VTN1-0003")),
                line(2, "МФУ Ветла «Лист 3»", "24583.335", 1, "20%", LineKind.GOODS).with(null, "000124", "26.20.18.000", "Россия", null, List.of("L3 77/А")),
                line(3, "Комплекс интерактивный, диагональ 75\", на мобильном креплении", "233333.33", 2, "20%", LineKind.GOODS)
                        .with("КИ-75", null, null, "Китай", null, List.of()),
                line(4, "Лицензия «Ведомость Школа», неисключительное право на 1 год", "1500.00", 41, "без НДС", LineKind.RIGHTS).with(null, null, null, null, null, List.of()),
                line(5, "Услуги по доставке оборудования", "5000.00", 1, "20%", LineKind.SERVICE).unit("876", "усл. ед").with(null, null, null, null, null, List.of()))
                .stream().map(Line::toLine).toList();
        return new SupplierDocument(DocumentFormat.UPD_503, "СЧФДОП", "УТ-311", LocalDate.of(2021, 8, 20), null, SELLER, AUTHORITY, SCHOOL,
                List.of(new Basis("Муниципальный контракт", "Ф.2021.118", LocalDate.of(2021, 6, 15))),
                new StateContract("Ф.2021.118", LocalDate.of(2021, 6, 15), "13398200024210001180"), LocalDate.of(2021, 8, 20), "643", totals(lines), lines);
    }

    /** A line whose sums follow from price and quantity. */
    public static Line line(int number, String name, String price, int quantity, String rate, LineKind kind) {
        return new Line(number, name, new BigDecimal(price), new BigDecimal(quantity), rate, kind, "796", "шт", null, null, null, null, null, List.of());
    }

    /** A line to be. */
    public record Line(int number, String name, BigDecimal price, BigDecimal quantity, String rate, LineKind kind, String unitCode, String unitName, String article,
            String code, String okpd2, String country, String declaration, List<String> serials) {

        public Line with(String article, String code, String okpd2, String country, String declaration, List<String> serials) {
            return new Line(number, name, price, quantity, rate, kind, unitCode, unitName, article, code, okpd2, country, declaration, serials);
        }

        public Line unit(String code, String name) {
            return new Line(number, this.name, price, quantity, rate, kind, code, name, article, this.code, okpd2, country, declaration, serials);
        }

        public DocumentLine toLine() {
            BigDecimal net = price.multiply(quantity).setScale(2, RoundingMode.HALF_UP);
            BigDecimal vat = rate.endsWith("%") ? net.multiply(new BigDecimal(rate.replace("%", ""))).movePointLeft(2).setScale(2, RoundingMode.HALF_UP)
                    : BigDecimal.ZERO.setScale(2);
            return new DocumentLine(number, number, name, article, code, okpd2, unitCode, unitName, quantity, price, net, rate, vat, net.add(vat), kind, country,
                    declaration, serials);
        }
    }

    public static Totals totals(List<DocumentLine> lines) {
        BigDecimal zero = BigDecimal.ZERO.setScale(2);
        return new Totals(lines.stream().map(DocumentLine::net).reduce(zero, BigDecimal::add), lines.stream().map(DocumentLine::vat).reduce(zero, BigDecimal::add),
                lines.stream().map(DocumentLine::gross).reduce(zero, BigDecimal::add));
    }

    /** The document with other lines and the totals that follow from them. */
    public static SupplierDocument with(SupplierDocument d, List<DocumentLine> lines) {
        return new SupplierDocument(d.format(), d.function(), d.number(), d.date(), d.correction(), d.seller(), d.buyer(), d.consignee(), d.bases(), d.stateContract(),
                d.transferredOn(), d.currency(), totals(lines), lines);
    }

    /** The document with one line changed and the totals as they were. */
    public static SupplierDocument changed(SupplierDocument d, int index, UnaryOperator<DocumentLine> change) {
        List<DocumentLine> lines = new ArrayList<>(d.lines());
        lines.set(index, change.apply(lines.get(index)));
        return new SupplierDocument(d.format(), d.function(), d.number(), d.date(), d.correction(), d.seller(), d.buyer(), d.consignee(), d.bases(), d.stateContract(),
                d.transferredOn(), d.currency(), d.totals(), lines);
    }

    /** A delivery of so many lines of one piece each. */
    public static SupplierDocument large(int lines) {
        List<DocumentLine> all = new ArrayList<>();
        for (int i = 1; i <= lines; i++) {
            all.add(line(i, "Устройство Ветла модель " + i, "1000.00", 1, "20%", LineKind.GOODS)
                    .with("А-" + i, null, "26.20.11.110", "Россия", null, List.of("SN%08d".formatted(i))).toLine());
        }
        return with(kit(), all);
    }
}
