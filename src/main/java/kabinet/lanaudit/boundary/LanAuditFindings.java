package kabinet.lanaudit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.history.control.Revisions;
import kabinet.lanaudit.control.AuditRecords;
import kabinet.lanaudit.control.FindingRules;
import kabinet.lanaudit.control.Findings;
import kabinet.lanaudit.control.FrozenAudits;
import kabinet.lanaudit.control.LanAudits;
import kabinet.lanaudit.entity.AuditFacts;
import kabinet.lanaudit.entity.Conclusion;
import kabinet.lanaudit.entity.Finding;
import kabinet.lanaudit.entity.FindingFilter;
import kabinet.lanaudit.entity.FindingRule;
import kabinet.lanaudit.entity.FindingSource;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.LanAuditState;
import kabinet.network.control.SchoolSpeeds;
import kabinet.network.entity.SchoolSpeed;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.entity.Room;

/** What falls short: gone through by the commission until the approval, and closed one by one afterwards. */
@Boundary
public class LanAuditFindings {

    @Inject
    LanAudits audits;
    @Inject
    Findings findings;
    @Inject
    FrozenAudits frozen;
    @Inject
    AuditRecords records;
    @Inject
    SchoolSpeeds speeds;
    @Inject
    Rooms rooms;
    @Inject
    Revisions revisions;

    /** What the act of an audit says, the worst first. */
    @RolesAllowed(Right.READ)
    public List<Finding> of(Long auditId) {
        audits.find(auditId).orElseThrow(NotFoundException::new);
        return findings.of(auditId);
    }

    /** What the commission took out of it. */
    @RolesAllowed(Right.READ)
    public List<Finding> dismissed(Long auditId) {
        audits.find(auditId).orElseThrow(NotFoundException::new);
        return findings.dismissed(auditId);
    }

    @RolesAllowed(Right.READ)
    public Finding show(Long id) {
        return findings.find(id).orElseThrow(NotFoundException::new);
    }

    /** Ids of the files of the photos that show noted defects, by ids of their records; absent where there is none. */
    @RolesAllowed(Right.READ)
    public Map<Long, Long> photos(Collection<Finding> shown) {
        return records.photos(shown.stream().map(Finding::getRecordId).filter(Objects::nonNull).toList());
    }

    /** What stands in approved acts, in the order of due days. */
    @RolesAllowed(Right.READ)
    public List<Finding> page(FindingFilter filter, int first, int size) {
        return findings.page(filter, first, size);
    }

    /** Exact to the limit of {@link kabinet.base.Counted}; one more stands for "more than". */
    @RolesAllowed(Right.READ)
    public int count(FindingFilter filter) {
        return findings.count(filter);
    }

    /** Of those that are open, the ones that the contracts on the books have overtaken: by their ids, how the school's internet stands today. They are closed by hand. */
    @RolesAllowed(Right.READ)
    public Map<Long, SchoolSpeed> overtaken(Collection<Finding> shown) {
        List<Finding> open = shown.stream().filter(f -> f.getRule() != null && f.isStands() && f.getClosedOn() == null).toList();
        Map<Long, SchoolSpeed> today = speeds.of(open.stream().map(Finding::schoolId).collect(Collectors.toSet()), LocalDate.now());
        return open.stream().filter(f -> FindingRules.isOvertaken(FindingRule.valueOf(f.getRule()), today.get(f.schoolId()).verdict()))
            .collect(Collectors.toMap(Finding::getId, f -> today.get(f.schoolId())));
    }

    /** What the findings of an audit suggest; the commission decides. */
    @RolesAllowed(Right.READ)
    public Conclusion suggested(Long auditId) {
        return FindingRules.suggested(of(auditId).stream().map(Finding::getSeverity).toList());
    }

