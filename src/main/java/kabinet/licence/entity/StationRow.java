package kabinet.licence.entity;

import java.io.Serializable;

/** A workstation as lists show it. @param system operating systems that it has, licensed or not; null if none */
public record StationRow(long deviceId, String tag, String inventoryNumber, String name, long schoolId, String school, Long roomId, String room, String system) implements Serializable {
}
