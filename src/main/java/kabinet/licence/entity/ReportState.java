package kabinet.licence.entity;

/** How far a report has come. */
public enum ReportState {
    /** Waits for the head's approval. */
    PREPARED,
    /** An act of the archive. */
    APPROVED,
    /** Taken back before the approval. */
    CANCELLED
}
