package kabinet.november.entity;

/** How far a paper has come, whatever its kind. Queries speak of a stage by its place in this order. */
public enum Stage {

    NOT_STARTED,
    /** Ordered, not begun. */
    PLANNED,
    RUNNING,
    /** Done but for the approval. */
    COMPLETED,
    APPROVED
}
