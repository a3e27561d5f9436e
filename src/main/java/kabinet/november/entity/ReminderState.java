package kabinet.november.entity;

/** What became of a reminder. Only the first two are on the way. */
public enum ReminderState {

    /** To be sent, now or after a pause. */
    DUE,
    /** Handed to the mail server just now. */
    SENDING,
    /** The mail server took it. */
    SENT,
    /** Before it was sent the paper was approved, or the account lost its address, right or school. */
    NEEDLESS,
    /** The mail server refused it as often as was tried. */
    FAILED,
    /** The mail server could not be reached until the next reminder was due. */
    MISSED,
    /** The connection or the server broke while it was handed over: it is not repeated, it may have arrived. */
    UNSURE
}
