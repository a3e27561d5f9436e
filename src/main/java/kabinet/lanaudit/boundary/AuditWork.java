package kabinet.lanaudit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.field.entity.PhoneClock;
import kabinet.file.control.Files;
import kabinet.file.entity.CheckedFile;
import kabinet.file.entity.FileType;
import kabinet.lanaudit.control.AuditRecords;
import kabinet.lanaudit.control.LanAudits;
import kabinet.lanaudit.control.RecordIntake;
import kabinet.lanaudit.control.RoomStates;
import kabinet.lanaudit.control.Workstations;
import kabinet.lanaudit.entity.AuditBook;
import kabinet.lanaudit.entity.AuditRecord;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.LanAuditState;
import kabinet.lanaudit.entity.NotAuditedNowException;
import kabinet.lanaudit.entity.RoomFacts;
import kabinet.lanaudit.entity.SentRecord;
import kabinet.lanaudit.entity.TakenRecord;
import kabinet.network.control.OutletPorts;
import kabinet.network.entity.OutletPort;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.entity.Room;

/** What phones do: fetch the rooms, send what was noted, follow what others note. */
@Boundary
public class AuditWork {

    /** What a photo may be. */
    private static final Set<FileType> PHOTOS = EnumSet.of(FileType.JPEG, FileType.PNG);

    @Inject
    LanAudits audits;
    @Inject
    AuditRecords records;
    @Inject
    RecordIntake intake;
    @Inject
    RoomStates states;
    @Inject
    Workstations workstations;
    @Inject
    OutletPorts ports;
    @Inject
    Rooms rooms;
    @Inject
    Files files;

    /** What came after a number, and whether more may come. */
    public record Following(List<AuditRecord> records, LanAuditState state) {
    }

    /** All that a phone needs. @throws NotFoundException if there is no such audit in the caller's scope */
    @RolesAllowed(Right.READ)
    public AuditBook book(Long id) {
        LanAudit audit = audits.find(id).orElseThrow(NotFoundException::new);
        Long school = audit.schoolId();
        List<Room> places = rooms.of(school).stream().filter(Room::isActive).toList();
        Map<Long, List<OutletPort>> onWalls = ports.of(school).stream().filter(OutletPort::isActive).collect(Collectors.groupingBy(p -> p.getRoom().getId()));
        return new AuditBook(audit, places, onWalls, workstations.byRoom(school), states.before(school, id));
    }

    /**
     * Takes a batch in as a whole, each entry once, however often and on however many ways at once it is sent.
     *
     * @param phone UUID of the phone's installation
     * @param sentAt when, by the phone's clock; null if it did not say
     * @return one for each entry, in their order; a faulty one does not hold back the others
     * @throws NotAuditedNowException if something of it is new and the audit takes no records
     */
    @RolesAllowed(Right.AUDIT)
    public List<TakenRecord> take(Long id, String phone, Instant sentAt, Instant receivedAt, List<SentRecord> sent) {
        LanAudit audit = audits.lock(id).orElseThrow(NotFoundException::new);
        return intake.take(audit, phone, sent, PhoneClock.of(sentAt, receivedAt));
    }

    /**
     * Takes in what a tool says of one room, now.
     *
     * @param clientId UUID that the sender made: the same again is stored once; null if it will not send it again
     * @throws NotAuditedNowException if it is new and the audit takes no records
     */
    @RolesAllowed(Right.AUDIT)
    public AuditRecord note(Long id, Long roomId, String clientId, RoomFacts facts) {
        LanAudit audit = audits.lock(id).orElseThrow(NotFoundException::new);
        SentRecord sent = SentRecord.ofRoom(clientId == null ? UUID.randomUUID().toString() : clientId.toLowerCase(Locale.ROOT), roomId, null, facts);
        TakenRecord taken = intake.take(audit, null, List.of(sent), PhoneClock.of(null, Instant.now())).get(0);
        if (taken.fault() != null) {
            throw taken.fault();
        }
        return records.known(id, Set.of(taken.id())).get(0);
    }

    /** What came after the number, by whomever, in the order it came. @param seq 0 for the first */
    @RolesAllowed(Right.READ)
    public Following after(Long id, int seq, int limit) {
        LanAudit audit = audits.find(id).orElseThrow(NotFoundException::new);
        return new Following(records.after(id, seq, limit), audit.getState());
    }

    /** Reads and checks a photo, outside any transaction: a slow sender must not keep a connection to the database. */
    @RolesAllowed(Right.AUDIT)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public CheckedFile photo(InputStream content) {
        return files.check(null, content, PHOTOS);
    }

    /**
     * Adds the photo of a record; the same one again changes nothing, another one takes its place as long as the walk goes on. Only the record's author may.
     *
     * @throws NotFoundException if the record has not come yet: it is sent first
     * @throws NotAuditedNowException if the audit is approved or cancelled: the phone keeps the photo
     * @throws BusinessException otherwise as {@link AuditRecord#requirePhoto}
     */
    @RolesAllowed(Right.AUDIT)
    public void photo(Long id, String clientId, CheckedFile checked) {
        LanAudit audit = audits.lock(id).orElseThrow(NotFoundException::new);
        if (audit.getState().isFinal()) {
            throw new NotAuditedNowException(audit.getState());
        }
        AuditRecord record = records.lock(id, clientId).orElseThrow(NotFoundException::new);
        boolean again = record.getPhoto() != null && files.isSame(record.getPhoto(), checked);
        if (!again) {
            record.requirePhoto(audit.getState(), Callers.current());
            record.show(files.store(audit.schoolId(), checked));
        }
    }
}
