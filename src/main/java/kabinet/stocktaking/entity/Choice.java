package kabinet.stocktaking.entity;

/** What the commission proposes about a discrepancy; the approval of the act does it. */
public enum Choice {

    /** The registry says from then on that it stands where it was found. */
    MOVE,
    /** It is asked to be written off, by a request of its own. */
    WRITE_OFF,
    /** It is taken in as a new device at a stated price. */
    SURPLUS,
    /** Somebody pays the damage; the device counts as lost. */
    CHARGE,
    /** Somebody scanned the wrong thing or in the wrong room: the registry is right. */
    MISSCAN,
    /** Nothing changes in the registry, for the stated reason. */
    KEEP;

    /** Whether the approval of the act does something about it in the registry. */
    public boolean changesRegistry() {
        return this != MISSCAN && this != KEEP;
    }

    /** Whether it names a sum: the price of what is taken in, or the damage. */
    public boolean needsAmount() {
        return this == SURPLUS || this == CHARGE;
    }
}
