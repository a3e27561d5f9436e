package kabinet.network.entity;

import java.io.Serializable;

/**
 * A room and how many ports it has.
 *
 * @param floor null if not known
 * @param kind null if not known
 * @param ports on the wall, without those switched off
 * @param patched those of them that lead to a switch
 */
public record RoomTally(Long roomId, String building, Integer floor, String number, String name, String kind, boolean teaching, long ports, long patched) implements Serializable {

    public Long getId() {
        return roomId;
    }
}
