package kabinet.exchange.entity;

/** How far an import has come. */
public enum ImportState {
    /** The file is there; its rows were not looked at yet, or the columns do not fit. */
    UPLOADED,
    /** Every row was read; without faults it can be booked. */
    PREVIEWED,
    /** Waits for its turn or is being booked. */
    BOOKING,
    BOOKED,
    UNDONE,
    /** Nothing of it was booked. */
    FAILED
}
