package kabinet.network.entity;

/** Whose money pays for a connection. */
public enum Payer {
    FEDERAL, REGIONAL, MUNICIPAL, SCHOOL, OTHER,
    /** Not told: of lines that were known by their speed alone. */
    UNKNOWN
}
