package kabinet.licence.entity;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A line of the report: a program with one of its licences, or a program that no licence covers.
 *
 * @param kind null without a licence
 * @param owned rights in force, of uses at once where the kind says so; null for kinds without any number, or without a licence
 * @param endsOn null for ever
 * @param installed installations that it covers; without a licence: those that none covers
 * @param places where: room and inventory or other number
 */
public record ReportLine(String software, String publisher, LicenceKind kind, String number, List<String> documents, LocalDate startsOn, LocalDate endsOn, Long owned, boolean pool, long installed,
    List<String> places, String registryNumber, boolean free, String account, List<CoverReason> reasons, boolean expired, boolean proven) implements Serializable {

    public boolean isLicensed() {
        return kind != null;
    }

    /** Whether its rights are set against installations. */
    public boolean isCompared() {
        return kind != null && kind.isCounted();
    }
}
