package kabinet.agent.entity;

/** Why a report was not booked. */
public enum Reason {

    /** It came without a school's token, and nobody has accepted its agent yet. */
    NO_TOKEN,
    /** It came without a token under the name of an agent that a person accepted, but of another machine than that one's. */
    IDENTITY,
    /** No device of the school has these numbers. */
    NEW,
    /** Several devices of the school have them. */
    AMBIGUOUS,
    /** The device that it would be has another serial number. */
    CONTRADICTION,
    /** Numbers that are known elsewhere; where, is not said. */
    FOREIGN,
    /** The device is written off, or given back. */
    GONE;

    /** Whether a report under the name of an accepted agent may be another machine's. */
    boolean isOfAnotherMachine() {
        return this == IDENTITY || this == AMBIGUOUS || this == CONTRADICTION || this == FOREIGN;
    }
}
