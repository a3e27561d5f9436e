package kabinet.software.entity;

import java.time.LocalDate;

/**
 * A package on a device, as it was reported.
 *
 * @param version empty if not stated
 * @param firstSeen day of the report that first held it
 * @param softwareId the product, if it was recognised
 */
public record DevicePackage(int packageId, String name, String publisher, String version, PackageState state, LocalDate firstSeen, Long softwareId) {
}
