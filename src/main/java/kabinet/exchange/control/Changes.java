package kabinet.exchange.control;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kabinet.exchange.entity.Outcome;

/** Writes values into a thing and notes whether any of them was new. */
public final class Changes {

    private final boolean creating;
    private boolean changed;

    /** @param creating whether the thing is new, whatever its values */
    public Changes(boolean creating) {
        this.creating = creating;
    }

    /** Sets a value that is given and differs; null stands for an empty cell and leaves the value as it is. */
    public <T> void set(T given, Supplier<? extends T> current, Consumer<? super T> setter) {
        if (given != null && !same(given, current.get())) {
            setter.accept(given);
            changed = true;
        }
    }

    /** Something was changed by other means. */
    public void note() {
        changed = true;
    }

    public Outcome outcome() {
        if (creating) {
            return Outcome.CREATED;
        }
        return changed ? Outcome.CHANGED : Outcome.UNCHANGED;
    }

    private static boolean same(Object given, Object current) {
        return given instanceof BigDecimal a && current instanceof BigDecimal b ? a.compareTo(b) == 0 : Objects.equals(given, current);
    }
}
