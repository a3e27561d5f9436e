package kabinet.stocktaking.entity;

import java.util.EnumSet;
import java.util.Set;

/** Where a stocktake stands. Each state owns its legal next ones; the last two never change again. */
public enum StocktakeState {

    /** The order is out; everything may still be changed. */
    PLANNED,
    /** The book is frozen, phones send scans. */
    RUNNING,
    /** Nobody scans any more; discrepancies are decided. */
    COMPLETED,
    /** The head has approved the act; the registry says what was decided. */
    APPROVED,
    CANCELLED;

    /** The states that may follow. */
    public Set<StocktakeState> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(RUNNING, CANCELLED);
            case RUNNING -> EnumSet.of(COMPLETED, CANCELLED);
            case COMPLETED -> EnumSet.of(RUNNING, APPROVED, CANCELLED);
            case APPROVED, CANCELLED -> EnumSet.noneOf(StocktakeState.class);
        };
    }

    /** Whether nothing of it may change any more. */
    public boolean isFinal() {
        return next().isEmpty();
    }

    /** Whether there is a frozen book. */
    public boolean isBegun() {
        return this == RUNNING || this == COMPLETED || this == APPROVED;
    }
}
