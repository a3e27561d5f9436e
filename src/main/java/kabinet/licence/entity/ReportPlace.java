package kabinet.licence.entity;

import java.io.Serializable;

/**
 * An installation as the report's appendix lists it.
 *
 * @param room null for a device that stands in none
 * @param number inventory number, or the tag of a device without one
 * @param numbered whether it is an inventory number
 * @param kind of the licence that covers it; null if none does
 */
public record ReportPlace(String room, String number, boolean numbered, String device, String software, String release, LicenceKind kind, String licenceNumber, CoverReason reason) implements Serializable {
}
