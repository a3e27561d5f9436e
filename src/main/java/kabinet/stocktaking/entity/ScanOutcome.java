package kabinet.stocktaking.entity;

/** What a scan meant when it came in. Reconciliation does not use it: what stands in the end depends on what came later. */
public enum ScanOutcome {
    /** It stands where the book says. */
    EXPECTED,
    /** It stands in the book, in another room. */
    ELSEWHERE,
    /** A device of the registry that is not in the book. */
    UNLISTED,
    /** No device that the caller may know of. */
    UNKNOWN,
    /** Scanned before, by whomever. */
    REPEATED
}
