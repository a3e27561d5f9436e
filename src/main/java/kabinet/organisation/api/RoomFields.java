package kabinet.organisation.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kabinet.organisation.entity.Room;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be said about a room. */
@Schema(name = "RoomChange")
public record RoomFields(
    @Schema(description = "Id of a building of its school") @NotNull Long building,
    @Schema(description = "As on the door, unique in the building", example = "214") @NotBlank @Size(max = Room.NUMBER_LENGTH) String number,
    @Schema(example = "Кабинет физики") @Size(max = Room.NAME_LENGTH) String name,
    @Schema(description = "Id of the kind, see /room-kinds") Long kind,
    @Schema(example = "2") @Min(-5) @Max(50) Integer floor,
    @Schema(description = "Id of the person of its school who answers for it") Long responsible) {

    static RoomFields of(Room room) {
        return new RoomFields(room.getBuilding().getId(), room.getNumber(), room.getName(), room.getKind() == null ? null : room.getKind().getId(), room.getFloor(),
            room.getResponsible() == null ? null : room.getResponsible().getId());
    }

    Room writeTo(Room room) {
        room.setNumber(number);
        room.setName(name);
        room.setFloor(floor);
        return room;
    }
}
