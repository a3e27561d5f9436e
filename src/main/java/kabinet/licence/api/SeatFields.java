package kabinet.licence.api;

import jakarta.validation.constraints.Size;
import kabinet.licence.control.SeatKeys;
import kabinet.licence.entity.LicenceSeat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A seat to be added or changed. */
@Schema(name = "LicenceSeatFields")
public record SeatFields(@Schema(description = "Id of the device; absent for a key that is common to all") Long device, @Size(max = LicenceSeat.NOTE_LENGTH) String note,
    @Schema(description = "The key in clear; it is kept encrypted and never given out but by `reveal`") @Size(max = SeatKeys.KEY_LENGTH) String key) {

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "SeatFields[" + device + "]";
    }
}
