package kabinet.lanaudit.api;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import kabinet.lanaudit.entity.RoomFacts;
import kabinet.lanaudit.entity.TeacherPlace;
import kabinet.network.entity.CableCategory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a room was found; what nobody looked at is absent. */
@Schema(name = "LanAuditRoom")
public record RoomFields(
    @Schema(description = "UUID that the sender made: the same one again is stored once, and answered as the first time", example = "3b1f7c70-5d0e-4b5e-8f5e-0d9c2e6f1a01")
        @Pattern(regexp = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", message = "{field.entry.id}") String id,
    @Schema(description = "Plates on the walls") @Min(0) @Max(RoomFacts.MOST) Integer outlets,
    @Min(0) @Max(RoomFacts.MOST) Integer ports,
    @Schema(description = "No more than there are ports") @Min(0) @Max(RoomFacts.MOST) Integer portsWorking,
    @Schema(description = "What the auditor says; what counts is a working port or Wi-Fi") Boolean connected,
    @Schema(description = "The worst of the room's cables") CableCategory category,
    @Schema(description = "All tested permanent links passed") Boolean cablePassed,
    @Schema(description = "Longest permanent link, metres") @DecimalMin("0") @DecimalMax("2000") @Digits(integer = 4, fraction = 1) BigDecimal cableLength,
    @Schema(description = "A device of the room reaches the school's Wi-Fi") Boolean wifi,
    @Min(0) @Max(RoomFacts.MOST) Integer computers,
    @Schema(description = "No more than there are computers") @Min(0) @Max(RoomFacts.MOST) Integer computersOnline,
    TeacherPlace teacherPlace,
    @Schema(description = "Mbit/s") @DecimalMin("0") @DecimalMax("100000") @Digits(integer = 6, fraction = 2) BigDecimal down,
    @Schema(description = "Mbit/s") @DecimalMin("0") @DecimalMax("100000") @Digits(integer = 6, fraction = 2) BigDecimal up,
    @Size(max = RoomFacts.NOTE_LENGTH) String note) {

    RoomFacts facts() {
        return new RoomFacts(outlets, ports, portsWorking, connected, category, cablePassed, cableLength, wifi, computers, computersOnline, teacherPlace, down, up, note);
    }
}
