package kabinet.licence.entity;

/** Why an installation is covered by a licence, or by none. Queries name them as texts. */
public enum CoverReason {

    /** The program is free: no licence is needed. */
    FREE(true),
    /** A person said so. */
    CHOSEN(true),
    /** A licence bound to the device. */
    SEAT(true),
    /** A licence of the school's own. */
    OWN(true),
    /** The school's share of the district's pool. */
    POOL(true),
    /** A person said that none covers it. */
    NONE_CHOSEN(false),
    /** A person named a licence that is bound to other devices. */
    FOREIGN_DEVICE(false),
    /** A person named a licence of which the school has no share any more. */
    NO_SHARE(false),
    /** There are rights in force, and others use them all. */
    USED_UP(false),
    /** What is in force is bound to devices, and this one is not among them. */
    NO_SEAT(false),
    /** There were rights, and none is in force any more. */
    EXPIRED(false),
    /** What was bought begins later. */
    NOT_BEGUN(false),
    /** There is a licence, and no purchase of it was entered. */
    NO_GRANT(false),
    /** There is no licence of the program. */
    NO_LICENCE(false);

    private final boolean covered;

    CoverReason(boolean covered) {
        this.covered = covered;
    }

    /** Whether what is owned is bound to other devices: as a person named it, or as the rule finds it. */
    public boolean isForeignDevice() {
        return this == FOREIGN_DEVICE || this == NO_SEAT;
    }

    /** Whether the program may be used. */
    public boolean isCovered() {
        return covered;
    }
}
