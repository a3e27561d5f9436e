package kabinet.measurement.entity;

import java.io.Serializable;

/**
 * A host of a scan beside what the registry says, or a device that the scan lacks.
 *
 * @param number    of the host in the scan, from 1; 0 for a device that did not answer
 * @param hostKey   {@link MeasuredHost#getHostKey}; null for a device that did not answer
 * @param by        how it was recognised; null if it was not
 * @param deviceId  null if it was not recognised
 * @param gone      the device is written off or returned, and still answers
 * @param room      where the registry has the device; null if nowhere
 * @param otherRoom whose segment the address is, if that is another room; else null
 * @param ambiguous how many devices it may be; 0 if it is clear
 * @param reason    why it is ignored; else null
 */
public record HostRow(HostStanding standing, int number, String hostKey, String address, String mac, String name, String vendor, String serial, String seenAt, String services, MatchedBy by,
        Long deviceId, String tag, String device, boolean gone, Long roomId, String room, String otherRoom, int ambiguous, String reason) implements Serializable {

    /** What people call it: name, else address, else the card. */
    public String title() {
        return name != null ? name : address != null ? address : mac != null ? mac : hostKey != null ? hostKey : device;
    }
}
