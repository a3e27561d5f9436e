package kabinet.lanaudit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
    FrozenAudits frozen;
    @Inject
    Findings findings;
    @Inject
    LanAudits audits;
    @Inject
    Rooms rooms;

    /**
     * What the commission decided when it was completed before stays, see {@link Finding#foundAgain}; what an earlier act recommends of the same is gone on with.
     *
     * @param audit locked
     * @param at when; the facts are those of its day
     * @throws BusinessException if no room was looked at
     */
    public void complete(LanAudit audit, Instant at, String by) {
        if (states.of(audit.getId()).isEmpty()) {
            throw new BusinessException("lanaudit.complete.nothing");
        }
        LocalDate today = LocalDate.ofInstant(at, ZoneId.systemDefault());
        AuditFacts facts = gathering.facts(audit, today);
        audit.complete(at, by);
        frozen.add(audit, facts);
        audits.flush();
        Map<String, Finding> before = new HashMap<>();
        Stream.concat(findings.of(audit.getId()).stream(), findings.dismissed(audit.getId()).stream()).filter(f -> f.getSource() != FindingSource.HAND)
            .forEach(f -> before.put(key(f.getRule(), f.getRoom() == null ? null : f.getRoom().getId(), f.getRecordId()), f));
        Map<String, Finding> earlier = findings.open(audit);
        List<AuditRecord> defects = records.standing(audit.getId(), RecordKind.DEFECT);
        List<FindingRules.Found> found = FindingRules.findings(facts);
        Map<Long, Room> places = rooms.withIds(Stream.concat(found.stream().map(FindingRules.Found::roomId), defects.stream().map(AuditRecord::getRoomId)).filter(Objects::nonNull)
            .collect(Collectors.toSet())).stream().collect(Collectors.toMap(Room::getId, Function.identity()));
        for (FindingRules.Found one : found) {
            Finding old = before.remove(key(one.rule().name(), one.roomId(), null));
            if (old == null) {
                add(new Finding(audit, places.get(one.roomId()), FindingSource.RULE, one.rule().name(), null, one.wording()), earlier);
            } else {
                old.foundAgain(one.wording());
            }
        }
        for (AuditRecord defect : defects) {
            if (before.remove(key(null, defect.getRoomId(), defect.getId())) == null) {
                DefectFacts noted = defect.defectFacts();
                add(new Finding(audit, places.get(defect.getRoomId()), FindingSource.DEFECT, null, defect.getId(),
                    new Finding.Wording(noted.severity(), noted.text(), noted.remedy(), noted.due() == null ? FindingRules.due(noted.severity(), today) : noted.due())), earlier);
            }
        }
        // what is found no more goes; what was taken out stays on record, so that it does not come back when it is found once more
        before.values().stream().filter(f -> f.getDismissedBy() == null).forEach(findings::remove);
        findings.flush();
    }

    private void add(Finding finding, Map<String, Finding> earlier) {
        Finding same = earlier.remove(finding.sameness());
        if (same != null) {
            finding.goOnWith(same);
        }
        findings.add(finding);
    }

    /** @param audit locked */
    public void reopen(LanAudit audit) {
        audit.reopen();
        frozen.forget(audit.getId());
    }

    private static String key(String rule, Long room, Long record) {
        return rule + "/" + room + "/" + record;
    }
}
