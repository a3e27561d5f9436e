package kabinet.measurement.api;

import java.time.Instant;
import kabinet.measurement.entity.Measurement;
import kabinet.measurement.entity.MeasurementKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A measurement as programs see it. What is empty is absent. */
@Schema(name = "Measurement")
public record MeasurementShape(long id, @Schema(description = "Id of the school") long school, MeasurementKind kind,
    @Schema(description = "What was measured, in the tool's words", example = "nmap -sn 10.77.0.0/28") String title,
    @Schema(description = "When it was measured; when it came, if the file does not say") Instant takenAt, Instant receivedAt, String receivedBy,
    @Schema(description = "Id of the room it was measured in; absent for the whole school") Long room,
    @Schema(description = "Number of its hosts, speeds or cables") int entries,
    @Schema(description = "Address of the file as it came") String file, @Schema(description = "The file's SHA-256") String sha256) {

    static MeasurementShape of(Measurement m, String base) {
        return new MeasurementShape(m.getId(), m.schoolId(), m.getKind(), m.getTitle(), m.getTakenAt(), m.getReceivedAt(), m.getReceivedBy(), m.getRoom() == null ? null : m.getRoom().getId(),
            m.getEntries(), base + "files/" + m.getFile().getId(), m.getSha256());
    }
}
