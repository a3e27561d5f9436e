package kabinet.lanaudit.entity;

/** How much a shortcoming matters, the worst first. */
public enum Severity {
    /** A norm is broken, or lessons cannot be held with the network. */
    CRITICAL,
    /** Part of the network does not work. */
    MAJOR,
    MINOR
}
