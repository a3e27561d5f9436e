package kabinet.licence.api;

import kabinet.base.api.Versioned;
import kabinet.licence.entity.LicenceSeat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A seat; of its key only the mask. */
@Schema(name = "LicenceSeat")
public record SeatShape(long id, @Schema(description = "Grows with every change; the number in the ETag", example = "3") int version, @Schema(description = "Id of the device; absent for a key that is common to all") Long device, String note,
    @Schema(description = "What may be seen of the key; absent without one", example = "•••••-3V66T") String mask) implements Versioned {

    static SeatShape of(LicenceSeat seat) {
        return new SeatShape(seat.getId(), seat.getVersion(), seat.getDevice() == null ? null : seat.getDevice().getId(), seat.getNote(), seat.getMask());
    }
}
