package kabinet.network.entity;

/** How a school's internet stands to the norm. */
public enum SpeedVerdict {
    MEETS,
    /** Fast enough, but the contract guarantees nothing. */
    NOT_GUARANTEED,
    TOO_SLOW,
    NO_CONNECTION
}
