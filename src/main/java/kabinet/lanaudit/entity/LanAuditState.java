package kabinet.lanaudit.entity;

import java.util.EnumSet;
import java.util.Set;

/** Where an audit stands. Each state owns its legal next ones; the last two never change again. */
public enum LanAuditState {

    /** The order is out; everything may still be changed. */
    PLANNED,
    /** Phones send what they note. */
    RUNNING,
    /** Nobody notes anything any more; the findings are gone through and the conclusion is drawn. */
    COMPLETED,
    /** The head has approved the act. */
    APPROVED,
    CANCELLED;

    /** The states that may follow. */
    public Set<LanAuditState> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(RUNNING, CANCELLED);
            case RUNNING -> EnumSet.of(COMPLETED, CANCELLED);
            case COMPLETED -> EnumSet.of(RUNNING, APPROVED, CANCELLED);
            case APPROVED, CANCELLED -> EnumSet.noneOf(LanAuditState.class);
        };
    }

    /** Whether nothing of it may change any more. */
    public boolean isFinal() {
        return next().isEmpty();
    }
}
