package kabinet.licence.entity;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Which licences a list shows; null does not narrow.
 *
 * @param schoolId of this school: its own and what it has of the pool
 * @param pool true for the district's pool alone
 * @param number beginning of the number
 * @param figure one that counts licences
 * @param day for the figure
 */
public record LicenceFilter(Long schoolId, boolean pool, Long softwareId, LicenceKind kind, String number, Figure figure, LocalDate day) implements Serializable {

    public static final LicenceFilter ALL = new LicenceFilter(null, false, null, null, null, null, null);
}
