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
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.document.entity.PrintedPaper;
import kabinet.history.control.Revisions;
import kabinet.label.control.CodePng;
import kabinet.licence.control.CoverFigures;
import kabinet.licence.control.LicenceReportPdf;
import kabinet.licence.control.LicenceReports;
import kabinet.licence.control.Licences;
import kabinet.licence.control.ReportLines;
import kabinet.licence.entity.Compliance;
import kabinet.licence.entity.Figure;
import kabinet.licence.entity.LicenceFilter;
import kabinet.licence.entity.LicenceReport;
import kabinet.licence.entity.LicenceReportData;
import kabinet.licence.entity.LicenceReportTable;
import kabinet.licence.entity.ReportContent;
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
    CoverFigures figures;
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

    /** What a report says: as it was when it was prepared. */
    @RolesAllowed(Right.READ)
    public ReportContent content(Long id) {
        return contentOf(find(id));
    }

    /** What a report of a school would say if it were prepared today. */
    @RolesAllowed(Right.READ)
    public ReportContent preview(Long schoolId) {
        return lines.of(school(schoolId).getId(), LocalDate.now());
    }

    /**
     * Prepares a report for the head's approval: what is owned and installed today is kept with it, since no other day can be told afterwards.
     *
     * @param correctsId an approved report of the school that it corrects; null for none
     */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.AUDIT})
    public LicenceReport prepare(Long schoolId, String responsibleName, String responsiblePosition, String notes, Long correctsId) {
        LicenceReport corrects = correctsId == null ? null : find(correctsId);
        LocalDate today = LocalDate.now();
        LicenceReport report = new LicenceReport(school(schoolId), today, responsibleName, responsiblePosition, notes, Callers.current().name(), corrects, today);
        revisions.describe("licence.act.prepare", null);
        reports.add(report);
        reports.add(new LicenceReportData(report, lines.of(schoolId, today)));
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
     * Approves a report: what was read when it was prepared is printed and kept, with its table.
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
        ReportContent content = contentOf(report);
        ActDraft draft = acts.begin(report.schoolId(), KIND, today.getYear(), today);
        Act corrected = report.getCorrects() == null ? null : standing(acts.find(report.getCorrects().getActId()).orElseThrow(NotFoundException::new));
        String approver = approver(Callers.current());
        String address = schools.district().getLabelAddress() + draft.verifyPath();
        byte[] table = LicenceReportPdf.table(content);
        byte[] pdf = LicenceReportPdf.print(draft, report, content, approver, corrected, address, CodePng.qr(address), List.of(LicenceReportPdf.attachment(table)));
        Act act = acts.archive(draft, id, "Отчёт об используемом лицензионном программном обеспечении", LicenceReportPdf.totals(content.figures()), new ByteArrayInputStream(pdf), approver, corrected);
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
        return new PrintedPaper("Отчёт о лицензионном ПО (проект).pdf", LicenceReportPdf.print(null, report, contentOf(report), "", null, null, null, List.of()));
    }

    /** The report of a school as of a day, which may be printed by {@link #paper} or {@link #draft}. @throws BusinessException if none was prepared on it: what no report kept cannot be told any more */
    @RolesAllowed(Right.READ)
    public LicenceReport asOf(Long schoolId, LocalDate day) {
        return reports.asOf(school(schoolId).getId(), day).orElseThrow(() -> new BusinessException("licence.fault.report.noneOfDay", day));
    }

    /** Prints what the report would say today; of the district, for those who see it whole, if no school is named. */
    @RolesAllowed(Right.READ)
    public PrintedPaper print(Long schoolId) {
        LocalDate today = LocalDate.now();
        if (schoolId != null) {
            return new PrintedPaper("Отчёт о лицензионном ПО.pdf", LicenceReportPdf.preview(school(schoolId), today, lines.of(schoolId, today)));
        }
        if (!Callers.current().wholeDistrict()) {
            throw new ForbiddenException();
        }
        Scope scope = Scope.of(null, today);
        return new PrintedPaper("Сводный отчёт о лицензионном ПО.pdf",
            LicenceReportPdf.district(schools.district().getName(), today, ofDistrict(scope), figures.bySchool(scope), figures.bySoftware(scope)));
    }

    private Compliance ofDistrict(Scope scope) {
        Map<Figure, Long> all = new EnumMap<>(figures.of(scope).figures());
        for (Figure figure : List.of(Figure.EXPIRED, Figure.EXPIRING, Figure.UNPROVEN)) {
            all.put(figure, (long) licences.count(new LicenceFilter(null, false, null, null, null, figure, scope.day())));
        }
        return new Compliance(all);
    }

    /** The table beside a report: the kept one once it is approved. */
    @RolesAllowed(Right.READ)
    public byte[] table(Long id) {
        LicenceReport report = find(id);
        return reports.table(id).map(LicenceReportTable::getContent).orElseGet(() -> LicenceReportPdf.table(contentOf(report)));
    }

    private ReportContent contentOf(LicenceReport report) {
        return reports.data(report.getId()).orElseThrow(NotFoundException::new).getContent();
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
