package kabinet.software.entity;

import java.time.LocalDate;

/** One row of a list of installations: just what lists and exports show. */
public record InstallationRow(long id, long schoolId, String schoolCode, String school, long deviceId, String tag, String inventoryNumber, String deviceName, String kind, String manufacturer,
                              String model, Long roomId, String room, long softwareId, String publisher, String software, String softwareRelease, SoftwareCategory category, boolean free,
                              String registryNumber, String release, InstallationSource source, LocalDate firstSeen, LocalDate removedOn) {

    public Long getId() {
        return id;
    }

    /** The device's name on the books, or its kind and model. */
    public String device() {
        return deviceName == null || deviceName.isBlank() ? kind + " " + manufacturer + " " + model : deviceName;
    }

    /** The program's name and release. */
    public String title() {
        return softwareRelease.isEmpty() ? software : software + " " + softwareRelease;
    }

    /** Whether a person may take it away: what an agent sees goes when the agent no longer sees it. */
    public boolean isRemovable() {
        return source != InstallationSource.AGENT && removedOn == null;
    }
}
