package kabinet.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kabinet.delivery.Deliveries;
import kabinet.delivery.UpdFile;
import kabinet.delivery.entity.DocumentLine;
import kabinet.delivery.entity.LineKind;
import kabinet.delivery.entity.Party;
import kabinet.delivery.entity.SupplierDocument;

/** A supplier's document about one delivery while its lines are put together. Prices are those that the schools' books have: with VAT. */
final class Delivered {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int DECIMALS = 11;

    private final Purchase purchase;
    private final School school;
    private final String number;
    private final LocalDate date;
    private final List<DocumentLine> lines = new ArrayList<>();

    /** The authority buys, the school gets it. */
    Delivered(Purchase purchase, School school, String number, LocalDate date) {
        this.purchase = purchase;
        this.school = school;
        this.number = number;
        this.date = date;
    }

    /** Goods of one model. @param price of a piece with VAT, roubles */
    Delivered goods(Model model, int quantity, int price, List<String> serials) {
        return add(title(model), code(model), "796", "шт", quantity, price, purchase.rate() + "%", LineKind.GOODS, serials);
    }

    Delivered service(String name, int price) {
        return add(name, null, "876", "усл. ед", 1, price, purchase.rate() + "%", LineKind.SERVICE, List.of());
    }

    Delivered rights(String name, int quantity, int price) {
        return add(name, null, "796", "шт", quantity, price, "без НДС", LineKind.RIGHTS, List.of());
    }

    /** As suppliers write it, and contracts and notices too: kind, maker, model. */
    static String title(Model model) {
        return model.kind() + " " + model.maker() + " " + model.name();
    }

    /** The kind of device in such a title. */
    static String kindOf(String title) {
        return new Catalogue().all().stream().filter(model -> title(model).equals(title)).map(Model::kind).findFirst().orElseThrow();
    }

    /** The code that documents of the purchase's year had: the classifier was divided further in 2025. */
    String code(Model model) {
        return purchase.year() > 2024 ? model.okpd2() : switch (model.kind()) {
            case "МФУ" -> "26.20.18.000";
            case Catalogue.COMPLEX -> "26.20.13.000";
            default -> model.okpd2();
        };
    }

    private Delivered add(String name, String okpd2, String unitCode, String unit, int quantity, int price, String rate, LineKind kind, List<String> serials) {
        BigDecimal gross = new BigDecimal(price).multiply(new BigDecimal(quantity)).setScale(2);
        BigDecimal factor = rate.endsWith("%") ? BigDecimal.ONE.add(new BigDecimal(purchase.rate()).divide(HUNDRED)) : BigDecimal.ONE;
        BigDecimal net = gross.divide(factor, 2, RoundingMode.HALF_UP);
        BigDecimal piece = net.divide(new BigDecimal(quantity), DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        lines.add(new DocumentLine(lines.size() + 1, lines.size() + 1, name, null, null, okpd2, unitCode, unit, new BigDecimal(quantity),
                piece.setScale(Math.max(2, piece.scale())), net, rate, gross.subtract(net), gross, kind, null, null, serials));
        return this;
    }

    School school() {
        return school;
    }

    String number() {
        return number;
    }

    LocalDate date() {
        return date;
    }

    Purchase purchase() {
        return purchase;
    }

    SupplierDocument document() {
        Party consignee = new Party(school.shortName(), school.inn(), school.kpp(), school.okpo(), null);
        return new SupplierDocument(purchase.format(), "СЧФДОП", number, date, null, purchase.supplier(), Purchase.AUTHORITY, consignee, List.of(purchase.basis()),
                purchase.stateContract(), date, "643", Deliveries.totals(lines), lines);
    }

    /** Most accounting programs write windows-1251, some UTF-8: those of every third school here. */
    byte[] xml() {
        UpdFile file = UpdFile.of(document(), purchase.format()).in(school.number() % 3 == 0 ? StandardCharsets.UTF_8 : UpdFile.WINDOWS_1251);
        return file.bytes(file.xml());
    }
}
