package kabinet.lanaudit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.base.BusinessException;
import kabinet.lanaudit.entity.AuditFacts;
import kabinet.lanaudit.entity.AuditRecord;
import kabinet.lanaudit.entity.DefectFacts;
import kabinet.lanaudit.entity.Finding;
import kabinet.lanaudit.entity.FindingSource;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.RecordKind;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.entity.Room;

/** Ends the walk: keeps what the act will say, and makes the findings. */
@ApplicationScoped
public class Completion {

    @Inject
    RoomStates states;
    @Inject
    AuditRecords records;
    @Inject
    AuditGathering gathering;
    @Inject
    Findings findings;
    @Inject
    LanAudits audits;
    @Inject
    Rooms rooms;

    /**
     * If it was completed before, what the commission set for the same finding then, its recommendation and day, stays, and so does what it added itself.
     *
     * @param audit locked
     * @throws BusinessException if no room was looked at
     */
    public void complete(LanAudit audit, LocalDate today, String by) {
        if (states.of(audit.getId()).isEmpty()) {
            throw new BusinessException("lanaudit.complete.nothing");
        }
        AuditFacts facts = gathering.facts(audit, today);
        audit.complete(by, FrozenFacts.write(facts));
        audits.flush();
        Map<String, Finding> before = new HashMap<>();
        findings.of(audit.getId()).stream().filter(f -> f.getSource() != FindingSource.HAND).forEach(f -> before.put(key(f.getRule(), f.getRoom() == null ? null : f.getRoom().getId(), f.getRecordId()), f));
        List<AuditRecord> defects = records.standing(audit.getId(), RecordKind.DEFECT);
        List<FindingRules.Found> found = FindingRules.findings(facts);
        Map<Long, Room> places = rooms.withIds(Stream.concat(found.stream().map(FindingRules.Found::roomId), defects.stream().map(AuditRecord::getRoomId)).filter(Objects::nonNull)
            .collect(Collectors.toSet())).stream().collect(Collectors.toMap(Room::getId, Function.identity()));
        for (FindingRules.Found one : found) {
            Finding old = before.remove(key(one.rule().name(), one.roomId(), null));
            if (old == null) {
                findings.add(new Finding(audit, places.get(one.roomId()), FindingSource.RULE, one.rule().name(), null, one.wording()));
            } else {
                old.reword(new Finding.Wording(one.wording().severity(), one.wording().text(), old.getRecommendation(), old.getDueOn()));
            }
        }
        for (AuditRecord defect : defects) {
            if (before.remove(key(null, defect.getRoomId(), defect.getId())) == null) {
                DefectFacts noted = defect.defectFacts();
                findings.add(new Finding(audit, places.get(defect.getRoomId()), FindingSource.DEFECT, null, defect.getId(),
                    new Finding.Wording(noted.severity(), noted.text(), noted.remedy(), noted.due() == null ? FindingRules.due(noted.severity(), today) : noted.due())));
            }
        }
        before.values().forEach(findings::remove);
        findings.flush();
    }

    /** @param audit locked */
    public void reopen(LanAudit audit) {
        audit.reopen();
    }

    private static String key(String rule, Long room, Long record) {
        return rule + "/" + room + "/" + record;
    }
}
