package kabinet.stocktaking.entity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** How what was found can differ from the book; one device may differ in several ways. */
public enum DiscrepancyKind {

    /** In the book, and nobody found it. */
    MISSING(Choice.WRITE_OFF, Choice.CHARGE, Choice.KEEP),
    /** Found in another room than the book says. */
    ELSEWHERE(Choice.MOVE, Choice.KEEP, Choice.MISSCAN),
    /** Found, a device of the registry, but not in this book: entered or taken over later, outside the extent, gone from the books, or of another school. */
    UNLISTED(Choice.MOVE, Choice.SURPLUS, Choice.KEEP, Choice.MISSCAN),
    /** Found, and the registry knows nothing of it. */
    UNKNOWN(Choice.SURPLUS, Choice.KEEP, Choice.MISSCAN),
    /** Found in several rooms, or its number stands in the book more than once: there may be two things under one name. */
    DUPLICATE(Choice.KEEP, Choice.MISSCAN, Choice.SURPLUS),
    /** Found, and does not meet the criteria of an asset. */
    UNFIT(Choice.WRITE_OFF, Choice.KEEP);

    private final Set<Choice> choices;

    DiscrepancyKind(Choice first, Choice... others) {
        choices = Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    /** Whether it is a thing that the book does not have. */
    public boolean isBeyondBook() {
        return this == UNLISTED || this == UNKNOWN;
    }

    /** What can be decided about it. */
    public Set<Choice> choices() {
        return choices;
    }
}
