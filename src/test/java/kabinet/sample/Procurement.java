package kabinet.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kabinet.delivery.entity.DocumentLine;
import kabinet.delivery.entity.LineKind;

/** The papers before the deliveries: notices, contracts and their money. A contract orders what its deliveries bring, to the kopeck. */
final class Procurement {

    private final Map<Purchase, Map<String, Ordered>> ordered = new LinkedHashMap<>();

    /** So much of a thing, over all schools. */
    private record Ordered(DocumentLine line, BigDecimal quantity, BigDecimal amount) {

        Ordered and(DocumentLine more) {
            return new Ordered(line, quantity.add(more.quantity()), amount.add(more.gross()));
        }

        /** With VAT. */
        BigDecimal price() {
            return amount.divide(quantity).setScale(2);
        }
    }

    Procurement(List<Delivered> deliveries) {
        Purchase.ALL.forEach(purchase -> ordered.put(purchase, new LinkedHashMap<>()));
        for (Delivered delivered : deliveries) {
            Map<String, Ordered> lines = ordered.get(delivered.purchase());
            delivered.document().lines().forEach(line -> lines.merge(line.name(), new Ordered(line, line.quantity(), line.gross()), (before, one) -> before.and(line)));
        }
    }

    List<List<String>> contracts() {
        List<List<String>> rows = new ArrayList<>();
        ordered.forEach((p, lines) -> {
            for (Ordered one : lines.values()) {
                DocumentLine line = one.line();
                rows.add(List.of(p.number(), p.registryNumber(), p.noticeNumber(), "", p.supplier().name(), p.supplier().inn(), p.supplier().kpp(), "", p.object(),
                        money(p.schoolsSum()), Device.day(p.signed()), "31.12." + p.year(), Device.day(p.due()), "", line.name(), line.okpd2() == null ? "" : line.okpd2(),
                        line.unitName(), one.quantity().toPlainString(), money(one.price()), money(one.amount()), kind(line)));
            }
        });
        return rows;
    }

    private static String kind(DocumentLine line) {
        return line.kind() != LineKind.GOODS ? "" : Delivered.kindOf(line.name());
    }

    /** A notice's money is the round sum that was planned, a contract's what it costs. */
    List<List<String>> funding() {
        List<List<String>> rows = new ArrayList<>();
        for (Purchase p : ordered.keySet()) {
            for (boolean notice : List.of(true, false)) {
                String document = notice ? "извещение" : "контракт";
                String number = notice ? p.noticeNumber() : p.number();
                rows.add(List.of(document, number, "Областной бюджет", Integer.toString(p.year()), money(notice ? p.plannedRegional() : p.regional())));
                rows.add(List.of(document, number, "Городской бюджет", Integer.toString(p.year()), money(notice ? p.plannedMunicipal() : p.municipal())));
            }
        }
        return rows;
    }

    /** What the budgets gave by the project, for the district as a whole. */
    static List<List<String>> allocations() {
        List<List<String>> rows = new ArrayList<>();
        for (Purchase p : Purchase.ALL) {
            rows.add(List.of(Integer.toString(p.year()), "Областной бюджет", "", money(p.plannedRegional())));
            rows.add(List.of(Integer.toString(p.year()), "Городской бюджет", "", money(p.plannedMunicipal())));
        }
        return rows;
    }

    static String money(BigDecimal amount) {
        return amount.toPlainString().replace('.', ',');
    }

    /** The notice as ЕИС gives it out. */
    byte[] notice(Purchase p) {
        return new NoticeText(p, ordered.get(p).values().stream().filter(one -> one.line().kind() == LineKind.GOODS)
                .map(one -> new NoticeText.Item(one.line().name(), one.line().okpd2(), one.quantity(), one.price(), one.amount())).toList()).bytes();
    }
}
