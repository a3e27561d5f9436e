package kabinet.licence.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kabinet.access.control.Boundary;
import kabinet.access.control.PersonalDataLog;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.access.entity.ForbiddenException;
import kabinet.access.entity.PersonalDataAccess;
import kabinet.access.entity.Right;
import kabinet.access.entity.Role;
import kabinet.act.control.ActFiles;
import kabinet.act.control.Acts;
import kabinet.act.entity.Act;
import kabinet.act.entity.ActDraft;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.document.entity.PrintedPaper;
import kabinet.history.control.Revisions;
import kabinet.label.control.CodePng;
import kabinet.licence.control.Covers;
import kabinet.licence.control.LicenceReportPdf;
import kabinet.licence.control.LicenceReports;
import kabinet.licence.control.Licences;
import kabinet.licence.control.ReportLines;
import kabinet.licence.entity.Compliance;
import kabinet.licence.entity.Figure;
import kabinet.licence.entity.LicenceFilter;
import kabinet.licence.entity.LicenceReport;
import kabinet.licence.entity.LicenceReportTable;
import kabinet.licence.entity.ReportLine;
import kabinet.licence.entity.ReportState;
import kabinet.licence.entity.Scope;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.School;

/** The November report on licensed software: somebody prepares it, the head approves it, and with that it stands in the archive with its table. */
@Boundary
public class LicenceReporting {

    /** The kind of its acts. */
    public static final String KIND = "LICENCES";

    @Inject
    LicenceReports reports;
    @Inject
    ReportLines lines;
    @Inject
    Covers covers;
    @Inject
    Licences licences;
    @Inject
    Acts acts;
    @Inject
    ActFiles files;
    @Inject
    Schools schools;
    @Inject
    Revisions revisions;
    @Inject
    PersonalDataLog log;

    /** The newest first. @param schoolId null for all of the caller's */
    @RolesAllowed(Right.READ)
    public List<LicenceReport> page(Long schoolId, int first, int size) {
        return reports.page(schoolId, first, size);
    }

    @RolesAllowed(Right.READ)
    public int count(Long schoolId) {
        return reports.count(schoolId);
    }

    @RolesAllowed(Right.READ)
    public LicenceReport show(Long id) {
        return find(id);
    }

    /** The act that a report became; none before the approval. */
    @RolesAllowed(Right.READ)
    public Optional<Act> act(Long id) {
        LicenceReport report = find(id);
        return report.getActId() == null ? Optional.empty() : acts.find(report.getActId());
    }

    /** What a report of a school says, or would say. */
    public record Preview(List<ReportLine> lines, Compliance figures) {
    }

    @RolesAllowed(Right.READ)
    public Preview preview(Long schoolId, LocalDate day) {
        return new Preview(lines.of(school(schoolId).getId(), day).lines(), figures(Scope.of(schoolId, day)));
    }

