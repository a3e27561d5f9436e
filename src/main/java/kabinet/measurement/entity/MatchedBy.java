package kabinet.measurement.entity;

/** By what a host was recognised, what counts most first. */
public enum MatchedBy {
    /** Somebody said so. */
    DECISION,
    /** The card's address, which an agent reported. */
    MAC,
    /** The manufacturer's number on the device's card, or as an agent reported it. */
    SERIAL,
    /** The computer's name, as its agent reports. */
    NAME
}
