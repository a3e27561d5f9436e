package kabinet.licence.entity;

import java.io.Serializable;

/**
 * A school or a room.
 *
 * @param id null for what stands in no room
 * @param workstations computers in use
 * @param withoutSystem of them, without a licensed operating system, where anything is known of their programs
 * @param nothingKnown of them, those of whose programs nothing is known
 */
public record PlaceFigures(Long id, String name, long installed, long uncovered, long workstations, long withoutSystem, long nothingKnown) implements Serializable {
}
