package kabinet.device.api;

import java.time.LocalDate;
import java.util.List;
import kabinet.device.entity.Transfer;
import kabinet.device.entity.TransferLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A paper of internal transfer. */
@Schema(name = "Transfer")
public record TransferShape(long id, @Schema(description = "Running number in the school and year", example = "17") int number, LocalDate date, String reason, String carriedOutBy,
                            List<Line> lines) {

    /** One device of the paper: where it was and with whom, and where it is now. */
    @Schema(name = "TransferLine")
    public record Line(@Schema(example = "K7Q2M9") String device, DeviceShape.RoomRef fromRoom, DeviceShape.PersonRef fromPerson, DeviceShape.RoomRef toRoom, DeviceShape.PersonRef toPerson) {
        static Line of(TransferLine line) {
            return new Line(line.getDevice().getTag(), DeviceShape.RoomRef.of(line.getFromRoom()), DeviceShape.PersonRef.of(line.getFromPerson()),
                DeviceShape.RoomRef.of(line.getToRoom()), DeviceShape.PersonRef.of(line.getToPerson()));
        }
    }

    static TransferShape of(Transfer transfer, List<TransferLine> lines) {
        return new TransferShape(transfer.getId(), transfer.getNumber(), transfer.getDate(), transfer.getReason(), transfer.getCarriedOutBy(),
            lines.stream().map(Line::of).toList());
    }
}
