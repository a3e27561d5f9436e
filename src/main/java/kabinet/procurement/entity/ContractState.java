package kabinet.procurement.entity;

import java.util.Set;

/** Where a contract stands. A terminated one never goes on; a completed one may be opened again, if it was completed by mistake. */
public enum ContractState {

    /** Being carried out («исполнение»). */
    ACTIVE,
    /** Carried out («исполнение завершено»). */
    COMPLETED,
    /** Ended before it was carried out («исполнение прекращено»). */
    TERMINATED;

    /** The states that may follow. */
    public Set<ContractState> next() {
        return switch (this) {
            case ACTIVE -> Set.of(COMPLETED, TERMINATED);
            case COMPLETED -> Set.of(ACTIVE);
            case TERMINATED -> Set.of();
        };
    }
}
