package kabinet.licence.entity;

import java.io.Serializable;

/**
 * A school or a room.
 *
 * @param id null for what stands in no room
 * @param workstations computers in use
 * @param withoutSystem of them, without a licensed operating system
 */
public record PlaceFigures(Long id, String name, long installed, long uncovered, long workstations, long withoutSystem) implements Serializable {
}
