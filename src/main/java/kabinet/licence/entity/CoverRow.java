package kabinet.licence.entity;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * An installation with its licence, as lists show it.
 *
 * @param russian whether the program is in the register of Russian programs
 * @param system whether it is an operating system
 */
public record CoverRow(long installationId, long schoolId, String school, long softwareId, String software, String release, long deviceId, String tag, String inventoryNumber, String deviceName,
    Long roomId, String room, LocalDate firstSeen, Long licenceId, String licenceNumber, LicenceKind licenceKind, CoverReason reason, boolean russian, boolean system) implements Serializable {
}
