package kabinet.software.entity;

import java.time.LocalDate;
import java.util.List;

/**
 * A program is said to be on devices.
 *
 * @param deviceIds at least one, not more than 500
 * @param release version as people call it; null or empty if unknown
 * @param day since when; not in the future; null is today
 */
public record InstallOrder(List<Long> deviceIds, Long softwareId, String release, LocalDate day) {

    public static final int DEVICES_LIMIT = 500;

    public InstallOrder {
        deviceIds = deviceIds == null ? List.of() : List.copyOf(deviceIds);
        day = day == null ? LocalDate.now() : day;
    }
}
