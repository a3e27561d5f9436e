package kabinet.licence.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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
import kabinet.document.entity.PaperSignature;
import kabinet.document.entity.PrintedPaper;
import kabinet.history.control.Revisions;
import kabinet.label.control.CodePng;
import kabinet.licence.control.LicenceReportPdf;
import kabinet.licence.control.LicenceReports;
import kabinet.licence.control.ReportLines;
import kabinet.licence.entity.LicenceReport;
import kabinet.licence.entity.LicenceReportData;
import kabinet.licence.entity.LicenceReportTable;
import kabinet.licence.entity.ReportContent;
import kabinet.licence.entity.ReportState;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.District;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.School;

/**
 * The November report on licensed software: somebody prepares it, the head approves it, and with that it stands in the archive with its table. The district has one too, prepared and approved by
 * those who see the whole district.
 */
@Boundary
public class LicenceReporting {

    /** The kind of its acts. */
    public static final String KIND = "LICENCES";

    @Inject
    LicenceReports reports;
    @Inject
    ReportLines lines;
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

    /** The newest first. @param schoolId null for the district's own: none for those who do not see it whole */
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

    /** What a report of a school would say if it were prepared today. @param schoolId null for the district */
    @RolesAllowed(Right.READ)
    public ReportContent preview(Long schoolId) {
        return today(school(schoolId), LocalDate.now());
    }

    private ReportContent today(School school, LocalDate day) {
        return school == null ? lines.ofDistrict(day) : lines.of(school.getId(), day);
    }

    /**
     * Prepares a report for the head's approval: what is owned and installed today is kept with it, since no other day can be told afterwards.
     *
     * @param schoolId null for the district, which only those who see it whole may report on
     * @param correctsId an approved report of the same school, or of the district, that it corrects; null for none
     */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.AUDIT})
    public LicenceReport prepare(Long schoolId, String responsibleName, String responsiblePosition, String notes, Long correctsId) {
        LicenceReport corrects = correctsId == null ? null : find(correctsId);
        LocalDate today = LocalDate.now();
        School school = school(schoolId);
        LicenceReport report = new LicenceReport(school, today, responsibleName, responsiblePosition, notes, Callers.current().name(), corrects, today);
        revisions.describe("licence.act.prepare", null);
        reports.add(report);
        reports.add(new LicenceReportData(report, today(school, today)));
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
     * Approves a report: what was read when it was prepared is printed and kept, with its table. The head approves the school's, the authority any school's and the district's.
     *
     * @param version the version the caller saw; null if it does not matter
     * @throws kabinet.base.BusinessException unless it waits for the approval
     */
    @RolesAllowed({Right.APPROVE, Right.APPROVE_DISTRICT})
    public LicenceReport approve(Long id, Integer version) {
        LicenceReport report = find(id, version);
        if (report.isOfDistrict() && !Callers.current().may(Right.APPROVE_DISTRICT)) {
            throw new ForbiddenException();
        }
        reports.lock(report);
        report.demandPrepared();
        LocalDate today = LocalDate.now();
        ReportContent content = contentOf(report);
        ActDraft draft = acts.begin(report.schoolId(), KIND, today.getYear(), today);
        Act corrected = report.getCorrects() == null ? null : standing(acts.find(report.getCorrects().getActId()).orElseThrow(NotFoundException::new));
        String approver = approver(Callers.current());
        District district = schools.district();
        String address = district.getLabelAddress() + draft.verifyPath();
        byte[] table = LicenceReportPdf.table(content);
        byte[] pdf = LicenceReportPdf.print(draft, report, district, content, signature(report.getSchool(), Callers.current()), corrected, address, CodePng.qr(address), List.of(LicenceReportPdf.attachment(table)));
        Act act = acts.archive(draft, id, LicenceReportPdf.title(report.getSchool()), LicenceReportPdf.totals(content.figures()), new ByteArrayInputStream(pdf), approver, corrected);
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

    /** Whoever approves a school's report without being its head does so in the head's place. */
    private static PaperSignature signature(School school, Caller caller) {
        return new PaperSignature(school == null || caller.role() == Role.HEAD ? LicenceReportPdf.position(school) : "За руководителя учреждения", Person.shortName(caller.name()));
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
        return new ApprovedPaper(name(report) + " № " + act.getNumber() + "-" + act.getYear() + ".pdf", files.sound(act));
    }

    /** Prints a prepared report, marked as not approved. */
    @RolesAllowed(Right.READ)
    public PrintedPaper draft(Long id) {
        LicenceReport report = find(id);
        log.record(PersonalDataAccess.Act.PRINT, "licence.paper.report", report.schoolId(), Long.toString(id));
        return new PrintedPaper(name(report) + " (проект).pdf", LicenceReportPdf.print(null, report, schools.district(), contentOf(report), LicenceReportPdf.unsigned(report.getSchool()), null, null, null, List.of()));
    }

    private static String name(LicenceReport report) {
        return report.isOfDistrict() ? "Сводный отчёт о лицензионном ПО" : "Отчёт о лицензионном ПО";
    }

    /** The report of a school, or without one of the district, as of a day, which may be printed by {@link #paper} or {@link #draft}. @throws BusinessException if none was prepared on it: what no report kept cannot be told any more */
    @RolesAllowed(Right.READ)
    public LicenceReport asOf(Long schoolId, LocalDate day) {
        return reports.asOf(school(schoolId) == null ? null : schoolId, day).orElseThrow(() -> new BusinessException("licence.fault.report.noneOfDay", day));
    }

    /** Prints what the report would say today; of the district, for those who see it whole, if no school is named. */
    @RolesAllowed(Right.READ)
    public PrintedPaper print(Long schoolId) {
        LocalDate today = LocalDate.now();
        School school = school(schoolId);
        return new PrintedPaper(school == null ? "Сводный отчёт о лицензионном ПО.pdf" : "Отчёт о лицензионном ПО.pdf", LicenceReportPdf.preview(school, schools.district(), today, today(school, today)));
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

    /** Null for the district. @throws ForbiddenException if the caller does not see it whole */
    private School school(Long id) {
        if (id == null && !Callers.current().wholeDistrict()) {
            throw new ForbiddenException();
        }
        return id == null ? null : schools.find(id).orElseThrow(NotFoundException::new);
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
