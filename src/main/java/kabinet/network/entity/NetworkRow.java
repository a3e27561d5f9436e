package kabinet.network.entity;

import java.io.Serializable;

/** A school in the district's list. @param ports on walls @param rooms that have any @param nodes devices that carry the network */
public record NetworkRow(SchoolSpeed speed, long ports, long rooms, long nodes) implements Serializable {

    public Long getId() {
        return speed.schoolId();
    }
}
