package kabinet.november.entity;

/** In what order the board shows the schools; those alike stand in the order of their codes. */
public enum BoardOrder {
    SCHOOL,
    /** Who has done least comes first. */
    BEHIND,
    /** Who has done most comes first. */
    AHEAD
}
