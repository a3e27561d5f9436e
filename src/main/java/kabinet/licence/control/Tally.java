package kabinet.licence.control;

import kabinet.licence.entity.CoverReason;
import kabinet.licence.entity.Figure;
import kabinet.licence.entity.LicenceKind;

/**
 * Installations that are alike, and how many they are.
 *
 * @param place the school, or the room where one school is asked for; 0 for no room
 * @param softwareId what is installed
 * @param licensedId the program of the licence that covers them, by a person's choice another; null where none does
 * @param kind of that licence, or null
 * @param pool whether that licence is the district's
 */
record Tally(long place, long softwareId, Long licensedId, LicenceKind kind, boolean pool, CoverReason reason, boolean russian, long count) {

    boolean isUncovered() {
        return !reason.isCovered();
    }

    /** Whether a figure counts them. @param figure one that counts installations; see {@link Covers#narrowed} for the same of rows */
    boolean isOf(Figure figure) {
        return switch (figure) {
            case INSTALLED -> true;
            case COVERED -> reason.isCovered();
            case UNCOVERED -> isUncovered();
            case OVERUSED -> reason == CoverReason.USED_UP;
            case OUTLIVED -> reason == CoverReason.EXPIRED;
            case FOREIGN_DEVICE -> reason.isForeignDevice();
            case RUSSIAN -> russian;
            default -> throw new IllegalArgumentException(figure + " counts no installations");
        };
    }
}
