package kabinet.organisation.api;

import kabinet.base.api.Versioned;
import kabinet.organisation.entity.Room;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A room as programs see it. What is empty is absent. */
@Schema(name = "Room")
public record RoomShape(long id, @Schema(description = "Grows with every change; the number in the ETag", example = "3") int version,
    @Schema(description = "The tag on the door's label", example = "R4T0KJ") String tag, Named school, Named building, @Schema(example = "214") String number,
    @Schema(example = "Кабинет физики") String name, Named kind, Integer floor, Named responsible,
    @Schema(description = "false for a room given up") boolean active) implements Versioned {

    static RoomShape of(Room room) {
        return new RoomShape(room.getId(), room.getVersion(), room.getTag(), Named.of(room.getSchool()), Named.of(room.getBuilding()), room.getNumber(), room.getName(),
            Named.of(room.getKind()), room.getFloor(), Named.of(room.getResponsible()), room.isActive());
    }
}
