package kabinet.lanaudit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kabinet.act.control.Acts;
import kabinet.act.entity.Act;
import kabinet.act.entity.ActDraft;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.document.entity.PaperSignature;
import kabinet.label.control.CodePng;
import kabinet.lanaudit.entity.AuditFacts;
import kabinet.lanaudit.entity.Finding;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.LanAuditState;
import kabinet.organisation.control.Schools;

/** Makes the act of an audit: printed, archived, and with it what is recommended to be carried out. */
@ApplicationScoped
public class ActMaking {

    /** The kind of its acts. */
    public static final String KIND = "LAN_AUDIT";

    @Inject
    Acts acts;
    @Inject
    Findings findings;
    @Inject
    FrozenAudits frozen;
    @Inject
    Schools schools;

    /**
     * What is open of what the replaced acts recommend is to be closed no more: this act says anew what is open. So is what earlier acts recommend of what this one found again.
     *
     * @param audit locked
     * @param at when it is approved; the act is of that day
     * @param by name of whoever approves it
     * @throws BusinessException unless the audit is completed and concluded
     */
    public Act make(LanAudit audit, Instant at, PaperSignature approver, String by) {
        audit.demand(LanAuditState.COMPLETED);
        if (audit.getConclusion() == null) {
            throw new BusinessException("lanaudit.conclusion.required");
        }
        LocalDate dated = LocalDate.ofInstant(at, ZoneId.systemDefault());
        ActDraft draft = acts.begin(audit.schoolId(), KIND, dated.getYear(), dated);
        String site = schools.district().getLabelAddress();
        AuditFacts facts = frozen.get(audit.getId());
        List<Finding> found = findings.of(audit.getId());
        Act corrected = corrected(audit);
        byte[] pdf = LanAuditActPdf.print(draft, audit, facts, found, corrected, approver, site.toLowerCase(Locale.ROOT) + draft.verifyPath(), CodePng.qr(site + draft.verifyPath()));
        Act act = acts.archive(draft, audit.getId(), "Акт обследования локальной сети по приказу № " + audit.getOrderNumber(), LanAuditActPdf.totals(facts), new ByteArrayInputStream(pdf),
            approver.role() + ", " + approver.name(), corrected);
        audit.approve(at, by, act.getId());
        Map<String, Finding> earlierOnes = findings.open(audit);
        found.forEach(f -> stand(f, earlierOnes.remove(f.sameness())));
        for (LanAudit earlier = audit.getCorrects(); earlier != null; earlier = earlier.getCorrects()) {
            findings.of(earlier.getId()).forEach(Finding::fall);
        }
        // corrections that were approved while this one was walked: this act takes the place of the last of them
        for (Act later = corrected; later != null && !later.getSubjectId().equals(audit.getCorrects().getId()); later = later.getCorrects()) {
            findings.of(later.getSubjectId()).forEach(Finding::fall);
        }
        return act;
    }

    /** @param earlier the same in another act, still open; null for none. It may have come to stand, or been put right, since this audit was completed. */
    private static void stand(Finding finding, Finding earlier) {
        if (earlier != null) {
            finding.takeOn(earlier);
            earlier.fall();
        }
        finding.stand();
    }

    /** The act that this one replaces; null for most. Another correction may have been approved meanwhile: then that one's. */
    public Act corrected(LanAudit audit) {
        if (audit.getCorrects() == null) {
            return null;
        }
        Act last = acts.find(audit.getCorrects().getActId()).orElseThrow(NotFoundException::new);
        for (Optional<Act> later = acts.correctionOf(last); later.isPresent(); later = acts.correctionOf(last)) {
            last = later.get();
        }
        return last;
    }
}
