package kabinet.lanaudit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.base.BusinessException;
import kabinet.field.entity.PhoneClock;
import kabinet.lanaudit.entity.AuditRecord;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.NotAuditedNowException;
import kabinet.lanaudit.entity.RecordKind;
import kabinet.lanaudit.entity.SentRecord;
import kabinet.lanaudit.entity.TakenRecord;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.entity.Room;

/**
 * Takes batches in, each entry once. The caller holds the lock on the audit, so that whoever sent the same batch on another way waits, and then finds it stored. A
 * number of queries that does not depend on the length of the batch.
 */
@ApplicationScoped
public class RecordIntake {

    @Inject
    AuditRecords records;
    @Inject
    RoomStates states;
    @Inject
    Rooms rooms;

    /**
     * @param audit locked
     * @param phone UUID of the phone's installation; null for a tool
     * @return one for each entry, in their order
     * @throws NotAuditedNowException if there is anything new and the audit takes no records
     */
    public List<TakenRecord> take(LanAudit audit, String phone, List<SentRecord> sent, PhoneClock clock) {
        Caller caller = Callers.current();
        List<SentRecord> sound = sent.stream().filter(s -> s.fault() == null).toList();
        Set<String> named = sound.stream().flatMap(s -> Stream.of(s.id(), s.undoes())).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<String, AuditRecord> before = records.known(audit.getId(), named).stream().collect(Collectors.toMap(AuditRecord::getClientId, Function.identity()));
        if (sound.stream().anyMatch(s -> !before.containsKey(s.id()))) {
            audit.requireRunning();
        }
        Set<Long> places = rooms.withIds(sound.stream().map(SentRecord::room).filter(Objects::nonNull).collect(Collectors.toSet())).stream()
            .filter(r -> r.getSchool().getId().equals(audit.schoolId())).map(Room::getId).collect(Collectors.toSet());
        int seq = records.lastSeq(audit.getId()); // numbers are given without a gap: it is how many there are, too
        long filters = sound.stream().anyMatch(s -> s.kind() == RecordKind.FILTER) ? records.count(audit.getId(), RecordKind.FILTER) : 0;
        Map<String, AuditRecord> stored = new LinkedHashMap<>(before);
        Set<Long> changed = new HashSet<>();
        Set<String> undone = new HashSet<>();
        List<TakenRecord> taken = new ArrayList<>();
        for (SentRecord one : sent) {
            BusinessException fault = one.fault() != null ? one.fault() : stored.containsKey(one.id()) || one.room() == null || places.contains(one.room()) ? null
                : new BusinessException("lanaudit.record.room");
            if (fault != null) {
                taken.add(TakenRecord.refused(one.id(), fault));
                continue;
            }
            if (stored.containsKey(one.id())) {
                taken.add(new TakenRecord(one.id(), true, true, null));
                continue;
            }
            AuditRecord record = new AuditRecord(audit, seq + 1, phone, one, clock, caller);
            BusinessException refusal = AuditRecord.refusal(record.getKind(), seq, filters);
            if (refusal == null) {
                refusal = record.fault();
            }
            if (refusal != null) {
                taken.add(TakenRecord.refused(one.id(), refusal));
                continue;
            }
            records.add(record);
            seq++;
            filters += record.getKind() == RecordKind.FILTER ? 1 : 0;
            stored.put(record.getClientId(), record);
            taken.add(new TakenRecord(one.id(), true, false, null));
            if (record.getKind() == RecordKind.ROOM) {
                changed.add(record.getRoomId());
            } else if (record.getKind() == RecordKind.UNDO) {
                undone.add(record.getUndoes());
            }
        }
        undone.stream().map(stored::get).filter(r -> r != null && r.getKind() == RecordKind.ROOM).forEach(r -> changed.add(r.getRoomId()));
        states.follow(audit, changed);
        return taken;
    }
}
