package kabinet.delivery.entity;

import java.util.EnumSet;
import java.util.Set;

/** How far a delivery has come: delivered → accepted → set up («налажено»). */
public enum DeliveryState {

    /** The document is booked; some of it is still to be accepted. */
    DELIVERED,
    /** All of it is accepted. */
    ACCEPTED,
    /** All of it works where it is to work. */
    SET_UP,
    /** A correction has taken its place before anything of it was accepted. */
    REPLACED,
    /** A correction of what was accepted already: kept as a document, accepted under its original. */
    RECORDED;

    /** The states in which a delivery counts; the others are papers only. */
    public static final Set<DeliveryState> COUNTING = EnumSet.of(DELIVERED, ACCEPTED, SET_UP);

    public boolean isCounting() {
        return COUNTING.contains(this);
    }
}
