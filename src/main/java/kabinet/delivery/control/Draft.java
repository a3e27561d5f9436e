package kabinet.delivery.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kabinet.base.Inn;
import kabinet.base.InvalidValueException;
import kabinet.base.Kpp;
import kabinet.base.Money;
import kabinet.base.Ogrn;
import kabinet.base.Okpo;
import kabinet.delivery.entity.Basis;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.DocumentFormat;
import kabinet.delivery.entity.DocumentLine;
import kabinet.delivery.entity.LineKind;
import kabinet.delivery.entity.Party;
import kabinet.delivery.entity.ReadDocument;
import kabinet.delivery.entity.SupplierDocument;
import kabinet.delivery.entity.Unit;
import kabinet.document.control.Values;
import kabinet.document.entity.UnreadableFileException;
import kabinet.exchange.entity.Fault;
import kabinet.exchange.entity.Findings;

/** A document while it is read: turns texts into values the same way for every format, and remembers what is wrong or strange about them. */
final class Draft {

    /** Most lines of a document: twice what the largest supplier's papers are expected to have. */
    static final int MAX_LINES = 20_000;

    /** Most serial numbers of a document: a multiple of what is accepted at once. */
    static final int MAX_SERIALS = 100_000;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\uFEFF]+");
    private static final Pattern DASHES = Pattern.compile("[-–—]{1,3}");
    /** The formats allow 15 digits before the point and 11 after it. */
    private static final int INTEGER_DIGITS = 15;
    private static final int MEASURE_DECIMALS = 11;

    private final DocumentFormat format;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> warnings = new ArrayList<>();
    private final Set<String> once = new HashSet<>();
    private final List<DocumentLine> lines = new ArrayList<>();
    private int positions;
    private int serials;
    private int totalsLine;

    Draft(DocumentFormat format) {
        this.format = format;
    }

    DocumentFormat format() {
        return format;
    }

    /** @param key full text key */
    void fault(int line, Field field, String value, String key, Object... args) {
        keep(faults, Fault.of(line, field == null ? "" : field.in(format), value == null ? "" : value, key, args));
    }

    /** @param key full text key */
    void warning(int line, Field field, String value, String key, Object... args) {
        keep(warnings, Fault.of(line, field == null ? "" : field.in(format), value == null ? "" : value, key, args));
    }

    /** Warns of an attribute that no version of the format knows, once for each name. */
    void unknownAttribute(int line, String element, String attribute, String value) {
        if (once.size() < Findings.KEPT && once.add(attribute)) {
            keep(warnings, Fault.of(line, attribute, value, "delivery.warning.unknown-attribute", Fault.shortened(attribute), Fault.shortened(element)));
        }
    }

    private static void keep(List<Fault> list, Fault fault) {
        if (list.size() < Findings.KEPT) { // more of them help nobody
            list.add(fault);
        }
    }

    /** The text with single spaces, or null if nothing or only a dash stands there. */
    String text(int line, Field field, String raw) {
        String text = plain(raw);
        if (text != null && text.length() > field.maxLength()) {
            fault(line, field, text, "delivery.fault.too-long", field.in(format), field.maxLength());
            return text.substring(0, field.maxLength());
        }
        return text;
    }

    static String plain(String raw) {
        String text = raw == null ? "" : SPACES.matcher(raw).replaceAll(" ").strip();
        return text.isEmpty() || DASHES.matcher(text).matches() ? null : text;
    }

    LocalDate date(int line, Field field, String raw) {
        String text = text(line, field, raw);
        try {
            return text == null ? null : Values.date(text.replaceFirst(" ?г(\\.|ода)?$", ""));
        } catch (InvalidValueException e) {
            fault(line, field, text, "delivery.fault.bad-date", field.in(format), Fault.shortened(text));
            return null;
        }
    }

    /** Roubles and kopecks. */
    BigDecimal amount(int line, Field field, String raw) {
        BigDecimal amount = decimal(line, field, raw, Money.SCALE, Money.MAX_INTEGER_DIGITS);
        return amount == null ? null : amount.setScale(Money.SCALE);
    }

    /** A quantity or price, without zeros at the end beyond the given decimals. */
    private BigDecimal measure(int line, Field field, String raw, int leastDecimals) {
        BigDecimal measure = decimal(line, field, raw, MEASURE_DECIMALS, INTEGER_DIGITS);
        return measure == null ? null : measure.setScale(Math.max(leastDecimals, measure.scale()));
    }

    private BigDecimal decimal(int line, Field field, String raw, int decimals, int integerDigits) {
        String text = text(line, field, raw);
        if (text == null) {
            return null;
        }
        try {
            BigDecimal number = Values.decimal(asPeopleWrite(text)).stripTrailingZeros();
            if (number.scale() <= decimals && number.precision() - number.scale() <= integerDigits) {
                return number;
            }
            fault(line, field, text, "delivery.fault.bad-size", field.in(format), Fault.shortened(text), integerDigits, decimals);
        } catch (InvalidValueException e) {
            fault(line, field, text, "delivery.fault.bad-decimal", field.in(format), Fault.shortened(text));
        }
        return null;
    }

    /** XML allows «+5», «.5» and «5.» too. */
    private static String asPeopleWrite(String text) {
        return text.replaceFirst("^\\+(?=[0-9.])", "").replaceFirst("^(?<sign>-?)(?=[.][0-9])", "${sign}0").replaceFirst("(?<=[0-9])[.]$", "");
    }

    /** Takes a seller, buyer or consignee; null if there is none. */
    Party party(int line, Field role, String name, String inn, String kpp, String okpo, String ogrn) {
        String firm = text(line, role, name);
        String number = text(line, Field.INN, inn);
        if (firm == null && number == null) {
            return null;
        }
        if (number != null && !Inn.isValid(number)) {
            if (role == Field.CONSIGNEE) {
                warning(line, Field.INN, number, "delivery.warning.invalid-code", Field.INN.in(format), number, role.in(format));
                number = null;
            } else {
                fault(line, Field.INN, number, role == Field.SELLER ? "delivery.fault.invalid-seller-inn" : "delivery.fault.invalid-buyer-inn", number);
            }
        }
        return new Party(firm, number, code(line, role, Field.KPP, kpp, Kpp::isValid), code(line, role, Field.OKPO, okpo, Okpo::isValid),
                code(line, role, Field.OGRN, ogrn, Ogrn::isValid));
    }

    private String code(int line, Field role, Field field, String raw, Predicate<String> rule) {
        String code = text(line, field, raw);
        if (code != null && !rule.test(code)) {
            warning(line, field, code, "delivery.warning.invalid-code", field.in(format), code, role.in(format));
            return null;
        }
        return code;
    }

    /** Takes what the delivery is owed to; nothing if only «без документа» is said. */
    Optional<Basis> basis(int line, String name, String number, String date) {
        Basis basis = new Basis(text(line, Field.BASIS_NAME, name), text(line, Field.BASIS_NUMBER, number), date(line, Field.BASIS_DATE, date));
        boolean none = basis.number() == null && basis.date() == null
                && (basis.name() == null || basis.name().toLowerCase(Locale.ROOT).matches("(без док|отсутств|нет).*"));
        return none ? Optional.empty() : Optional.of(basis);
    }

    /** Takes a line; one of zero quantity is left out with a warning. */
    void add(RawLine raw) {
        if (++positions > MAX_LINES) {
            throw new UnreadableFileException("delivery.fault.too-many-lines", MAX_LINES);
        }
        serials += raw.serials().size();
        if (serials > MAX_SERIALS) {
            throw new UnreadableFileException("delivery.fault.too-many-serials", MAX_SERIALS);
        }
        int line = raw.line();
        int number = position(raw);
        String name = text(line, Field.NAME, raw.text(Field.NAME));
        String okpd2 = text(line, Field.OKPD2, raw.text(Field.OKPD2));
        String unitName = text(line, Field.UNIT_NAME, raw.text(Field.UNIT_NAME));
        String unitCode = unitCode(text(line, Field.UNIT_CODE, raw.text(Field.UNIT_CODE)));
        Optional<Unit> named = Unit.ofName(unitName);
        Unit unit = Unit.ofCode(unitCode).or(() -> named).orElse(null);
        LineKind kind = raw.kind() == null ? KindGuess.of(name, okpd2, unit) : raw.kind();
        BigDecimal stated = measure(line, Field.QUANTITY, raw.text(Field.QUANTITY), 0);
        BigDecimal quantity = stated == null || stated.scale() <= DeliveryLine.QUANTITY_SCALE ? stated : stated.setScale(DeliveryLine.QUANTITY_SCALE, RoundingMode.HALF_UP);
        BigDecimal price = measure(line, Field.PRICE, raw.text(Field.PRICE), Money.SCALE);
        BigDecimal net = amount(line, Field.NET, raw.text(Field.NET));
        BigDecimal vat = amount(line, Field.VAT, raw.text(Field.VAT));
        BigDecimal gross = amount(line, Field.GROSS, raw.text(Field.GROSS));
        if (name == null) {
            fault(line, Field.NAME, "", "delivery.fault.missing-in-line", number, Field.NAME.in(format));
        }
        if (quantity == null && kind == LineKind.GOODS && plain(raw.text(Field.QUANTITY)) == null) {
            fault(line, Field.QUANTITY, "", "delivery.fault.missing-in-line", number, Field.QUANTITY.in(format));
        }
        refuseNegative(line, number, Field.QUANTITY, stated);
        refuseNegative(line, number, Field.PRICE, price);
        refuseNegative(line, number, Field.NET, net);
        refuseNegative(line, number, Field.VAT, vat);
        refuseNegative(line, number, Field.GROSS, gross);
        if (stated != null && stated.signum() != 0 && quantity.signum() == 0) {
            fault(line, Field.QUANTITY, raw.text(Field.QUANTITY), "delivery.fault.bad-size", Field.QUANTITY.in(format), Fault.shortened(shown(stated)), INTEGER_DIGITS, DeliveryLine.QUANTITY_SCALE);
        } else if (stated != null && quantity.compareTo(stated) != 0) {
            warning(line, Field.QUANTITY, raw.text(Field.QUANTITY), "delivery.warning.rounded-quantity", number, shown(stated), shown(quantity));
        } else if (quantity != null && quantity.signum() == 0) {
            warning(line, Field.QUANTITY, raw.text(Field.QUANTITY), "delivery.warning.zero-quantity", number, name);
            return;
        }
        if (kind == LineKind.GOODS && stated != null && stated.scale() > 0 && (unit == null || unit.isWhole())) {
            fault(line, Field.QUANTITY, raw.text(Field.QUANTITY), "delivery.fault.fractional-pieces", number, shown(stated), unitName == null ? "—" : unitName);
        }
        checkUnit(line, number, unitCode, unitName, named);
        lines.add(new DocumentLine(line, number, name, text(line, Field.ARTICLE, raw.text(Field.ARTICLE)), text(line, Field.CODE, raw.text(Field.CODE)), okpd2,
                unitCode == null ? named.map(Unit::code).orElse(null) : unitCode, unitName, quantity, price, net, text(line, Field.VAT_RATE, raw.text(Field.VAT_RATE)), vat,
                gross, kind, text(line, Field.COUNTRY, raw.text(Field.COUNTRY)), text(line, Field.DECLARATION, raw.text(Field.DECLARATION)),
                raw.serials().stream().map(serial -> text(line, Field.SERIALS, serial)).filter(Objects::nonNull).toList()));
    }

    private int position(RawLine raw) {
        try {
            int number = Values.integer(plain(raw.text(Field.POSITION)));
            return number > 0 ? number : positions;
        } catch (InvalidValueException e) { // counted by ourselves then
            return positions;
        }
    }

    private void refuseNegative(int line, int number, Field field, BigDecimal value) {
        if (value != null && value.signum() < 0) {
            fault(line, field, value.toPlainString(), "delivery.fault.negative", number, field.in(format), shown(value));
        }
    }

    /** Workbooks make 6 of 006. */
    private static String unitCode(String text) {
        return text != null && text.matches("[0-9]{1,2}") ? "0".repeat(3 - text.length()) + text : text;
    }

    private void checkUnit(int line, int number, String code, String name, Optional<Unit> named) {
        Optional<Unit> coded = Unit.ofCode(code);
        if (code != null && named.isPresent() && !coded.equals(named)) {
            warning(line, Field.UNIT_CODE, code, "delivery.warning.unit-contradiction", number, code, name, named.get().code());
        } else if (code != null && coded.isEmpty()) {
            warning(line, Field.UNIT_CODE, code, "delivery.warning.unknown-unit", number, code);
        } else if (code == null && name != null && named.isEmpty()) {
            warning(line, Field.UNIT_NAME, name, "delivery.warning.unknown-unit", number, name);
        }
    }

    private static String shown(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    /** Where the totals stand, for warnings about them. */
    void totalsStandAt(int line) {
        totalsLine = line;
    }

    boolean hasLines() {
        return positions > 0;
    }

    List<DocumentLine> lines() {
        return lines;
    }

    /** Looks for what every document must have, checks its sums and closes the book. */
    ReadDocument finish(SupplierDocument document, int line) {
        require(line, Field.NUMBER, document.number());
        if (document.date() == null && faults.stream().noneMatch(fault -> fault.column().equals(Field.DATE.in(format)))) {
            require(line, Field.DATE, null);
        }
        if (document.seller() == null) {
            fault(line, Field.SELLER, "", "delivery.fault.missing-seller");
        } else if (document.seller().inn() == null) {
            fault(line, Field.INN, "", "delivery.fault.missing-seller-inn", document.seller().name());
        } else {
            require(line, Field.SELLER, document.seller().name());
        }
        if (document.buyer() == null) {
            fault(line, Field.BUYER, "", "delivery.fault.missing-buyer");
        } else if (document.buyer().inn() == null) {
            warning(line, Field.INN, "", "delivery.warning.buyer-without-inn", document.buyer().name());
        } else {
            require(line, Field.BUYER, document.buyer().name());
        }
        if (!hasLines()) {
            fault(line, null, "", "delivery.fault.no-lines");
        } else if (lines.isEmpty()) {
            fault(line, null, "", "delivery.fault.only-zero-lines");
        }
        if (document.currency() != null && !document.currency().equals("643")) {
            warning(line, Field.CURRENCY, document.currency(), "delivery.warning.foreign-currency", document.currency());
        }
        DocumentChecks.check(document, this, totalsLine == 0 ? line : totalsLine);
        faults.sort(Comparator.comparingInt(Fault::line));
        warnings.sort(Comparator.comparingInt(Fault::line));
        return new ReadDocument(document, faults, warnings);
    }

    /** A document of which nothing can be made. */
    ReadDocument refused() {
        return new ReadDocument(null, faults, warnings);
    }

    private void require(int line, Field field, String value) {
        if (value == null) {
            fault(line, field, "", "delivery.fault.missing-value", field.in(format));
        }
    }
}
