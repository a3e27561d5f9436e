package kabinet.lanaudit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import kabinet.access.control.Boundary;
import kabinet.access.control.PersonalDataLog;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.access.entity.PersonalDataAccess;
import kabinet.access.entity.Right;
import kabinet.access.entity.Role;
import kabinet.act.control.ActFiles;
import kabinet.act.control.Acts;
import kabinet.act.entity.Act;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.document.entity.PaperSignature;
import kabinet.document.entity.PrintedPaper;
import kabinet.history.control.Revisions;
import kabinet.lanaudit.control.ActMaking;
import kabinet.lanaudit.control.Findings;
import kabinet.lanaudit.control.FrozenAudits;
import kabinet.lanaudit.control.LanAuditActPdf;
import kabinet.lanaudit.control.LanAudits;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.LanAuditState;
import kabinet.organisation.entity.Person;

/** The head's part: with the approval the act stands in the archive, and the findings are to be closed. */
@Boundary
public class LanAuditApproval {

    @Inject
    LanAudits audits;
    @Inject
    Findings findings;
    @Inject
    FrozenAudits frozen;
    @Inject
    Acts acts;
    @Inject
    ActFiles files;
    @Inject
    ActMaking making;
    @Inject
    PersonalDataLog log;
    @Inject
    Revisions revisions;

    /**
     * Approves the act and archives the paper. What the audit that it corrects found is to be closed no more: this act says anew what is open.
     *
     * @param version the version the caller saw; null if it does not matter
     * @throws StaleException if somebody moved the audit on or changed a finding since
     * @throws kabinet.base.BusinessException unless it is completed and concluded
     */
    @RolesAllowed({Right.APPROVE, Right.APPROVE_DISTRICT})
    public LanAudit approve(Long id, Integer version) {
        LanAudit audit = audits.lock(id).orElseThrow(NotFoundException::new);
        if (version != null && version != audit.getVersion()) {
            throw new StaleException();
        }
        Act act = making.make(audit, Instant.now(), approver(Callers.current()), Callers.current().name());
        revisions.describe("lanaudit.act.approve", act.fullNumber());
        audits.flush();
        return audits.find(id).orElseThrow(NotFoundException::new);
    }

    /** The act as it would be, to be read before it is approved: plainly marked, and nowhere kept. @throws kabinet.base.BusinessException unless the audit is completed */
    @RolesAllowed(Right.READ)
    public PrintedPaper draft(Long id) {
        LanAudit audit = audits.find(id).orElseThrow(NotFoundException::new);
        audit.demand(LanAuditState.COMPLETED);
        log.record(PersonalDataAccess.Act.PRINT, "lanaudit.paper.draft", audit.schoolId(), "№ " + audit.getOrderNumber());
        return new PrintedPaper("Проект акта обследования сети к приказу " + audit.getOrderNumber().replace('/', '-') + ".pdf", LanAuditActPdf.print(null, audit, frozen.get(id),
            findings.of(id), making.corrected(audit), new PaperSignature("Руководитель учреждения", ""), null, null));
    }

    /** The archived act under the name it is kept by. */
    public record ApprovedPaper(String name, Path file) {
    }

    /**
     * Each print of a paper that names people is written down.
     *
     * @throws NotFoundException before the approval
     * @throws kabinet.act.entity.DamagedArchiveException if the file is gone or is not the one that was approved
     */
    @RolesAllowed(Right.READ)
    public ApprovedPaper paper(Long id) {
        LanAudit audit = audits.find(id).filter(a -> a.getActId() != null).orElseThrow(NotFoundException::new);
        Act act = acts.find(audit.getActId()).orElseThrow(NotFoundException::new);
        log.record(PersonalDataAccess.Act.PRINT, "lanaudit.paper.act", audit.schoolId(), "№ " + act.fullNumber());
        return new ApprovedPaper("Акт обследования сети № " + act.getNumber() + "-" + act.getYear() + ".pdf", files.sound(act));
    }

    /** Whoever approves without being the head does so in the head's place. */
    private static PaperSignature approver(Caller caller) {
        return new PaperSignature(caller.role() == Role.HEAD ? "Руководитель учреждения" : "За руководителя учреждения", Person.shortName(caller.name()));
    }
}
