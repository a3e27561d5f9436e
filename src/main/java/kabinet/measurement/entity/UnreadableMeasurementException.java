package kabinet.measurement.entity;

import java.util.List;
import java.util.Locale;
import kabinet.base.BusinessException;
import kabinet.base.Texts;
import kabinet.exchange.entity.Fault;

/** A tool's file cannot be read, or holds no measurement: every fault with line, field and reason. Nothing of it was stored. */
public class UnreadableMeasurementException extends BusinessException {

    /** Faults that are told; of a table with more, the first ones. */
    public static final int MOST = 100;

    private final transient List<Fault> faults;

    /** @param faults at least one */
    public UnreadableMeasurementException(List<Fault> faults) {
        super("measurement.refused", faults.size());
        this.faults = List.copyOf(faults.subList(0, Math.min(MOST, faults.size())));
    }

    public static UnreadableMeasurementException of(int line, String field, String value, String text, Object... args) {
        return new UnreadableMeasurementException(List.of(Fault.of(line, field, value, text, args)));
    }

    public List<Fault> faults() {
        return faults;
    }

    /** «Строка 12, «addr»: …». */
    public static String told(Fault fault, Locale locale) {
        String reason = fault.reason(locale);
        if (fault.line() > 0 && !fault.column().isEmpty()) {
            return Texts.of(locale, "measurement.fault.lineField", String.valueOf(fault.line()), fault.column(), reason);
        }
        if (fault.line() > 0) {
            return Texts.of(locale, "measurement.fault.line", String.valueOf(fault.line()), reason);
        }
        return fault.column().isEmpty() ? reason : Texts.of(locale, "measurement.fault.field", fault.column(), reason);
    }

    @Override
    public String text(Locale locale) {
        String first = told(faults.get(0), locale);
        return faults.size() == 1 ? first : Texts.of(locale, "measurement.refused", faults.size(), first);
    }
}
