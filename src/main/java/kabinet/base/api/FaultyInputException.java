package kabinet.base.api;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kabinet.base.BusinessException;
import kabinet.base.Texts;

/** What was sent can be read, but is not what the operation takes: every faulty field with its reason. */
public class FaultyInputException extends BusinessException {

    private final transient Function<Locale, List<Problem.Fault>> faults;

    FaultyInputException(List<Problem.Fault> faults) {
        super("base.invalid");
        List<Problem.Fault> all = List.copyOf(faults);
        this.faults = locale -> all;
    }

    /** One faulty field or parameter; the reason's text stands in the bundles under the key. */
    public FaultyInputException(String field, String key, Object... args) {
        super("base.invalid");
        this.faults = locale -> List.of(new Problem.Fault(field, Texts.of(locale, key, args)));
    }

    List<Problem.Fault> faults(Locale locale) {
        return faults.apply(locale);
    }
}
