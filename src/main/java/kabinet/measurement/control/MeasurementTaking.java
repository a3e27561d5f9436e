package kabinet.measurement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kabinet.file.control.Files;
import kabinet.file.entity.CheckedFile;
import kabinet.file.entity.FileName;
import kabinet.file.entity.FileType;
import kabinet.file.entity.StoredFile;
import kabinet.measurement.entity.Measurement;
import kabinet.measurement.entity.MeasurementKind;
import kabinet.measurement.entity.ReadFile;
import kabinet.measurement.entity.ReceivedFile;
import kabinet.measurement.entity.UnreadableMeasurementException;
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
     * Receives a file and reads it, before any transaction: the sender and others' files may take their time.
     *
     * @param kind null to find out by the content
     * @param name as the sender called it; null or blank if it has none
     * @param columns of a table: heads by the keys of columns, where they are not the usual ones
     * @throws kabinet.measurement.entity.UnreadableMeasurementException with every fault
     * @throws kabinet.base.BusinessException if it is empty or too large
     * @throws kabinet.base.BusyException if for long enough others' files were read
     */
    public static ReceivedFile receive(MeasurementKind kind, String name, InputStream in, Map<String, String> columns) {
        return MeasurementFiles.received(in, content -> of(content, name, MeasurementFiles.read(content, kind, name, columns, Instant.now())));
    }

    /**
     * Reads a file that was received; nothing is looked up or stored.
     *
     * @param kind null to find out by the content
     * @param name as the sender called it; null or blank if it has none
     * @param columns of a table: heads by the keys of columns, where they are not the usual ones
     * @throws kabinet.measurement.entity.UnreadableMeasurementException with every fault
     * @throws kabinet.base.BusyException if for long enough others' files were read
     */
    public static ReceivedFile read(MeasurementKind kind, String name, byte[] content, Map<String, String> columns) {
        return of(content, name, MeasurementFiles.read(content, kind, name, columns));
    }

    private static ReceivedFile of(byte[] content, String name, ReadFile read) {
        FileType type = MeasurementFiles.type(content);
        return new ReceivedFile(new CheckedFile(FileName.of(name, type, NAMELESS), type, content, null, null, null), read);
    }

    /** A table's heads, for people to say which is which; empty if it is no table. Received and waited for as {@link #receive}. */
    public static List<String> heads(String name, InputStream in) {
        return MeasurementFiles.received(in, content -> {
            FileType type = MeasurementFiles.type(content);
            try {
                return type == FileType.CSV || type == FileType.XLSX ? ToolTable.heads(content, name) : List.of();
            } catch (UnreadableMeasurementException e) {
                return List.of();
            }
        });
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
        return measurements.ofFile(school.getId(), file.getSha256()).map(known -> {
            file.hide(); // nothing will refer to it
            return new Taken(known, true);
        }).orElseGet(() -> {
            Measurement measurement = new Measurement(school, room, received.read(), file, by, now);
            measurements.add(measurement, received.read());
            return new Taken(measurement, false);
        });
    }
}
