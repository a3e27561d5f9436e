package kabinet.licence.entity;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A licence as lists show it.
 *
 * @param schoolId null for the district's pool
 * @param owned rights in force today; null for kinds that are not counted
 * @param grants how many grants are in force today
 * @param endsOn when the last of them ends; null for ever or if none is in force
 */
public record LicenceRow(Long id, Long schoolId, String school, Long softwareId, String software, String release, String publisher, LicenceKind kind, String number, Long owned, long grants,
    LocalDate endsOn) implements Serializable {

    public boolean isInForce() {
        return grants > 0;
    }

    /** Product and release. */
    public String title() {
        return release == null || release.isEmpty() ? software : software + " " + release;
    }
}