    /**
     * Prepares a report for the head's approval.
     *
     * @param asOf not after today
     * @param correctsId an approved report of the school that it corrects; null for none
     */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.AUDIT})
    public LicenceReport prepare(Long schoolId, LocalDate asOf, String responsibleName, String responsiblePosition, String notes, Long correctsId) {
        LicenceReport corrects = correctsId == null ? null : find(correctsId);
        LicenceReport report = new LicenceReport(school(schoolId), asOf, responsibleName, responsiblePosition, notes, Callers.current().name(), corrects, LocalDate.now());
        revisions.describe("licence.act.prepare", null);
        reports.add(report);
        return report;
    }

    /** Takes a prepared report back. */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.AUDIT})
    public void cancel(Long id, Integer version) {
        LicenceReport report = find(id, version);
        report.cancel();
        revisions.describe("licence.act.cancel", null);
        reports.flush();
    }

    /**
     * Approves a report: what is owned and installed as of its day is printed and kept, with its table.
     *
     * @param version the version the caller saw; null if it does not matter
     * @throws kabinet.base.BusinessException unless it waits for the approval
     */
    @RolesAllowed({Right.APPROVE, Right.APPROVE_DISTRICT})
    public LicenceReport approve(Long id, Integer version) {
        LicenceReport report = find(id, version);
        reports.lock(report);
        report.demandPrepared();
        LocalDate today = LocalDate.now();
        ReportLines.Content content = lines.of(report.schoolId(), report.getAsOf());
        Compliance figures = figures(Scope.of(report.schoolId(), report.getAsOf()));
        ActDraft draft = acts.begin(report.schoolId(), KIND, today.getYear(), today);
        Act corrected = report.getCorrects() == null ? null : standing(acts.find(report.getCorrects().getActId()).orElseThrow(NotFoundException::new));
        String approver = approver(Callers.current());
        String address = schools.district().getLabelAddress() + draft.verifyPath();
        byte[] table = LicenceReportPdf.table(content);
        byte[] pdf = LicenceReportPdf.print(draft, report, content, figures, approver, corrected, address, CodePng.qr(address), List.of(LicenceReportPdf.attachment(table)));
        Act act = acts.archive(draft, id, "Отчёт об используемом лицензионном программном обеспечении", LicenceReportPdf.totals(figures), new ByteArrayInputStream(pdf), approver, corrected);
        report.approve(act.getId());
        reports.add(new LicenceReportTable(report, table));
        revisions.describe("licence.act.approve", draft.fullNumber());
        reports.flush();
        return find(id);
    }

    /** Another correction may have been approved meanwhile: then this act replaces that one. */
    private Act standing(Act act) {
        Act last = act;
        for (Optional<Act> later = acts.correctionOf(last); later.isPresent(); later = acts.correctionOf(last)) {
            last = later.get();
        }
        return last;
    }

    private static String approver(Caller caller) {
        return caller.role() == Role.HEAD ? "Руководитель учреждения " + caller.name() : caller.name();
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
        LicenceReport report = find(id);
        if (report.getState() != ReportState.APPROVED) {
            throw new NotFoundException();
        }
        Act act = acts.find(report.getActId()).orElseThrow(NotFoundException::new);
        log.record(PersonalDataAccess.Act.PRINT, "licence.paper.report", report.schoolId(), "№ " + act.fullNumber());
        return new ApprovedPaper("Отчёт о лицензионном ПО № " + act.getNumber() + "-" + act.getYear() + ".pdf", files.sound(act));
    }

    /** Prints a prepared report, marked as not approved. */
    @RolesAllowed(Right.READ)
    public PrintedPaper draft(Long id) {
        LicenceReport report = find(id);
        log.record(PersonalDataAccess.Act.PRINT, "licence.paper.report", report.schoolId(), Long.toString(id));
        ReportLines.Content content = lines.of(report.schoolId(), report.getAsOf());
        return new PrintedPaper("Отчёт о лицензионном ПО (проект).pdf",
            LicenceReportPdf.print(null, report, content, figures(Scope.of(report.schoolId(), report.getAsOf())), "", null, null, null, List.of()));
    }

    /** Prints what the report of a day would say; of the district, for those who see it whole, if no school is named. */
    @RolesAllowed(Right.READ)
    public PrintedPaper print(Long schoolId, LocalDate day) {
        if (schoolId == null) {
            if (!Callers.current().wholeDistrict()) {
                throw new ForbiddenException();
            }
            Scope scope = Scope.of(null, day);
            return new PrintedPaper("Сводный отчёт о лицензионном ПО.pdf",
                LicenceReportPdf.district(schools.district().getName(), day, figures(scope), covers.bySchool(day), covers.bySoftware(scope)));
        }
        return new PrintedPaper("Отчёт о лицензионном ПО.pdf", LicenceReportPdf.preview(school(schoolId), day, lines.of(schoolId, day), figures(Scope.of(schoolId, day))));
    }

    /** The table beside a report: the kept one once it is approved. */
    @RolesAllowed(Right.READ)
    public byte[] table(Long id) {
        LicenceReport report = find(id);
        return reports.table(id).map(LicenceReportTable::getContent).orElseGet(() -> LicenceReportPdf.table(lines.of(report.schoolId(), report.getAsOf())));
    }

    private Compliance figures(Scope scope) {
        Map<Figure, Long> figures = new EnumMap<>(covers.figures(scope).figures());
        for (Figure figure : List.of(Figure.EXPIRED, Figure.EXPIRING, Figure.UNPROVEN)) {
            figures.put(figure, (long) licences.count(new LicenceFilter(scope.schoolId(), false, null, null, null, figure, scope.day())));
        }
        return new Compliance(figures);
    }

    private School school(Long id) {
        return schools.find(id).orElseThrow(NotFoundException::new);
    }

    private LicenceReport find(Long id) {
        return reports.find(id).orElseThrow(NotFoundException::new);
    }

    private LicenceReport find(Long id, Integer version) {
        LicenceReport report = find(id);
        if (version != null && version != report.getVersion()) {
            throw new StaleException();
        }
        return report;
    }
}
