package kabinet.exchange.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import kabinet.base.BusinessException;
import kabinet.base.InvalidValueException;
import kabinet.base.Money;
import kabinet.document.control.Values;
import kabinet.document.entity.TableRow;
import kabinet.exchange.entity.Column;
import kabinet.exchange.entity.Fault;
import kabinet.exchange.entity.Outcome;

/**
 * A row as its importer sees it: values by columns, read as what they should be. A value that does not fit becomes a fault of the row and
 * is then null, as an empty cell is; so an importer goes on and finds the row's other faults.
 */
public final class Line {

    private final TableRow row;
    private final Map<String, Place> places;
    private final Report report;
    private boolean faulty;

    /** Where a column stands in the file, and under what head. */
    record Place(int index, String header) {
    }

    Line(TableRow row, Map<String, Place> places, Report report) {
        this.row = row;
        this.places = places;
        this.report = report;
    }

    /** From 1, as an editor or a spreadsheet counts. */
    public int number() {
        return row.line();
    }

    /** Whether the file has the column. */
    public boolean has(Column column) {
        return places.containsKey(column.key());
    }

    /** The cell as it stands there; empty if the file lacks the column. */
    public String raw(Column column) {
        Place place = places.get(column.key());
        return place == null ? "" : row.cell(place.index());
    }

    /** The text; null if empty or too long. */
    public String text(Column column) {
        String text = raw(column);
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > column.length()) {
            fault(column, "exchange.fault.too-long", column.length());
            return null;
        }
        return text;
    }

    /** A text that a rule accepts. @param fault text key of the fault if it does not */
    public String text(Column column, Predicate<String> rule, String fault) {
        String text = text(column);
        if (text != null && !rule.test(text)) {
            fault(column, fault);
            return null;
        }
        return text;
    }

    public LocalDate date(Column column) {
        return value(column, Values::date, "exchange.fault.invalid-date");
    }

    /** Roubles, not negative, with two decimals at most. */
    public BigDecimal money(Column column) {
        return number(column, text -> {
            BigDecimal amount = Money.parse(text);
            return amount.signum() < 0 ? null : amount;
        });
    }

    /** @param scale most decimals */
    public BigDecimal decimal(Column column, int scale, long max) {
        return number(column, text -> {
            BigDecimal number = Values.decimal(text);
            boolean fits = number.signum() >= 0 && number.stripTrailingZeros().scale() <= scale && number.compareTo(BigDecimal.valueOf(max)) <= 0;
            return fits ? number.setScale(scale) : null;
        });
    }

    public Integer integer(Column column, int min, int max) {
        return number(column, text -> {
            int number = Values.integer(text);
            return number < min || number > max ? null : number;
        });
    }

    private <T> T number(Column column, Function<String, T> reader) {
        return value(column, reader, "exchange.fault.invalid-number");
    }

    /** «да» or «нет». */
    public Boolean yesNo(Column column) {
        return value(column, Values::bool, "exchange.fault.invalid-yes-no");
    }

    /**
     * What the cell names.
     *
     * @param reader gives null or fails for what it does not know
     * @param fault text key of the fault then
     */
    public <T> T value(Column column, Function<String, T> reader, String fault) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        T value;
        try {
            value = reader.apply(text);
        } catch (InvalidValueException e) {
            value = null;
        }
        if (value == null) {
            fault(column, fault);
        }
        return value;
    }

    /** Does what may break a rule of the trade; the broken rule becomes the row's fault. */
    public void attempt(Column column, Runnable act) {
        try {
            act.run();
        } catch (BusinessException broken) {
            faulty = true;
            report.fault(new Fault(number(), header(column), raw(column), "refused", broken.key(), Arrays.asList(broken.args())));
        }
    }

    /** A fault of the row. @param args what the reason names after the value itself */
    public void fault(Column column, String textKey, Object... args) {
        faulty = true;
        report.fault(found(column, textKey, args));
    }

    /** Required values that are missing. @param target collects the faults */
    void require(List<Column> required, Report target) {
        for (Column column : required) {
            if (raw(column).isEmpty()) {
                faulty = true;
                target.fault(Fault.of(number(), header(column), "", "exchange.fault.required-missing", header(column)));
            }
        }
    }

    /** Something worth a look that hinders nothing. */
    public void warn(Column column, String textKey, Object... args) {
        report.warning(found(column, textKey, args));
    }

    /**
     * Makes sure that nothing is named twice in a file. A row with other faults is not held against a later one.
     *
     * @param key equal for equal things
     * @param fault text key of the fault; its second argument is the line where the thing is named first
     */
    public void once(Column column, Object key, String fault) {
        if (!faulty) {
            int first = report.firstSeen(key, number());
            if (first != number()) {
                fault(column, fault, first);
            }
        }
    }

    /** {@link #once(Column, Object, String)} with the usual fault. */
    public void once(Column column, Object key) {
        once(column, key, "exchange.fault.duplicate-in-file");
    }

    /**
     * What the row came to; only a row without faults comes to anything. A change that the caller may not make is a fault.
     *
     * @param named where the fault is shown: what the row names the thing by
     */
    public void came(Column named, Outcome outcome) {
        if (outcome == Outcome.CHANGED && !report.mayChange()) {
            fault(named, "exchange.fault.may-not-change");
        }
        if (!faulty) {
            report.came(outcome);
        }
    }

    public boolean isFaulty() {
        return faulty;
    }

    private Fault found(Column column, String textKey, Object... args) {
        String value = raw(column);
        Object[] all = new Object[args.length + 1];
        all[0] = Fault.shortened(value);
        System.arraycopy(args, 0, all, 1, args.length);
        return Fault.of(number(), header(column), value, textKey, all);
    }

    private String header(Column column) {
        Place place = places.get(column.key());
        return place == null ? column.russian() : place.header();
    }
}
