package kabinet.organisation.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kabinet.organisation.entity.Room;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A room to be added; it gets a tag of its own. */
@Schema(name = "NewRoom")
public record NewRoomFields(
    @Schema(description = "Id of the school") @NotNull Long school,
    @Schema(description = "Id of a building of the school; its first if absent") Long building,
    @Schema(description = "As on the door, unique in the building", example = "214") @NotBlank @Size(max = Room.NUMBER_LENGTH) String number,
    @Schema(example = "Кабинет физики") @Size(max = Room.NAME_LENGTH) String name,
    @Schema(description = "Id of the kind, see /room-kinds") Long kind,
    @Schema(example = "2") @Min(-5) @Max(50) Integer floor,
    @Schema(description = "Id of the person of the school who answers for it") Long responsible) {

    RoomFields details(Long firstBuilding) {
        return new RoomFields(building == null ? firstBuilding : building, number, name, kind, floor, responsible);
    }
}
