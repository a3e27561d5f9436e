package kabinet.licence.entity;

/** How a right to use software is given. The kind decides what a licence covers: devices it is bound to, as many installations as it has rights, or any number. */
public enum LicenceKind {

    /** Came with a device and dies with it. */
    OEM(Measure.DEVICE),
    /** A box or a card with one right or a few. */
    BOX(Measure.COUNT),
    /** An agreement for many rights («корпоративная»). */
    VOLUME(Measure.COUNT),
    /** For a term. */
    SUBSCRIPTION(Measure.COUNT),
    ACADEMIC(Measure.COUNT),
    /** For all devices of the institution. */
    SITE(Measure.ANY),
    PER_USER(Measure.COUNT),
    PER_DEVICE(Measure.COUNT),
    /** So many people at once, however many devices have it installed. */
    CONCURRENT(Measure.AT_ONCE),
    /** A free licence, such as the GPL, or freeware. */
    FREE(Measure.ANY),
    /** Given by the region or the state. */
    CENTRAL(Measure.COUNT),
    /** Came on the devices of a kit. */
    PREINSTALLED(Measure.DEVICE);

    private enum Measure { DEVICE, COUNT, AT_ONCE, ANY }

    private final Measure measure;

    LicenceKind(Measure measure) {
        this.measure = measure;
    }

    /** Whether it covers the devices named in its seats and no others. */
    public boolean isBound() {
        return measure == Measure.DEVICE;
    }

    /** Whether each of its rights covers one installation. */
    public boolean isCounted() {
        return measure == Measure.DEVICE || measure == Measure.COUNT;
    }

    /** Whether its grants say how many rights there are: of installations, or of uses at once, which nobody sets against installations. */
    public boolean isQuantified() {
        return measure != Measure.ANY;
    }

    /** Whether the district's pool can give its rights to schools by number or as a whole: what is bound goes with its device. */
    public boolean isAllocable() {
        return measure != Measure.DEVICE;
    }
}
