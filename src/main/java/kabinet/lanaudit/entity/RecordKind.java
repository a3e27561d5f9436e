package kabinet.lanaudit.entity;

/** What an entry of an audit says. */
public enum RecordKind {
    /** How a room was found. */
    ROOM,
    /** Something that is wrong, in a room or in the school. */
    DEFECT,
    /** What the content filter lets through. */
    FILTER,
    /** Takes an entry back. */
    UNDO
}
