package kabinet.agent.entity;

/**
 * What became of a message.
 *
 * @param refusal text key of why it was refused; null if it was not
 */
public record Receipt(Outcome outcome, String refusal) {

    /** From best to worst: of several findings in one message the worst counts. */
    public enum Outcome {
        /** There was nothing to book: a question, or something that is not taken in. */
        NOTED,
        /** It says what was known. */
        UNCHANGED,
        BOOKED,
        /** It was not looked at further: enough was booked of the machine, or came new from the school, of late. The agent sends it again. */
        LATER,
        WAITING,
        REFUSED
    }

    public static Receipt of(Outcome outcome) {
        return new Receipt(outcome, null);
    }

    public static Receipt refused(String key) {
        return new Receipt(Outcome.REFUSED, key);
    }

    public Receipt worse(Receipt other) {
        return other.outcome.compareTo(outcome) > 0 ? other : this;
    }
}
