package kabinet.measurement.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.DuplicateException;
import kabinet.base.NotFoundException;
import kabinet.exchange.entity.Column;
import kabinet.exchange.entity.Fault;
import kabinet.file.entity.FileType;
import kabinet.measurement.control.MeasurementFiles;
import kabinet.measurement.control.MeasurementTaking;
import kabinet.measurement.control.Measurements;
import kabinet.measurement.control.ToolTable;
import kabinet.measurement.entity.Measurement;
import kabinet.measurement.entity.MeasurementKind;
import kabinet.measurement.entity.UnreadableMeasurementException;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;

/** Takes tools' files in: read, held against the school's rooms and ports, and kept as they came. */
@Boundary
public class MeasurementIntake {

    @Inject
    Measurements measurements;
    @Inject
    Schools schools;
    @Inject
    Rooms rooms;
    @Inject
    MeasurementTaking taking;

    /**
     * Reads a file to its end, outside any transaction: a slow sender must not keep a connection to the database.
     *
     * @throws BusinessException if it is empty or too large
     */
    @RolesAllowed(Right.AUDIT)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public byte[] receive(InputStream content) {
        return MeasurementFiles.bytes(content);
    }

    /** What a table of the kind may hold, for people to say which head is which. */
    @RolesAllowed(Right.AUDIT)
    public List<Column> columns(MeasurementKind kind) {
        return ToolTable.columns(kind);
    }

    /**
     * Takes a file with its usual columns.
     *
     * @see #take(Long, MeasurementKind, String, byte[], Long, Map)
     */
    @RolesAllowed(Right.AUDIT)
    public Measurement take(Long schoolId, MeasurementKind kind, String name, InputStream content, Long roomId) {
        return take(schoolId, kind, name, MeasurementFiles.bytes(content), roomId, Map.of());
    }

    /**
     * Takes a file.
     *
     * @param kind    null to find out by the content
     * @param name    as the sender called it; null or blank if it has none
     * @param content from {@link #receive}
     * @param roomId  where it was measured; null for the whole school
     * @param columns of a table: heads by the keys of columns, where they are not the usual ones
     * @throws UnreadableMeasurementException with every fault, if it cannot be read
     * @throws DuplicateException if the school has this very file
     * @throws NotFoundException if there is no such school or room in scope
     * @throws BusinessException if the room is another school's
     */
    @RolesAllowed(Right.AUDIT)
    public Measurement take(Long schoolId, MeasurementKind kind, String name, byte[] content, Long roomId, Map<String, String> columns) {
        School school = schools.find(schoolId).orElseThrow(NotFoundException::new);
        Room room = roomId == null ? null : rooms.find(roomId).orElseThrow(NotFoundException::new);
        MeasurementTaking.Taken taken = taking.take(school, room, MeasurementTaking.read(kind, name, content, columns), Callers.current().name(), Instant.now());
        if (taken.again()) {
            throw new DuplicateException("measurement.again", taken.measurement().getTitle());
        }
        return taken.measurement();
    }

    /** What is wrong with a file; nothing of it is stored. Empty if it would be taken. */
    @RolesAllowed(Right.AUDIT)
    public List<Fault> faults(MeasurementKind kind, String name, byte[] content, Map<String, String> columns) {
        try {
            MeasurementFiles.read(content, kind, name, columns);
            return List.of();
        } catch (UnreadableMeasurementException e) {
            return e.faults();
        }
    }

    /** A table's heads, for people to say which is which; empty if it is no table. */
    @RolesAllowed(Right.AUDIT)
    public List<String> heads(String name, byte[] content) {
        FileType type = MeasurementFiles.type(content);
        if (type != FileType.CSV && type != FileType.XLSX) {
            return List.of();
        }
        try {
            return ToolTable.heads(content, name);
        } catch (UnreadableMeasurementException e) {
            return List.of();
        }
    }

    /**
     * Takes a measurement away, with its file.
     *
     * @throws BusinessException if an audit rests on it
     */
    @RolesAllowed(Right.AUDIT)
    public void remove(Long id) {
        measurements.remove(measurements.find(id).orElseThrow(NotFoundException::new));
    }
}
