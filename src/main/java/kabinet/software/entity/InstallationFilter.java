package kabinet.software.entity;

import java.io.Serializable;

/**
 * What a list of installations is narrowed to. Null means: not narrowed.
 *
 * @param present only what is there now, or only what was removed
 * @param category of the programs
 */
public record InstallationFilter(Long schoolId, Long roomId, Long deviceId, Long softwareId, SoftwareCategory category, InstallationSource source, Boolean present) implements Serializable {

    public static final InstallationFilter PRESENT = new InstallationFilter(null, null, null, null, null, null, true);

    public static InstallationFilter ofDevice(Long deviceId) {
        return new InstallationFilter(null, null, deviceId, null, null, null, true);
    }

    /** This filter without one of its conditions, which is named as the record's component without "Id". */
    public InstallationFilter without(String condition) {
        return new InstallationFilter("school".equals(condition) ? null : schoolId, "room".equals(condition) ? null : roomId, "device".equals(condition) ? null : deviceId,
            "software".equals(condition) ? null : softwareId, "category".equals(condition) ? null : category, "source".equals(condition) ? null : source,
            "present".equals(condition) ? null : present);
    }
}