    /** Adds what the rules do not see. @param roomId null for what concerns the whole school @throws BusinessException unless the audit is completed, or as {@link Finding#reword} */
    @RolesAllowed(Right.AUDIT)
    public Finding add(Long auditId, Long roomId, Finding.Wording wording) {
        LanAudit audit = completed(auditId);
        Room room = roomId == null ? null : rooms.withIds(List.of(roomId)).stream().filter(r -> r.getSchool().getId().equals(audit.schoolId())).findFirst().orElseThrow(NotFoundException::new);
        Finding finding = new Finding(audit, room, FindingSource.HAND, null, null, wording);
        Finding earlier = findings.open(audit).get(finding.sameness());
        if (earlier != null) {
            finding.takeOn(earlier);
        }
        findings.add(finding);
        audits.touch(audit);
        revisions.describe("lanaudit.act.finding.add", audit.getOrderNumber());
        findings.flush();
        return finding;
    }

    /** @param version the version the caller saw @throws BusinessException unless the audit is completed, or as {@link Finding#reword} */
    @RolesAllowed(Right.AUDIT)
    public Finding reword(Long id, int version, Finding.Wording wording) {
        Finding finding = seen(id, version);
        LanAudit audit = completed(finding.getAudit().getId());
        finding.reword(wording);
        audits.touch(audit);
        revisions.describe("lanaudit.act.finding.edit", audit.getOrderNumber());
        findings.flush();
        return finding;
    }

    /**
     * Takes out what the commission does not agree with: for good what it added itself; what was found stays on record as taken out, so that it stays out when the walk is taken up again.
     *
     * @param version the version the caller saw
     * @throws BusinessException unless the audit is completed
     */
    @RolesAllowed(Right.AUDIT)
    public void remove(Long id, int version) {
        Finding finding = seen(id, version);
        LanAudit audit = completed(finding.getAudit().getId());
        if (finding.getSource() == FindingSource.HAND) {
            findings.remove(finding);
        } else {
            finding.dismiss(Callers.current().name());
        }
        audits.touch(audit);
        revisions.describe("lanaudit.act.finding.remove", audit.getOrderNumber());
        findings.flush();
    }

    /** Puts back what was taken out. @param version the version the caller saw @throws BusinessException unless the audit is completed */
    @RolesAllowed(Right.AUDIT)
    public Finding restore(Long id, int version) {
        Finding finding = seen(id, version);
        LanAudit audit = completed(finding.getAudit().getId());
        finding.restore();
        audits.touch(audit);
        revisions.describe("lanaudit.act.finding.restore", audit.getOrderNumber());
        findings.flush();
        return finding;
    }

    /**
     * The commission's last word.
     *
     * @param version the version the caller saw; null if it does not matter
     * @throws BusinessException unless the audit is completed, or if the network is said to meet the norms and nobody looked at most of the rooms, see {@link FindingRules#mostlyUnseen}
     */
    @RolesAllowed(Right.AUDIT)
    public LanAudit conclude(Long auditId, Integer version, Conclusion conclusion, String remarks) {
        LanAudit audit = completed(auditId);
        if (version != null && version != audit.getVersion()) {
            throw new StaleException();
        }
        AuditFacts facts = conclusion == Conclusion.MEETS ? frozen.get(auditId) : null;
        if (facts != null && FindingRules.mostlyUnseen(facts)) {
            throw new BusinessException("lanaudit.conclusion.unseen", facts.unseen().size(), facts.rooms().size());
        }
        audit.conclude(conclusion, remarks);
        revisions.describe("lanaudit.act.conclude", audit.getOrderNumber());
        audits.flush();
        return audit;
    }

    /** It was put right. @param version the version the caller saw @throws BusinessException as {@link Finding#close} */
    @RolesAllowed(Right.AUDIT)
    public Finding close(Long id, int version, LocalDate on, String how) {
        Finding finding = seen(id, version);
        finding.close(on, LocalDate.now(), Callers.current().name(), how);
        revisions.describe("lanaudit.act.finding.close", finding.getAudit().getOrderNumber());
        findings.flush();
        return finding;
    }

    private Finding seen(Long id, int version) {
        Finding finding = show(id);
        if (finding.getVersion() != version) {
            throw new StaleException();
        }
        return finding;
    }

    private LanAudit completed(Long auditId) {
        LanAudit audit = audits.lock(auditId).orElseThrow(NotFoundException::new);
        audit.demand(LanAuditState.COMPLETED);
        return audit;
    }
}
