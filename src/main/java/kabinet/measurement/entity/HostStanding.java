package kabinet.measurement.entity;

/** How a host of a scan stands to the registry. */
public enum HostStanding {

    /** It answered, and the registry does not have it. */
    UNKNOWN("bad"),
    /** It answered in the segment of another room than the registry has it in. */
    ELSEWHERE("warn"),
    /** In use, with an address that is known, and it did not answer. */
    MISSING("warn"),
    /** It answered where it should. */
    KNOWN("good"),
    /** Somebody said that it is nobody's business, and why. */
    IGNORED("");

    private final String tone;

    HostStanding(String tone) {
        this.tone = tone;
    }

    /** The colour of its word. */
    public String getTone() {
        return tone;
    }
}
