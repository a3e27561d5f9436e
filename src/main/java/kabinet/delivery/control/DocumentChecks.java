package kabinet.delivery.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kabinet.base.Money;
import kabinet.delivery.entity.DocumentLine;
import kabinet.delivery.entity.SupplierDocument;
import kabinet.delivery.entity.Totals;
import kabinet.exchange.entity.Fault;

/**
 * Arithmetic of a document. Suppliers' programs round in different places, so nothing here is a reason to refuse: what differs by more than the tolerance
 * becomes a warning that names it. Where a number is missing, nothing is compared.
 */
public final class DocumentChecks {

    private static final BigDecimal KOPECK = new BigDecimal("0.01");
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,2}(?:[.,]\\d{1,2})?) ?%?");
    private static final Pattern SHARE = Pattern.compile("(\\d{1,2}) ?/ ?(\\d{3}) ?%?");
    private static final Pattern NONE = Pattern.compile("без ?(налога|ндс).*|ндс исчисляется налоговым агентом", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** From when until when a rate was in force; the others of tax law have no end. */
    private static final Map<String, Period> PERIODS = Map.ofEntries(
            Map.entry("0", Period.ALWAYS), Map.entry("10", Period.ALWAYS), Map.entry("9.09", Period.ALWAYS), Map.entry("15.25", Period.UNTIL_2018),
            Map.entry("18", Period.UNTIL_2018), Map.entry("20", Period.FROM_2019), Map.entry("16.67", Period.FROM_2019),
            Map.entry("5", Period.FROM_2025), Map.entry("7", Period.FROM_2025), Map.entry("22", Period.FROM_2026), Map.entry("18.03", Period.FROM_2026));

    private enum Period {
        ALWAYS(LocalDate.MIN, LocalDate.MAX),
        UNTIL_2018(LocalDate.MIN, LocalDate.of(2018, 12, 31)),
        /** Law of 03.08.2018 № 303-ФЗ; 22 % took its place. */
        FROM_2019(LocalDate.of(2019, 1, 1), LocalDate.of(2025, 12, 31)),
        /** For those of the simplified system of taxation: law of 12.07.2024 № 176-ФЗ. */
        FROM_2025(LocalDate.of(2025, 1, 1), LocalDate.MAX),
        /** Law of 28.11.2025 № 425-ФЗ. */
        FROM_2026(LocalDate.of(2026, 1, 1), LocalDate.MAX);

        private final LocalDate first;
        private final LocalDate last;

        Period(LocalDate first, LocalDate last) {
            this.first = first;
            this.last = last;
        }

        boolean includes(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }
    }

    /**
     * A rate of VAT.
     *
     * @param name    its percents, as the table of periods names it
     * @param of      what of the base it is, as a fraction
     * @param ofGross true for rates of the sum with VAT, such as 20/120
     */
    private record Rate(String name, BigDecimal of, boolean ofGross) { }

    private DocumentChecks() {
    }

    /** What does not add up in a document that was not read from a file, in the order of its lines. */
    public static List<Fault> warnings(SupplierDocument document) {
        Draft draft = new Draft(document.format());
        check(document, draft, 0);
        return draft.refused().warnings();
    }

    /** @param at line of the totals, or of the head where there are none */
    static void check(SupplierDocument document, Draft draft, int at) {
        for (DocumentLine line : document.lines()) {
            checkProduct(line, draft);
            checkGross(line, draft);
            checkVat(line, document.date(), draft);
        }
        Totals totals = document.totals();
        if (totals != null) {
            checkSum(document.lines(), DocumentLine::net, Field.TOTAL_NET, totals.net(), draft, at);
            checkSum(document.lines(), DocumentLine::vat, Field.TOTAL_VAT, totals.vat(), draft, at);
            checkSum(document.lines(), DocumentLine::gross, Field.TOTAL_GROSS, totals.gross(), draft, at);
        }
        if (!document.lines().isEmpty() && (totals == null || totals.gross() == null)) {
            draft.warning(at, Field.TOTAL_GROSS, "", "delivery.warning.no-totals");
        }
    }

    /** A kopeck on each piece, at least one: the price itself may have been rounded. */
    private static BigDecimal tolerance(DocumentLine line) {
        return line.quantity() == null ? KOPECK : KOPECK.multiply(line.quantity()).max(KOPECK).setScale(Money.SCALE, RoundingMode.HALF_UP);
    }

    private static void checkProduct(DocumentLine line, Draft draft) {
        if (line.quantity() != null && line.price() != null && line.net() != null) {
            BigDecimal product = line.quantity().multiply(line.price());
            if (differ(product, line.net(), tolerance(line))) {
                draft.warning(line.line(), Field.NET, line.net().toPlainString(), "delivery.warning.product-differs", line.number(), Money.formatNumber(product),
                        Money.formatNumber(line.net()), Money.formatNumber(tolerance(line)));
            }
        }
    }

    private static void checkGross(DocumentLine line, Draft draft) {
        if (line.net() != null && line.vat() != null && line.gross() != null && differ(line.net().add(line.vat()), line.gross(), KOPECK)) {
            draft.warning(line.line(), Field.GROSS, line.gross().toPlainString(), "delivery.warning.gross-differs", line.number(),
                    Money.formatNumber(line.net().add(line.vat())), Money.formatNumber(line.gross()), Money.formatNumber(KOPECK));
        }
        if (line.gross() == null) {
            draft.warning(line.line(), Field.GROSS, "", "delivery.warning.no-gross", line.number());
        }
    }

    private static void checkVat(DocumentLine line, LocalDate date, Draft draft) {
        if (line.vatRate() == null || NONE.matcher(line.vatRate()).matches()) {
            if (line.vatRate() != null && line.vat() != null && line.vat().signum() != 0 && !line.vatRate().startsWith("НДС")) {
                draft.warning(line.line(), Field.VAT, line.vat().toPlainString(), "delivery.warning.vat-differs", line.number(), line.vatRate(),
                        Money.formatNumber(Money.ZERO), Money.formatNumber(line.vat()), Money.formatNumber(KOPECK));
            }
            return;
        }
        Rate rate = rate(line.vatRate());
        if (rate == null || !PERIODS.containsKey(rate.name())) {
            draft.warning(line.line(), Field.VAT_RATE, line.vatRate(), "delivery.warning.unknown-vat-rate", line.number(), line.vatRate());
        } else if (date != null && !PERIODS.get(rate.name()).includes(date)) {
            draft.warning(line.line(), Field.VAT_RATE, line.vatRate(), "delivery.warning.vat-rate-of-other-time", line.number(), line.vatRate(),
                    "%td.%<tm.%<tY".formatted(date));
        }
        BigDecimal base = rate == null ? null : rate.ofGross() ? line.gross() : line.net();
        if (base != null && line.vat() != null) {
            BigDecimal due = base.multiply(rate.of());
            if (differ(due, line.vat(), tolerance(line))) {
                draft.warning(line.line(), Field.VAT, line.vat().toPlainString(), "delivery.warning.vat-differs", line.number(), line.vatRate(), Money.formatNumber(due),
                        Money.formatNumber(line.vat()), Money.formatNumber(tolerance(line)));
            }
        }
    }

    private static void checkSum(List<DocumentLine> lines, Function<DocumentLine, BigDecimal> value, Field field, BigDecimal total, Draft draft, int at) {
        if (total == null || lines.isEmpty() || lines.stream().map(value).anyMatch(Objects::isNull)) {
            return;
        }
        BigDecimal sum = lines.stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(total) != 0) {
            draft.warning(at, field, total.toPlainString(), "delivery.warning.total-differs", field.in(draft.format()), Money.formatNumber(sum), Money.formatNumber(total));
        }
    }

    private static boolean differ(BigDecimal one, BigDecimal other, BigDecimal tolerance) {
        return one.subtract(other).abs().compareTo(tolerance) > 0;
    }

    private static Rate rate(String text) {
        Matcher share = SHARE.matcher(text);
        if (share.matches()) {
            return new Rate(share.group(1), new BigDecimal(share.group(1)).divide(new BigDecimal(share.group(2)), 10, RoundingMode.HALF_UP), true);
        }
        Matcher percent = PERCENT.matcher(text);
        if (!percent.matches()) {
            return null;
        }
        BigDecimal number = new BigDecimal(percent.group(1).replace(',', '.'));
        if (number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0) { // a workbook's 20 % without its sign
            number = number.multiply(HUNDRED);
        }
        String name = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return new Rate(name, number.divide(HUNDRED), name.contains("."));
    }
}
