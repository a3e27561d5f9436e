package kabinet.november.entity;

/** What the board is counted and narrowed by. The first five are stages, in time or not; the last two cut across them, so that the counts of all do not add up. */
public enum BoardState {

    NOT_STARTED, PLANNED, RUNNING, COMPLETED, APPROVED,
    /** Not approved, and the due day is over. */
    LATE,
    /** Approved after the due day. */
    APPROVED_LATE;

    /** Of a stage, whether in time or not. */
    public static BoardState of(Stage stage) {
        return valueOf(stage.name());
    }

    /** Whether a paper counts here. @param late over its due day: not approved until then */
    public boolean holds(Stage stage, boolean late) {
        return switch (this) {
            case LATE -> late && stage != Stage.APPROVED;
            case APPROVED_LATE -> late && stage == Stage.APPROVED;
            default -> stage.name().equals(name());
        };
    }
}
