package kabinet.measurement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import kabinet.file.control.Files;
import kabinet.file.entity.CheckedFile;
import kabinet.file.entity.FileName;
import kabinet.file.entity.FileType;
import kabinet.file.entity.StoredFile;
import kabinet.measurement.entity.Measurement;
import kabinet.measurement.entity.MeasurementKind;
import kabinet.measurement.entity.ReceivedFile;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;

/** The one way of a tool's file into the database, whoever takes it: read first, which may take long and locks nothing, then kept. */
@ApplicationScoped
public class MeasurementTaking {

    private static final String NAMELESS = "measurement";

    @Inject
    Measurements measurements;
    @Inject
    Files files;

    /**
     * Reads a file that was received; nothing is looked up or stored.
     *
     * @param kind null to find out by the content
     * @param name as the sender called it; null or blank if it has none
     * @param columns of a table: heads by the keys of columns, where they are not the usual ones
     * @throws kabinet.measurement.entity.UnreadableMeasurementException with every fault
     */
    public static ReceivedFile read(MeasurementKind kind, String name, byte[] content, Map<String, String> columns) {
        FileType type = MeasurementFiles.type(content);
        return new ReceivedFile(new CheckedFile(FileName.of(name, type, NAMELESS), type, content, null, null, null), MeasurementFiles.read(content, kind, name, columns));
    }

    /** What became of a file. @param again whether the school had it already; then it is as it was */
    public record Taken(Measurement measurement, boolean again) {
    }

    /**
     * Keeps it, unless the school has this very file.
     *
     * @param room where it was measured; null for the whole school
     * @param now when it came, and when it was measured if the file does not say
     * @throws kabinet.base.BusinessException if the room is another school's
     */
    public Taken take(School school, Room room, ReceivedFile received, String by, Instant now) {
        StoredFile file = files.store(school.getId(), received.file());
        return measurements.ofFile(school.getId(), file.getSha256()).map(known -> new Taken(known, true)).orElseGet(() -> {
            Measurement measurement = new Measurement(school, room, received.read(), file, by, now);
            measurements.add(measurement, received.read());
            return new Taken(measurement, false);
        });
    }
}
