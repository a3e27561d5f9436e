package kabinet.licence.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.act.entity.Act;
import kabinet.base.view.LazyRows;
import kabinet.base.view.Notices;
import kabinet.licence.boundary.LicenceReporting;
import kabinet.licence.entity.LicenceReport;
import kabinet.licence.entity.ReportContent;
import kabinet.licence.entity.ReportState;

/** {@code /licence/report}: the reports on licensed software of a school, or without one of the district; one of them with what it says; and the form that prepares another. */
@Named
@ViewScoped
public class LicenceReportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LicenceReporting reporting;

    private Long id;
    private Long school;
    private String responsibleName;
    private String responsiblePosition;
    private String notes;
    private int count;
    private transient LicenceReport report;
    private transient ReportContent preview;
    private transient Act act;
    private transient LazyRows<LicenceReport> rows;

    public void open() {
        if (id != null) {
            report = reporting.show(id);
            school = report.schoolId();
            return;
        }
        school = school == null ? Callers.current().onlySchool() : school;
        responsibleName = Callers.current().name();
        count = isOwned() ? reporting.count(school) : 0;
    }

    public String prepare() {
        LicenceReport prepared = reporting.prepare(school, responsibleName, responsiblePosition, notes, null);
        Notices.done("licence.report.prepared");
        return "/licence/report?faces-redirect=true&id=" + prepared.getId();
    }

    public String approve() {
        reporting.approve(id, getReport().getVersion());
        Notices.done("licence.report.approved");
        return "/licence/report?faces-redirect=true&id=" + id;
    }

    /** Prepares another report, of today, that takes the place of this one once it is approved. */
    public String correct() {
        LicenceReport wrong = getReport();
        LicenceReport prepared = reporting.prepare(school, wrong.getResponsibleName(), wrong.getResponsiblePosition(), wrong.getNotes(), id);
        Notices.done("licence.report.prepared");
        return "/licence/report?faces-redirect=true&id=" + prepared.getId();
    }

    public String cancel() {
        reporting.cancel(id, getReport().getVersion());
        Notices.done("licence.report.cancelled");
        return "/licence/report?faces-redirect=true" + (school == null ? "" : "&school=" + school);
    }

    public boolean isMayPrepare() {
        return Callers.current().may(Right.EDIT_REGISTRY) || Callers.current().may(Right.AUDIT);
    }

    public boolean isMayApprove() {
        return Callers.current().may(Right.APPROVE) && school != null || Callers.current().may(Right.APPROVE_DISTRICT);
    }

    /** Whether it is known whose reports they are: a school was chosen, or the caller sees the district, which has some of its own. */
    public boolean isOwned() {
        return school != null || Callers.current().wholeDistrict();
    }

    public boolean isWaiting() {
        return id != null && getReport().getState() == ReportState.PREPARED;
    }

    public boolean isStanding() {
        return id != null && getReport().getState() == ReportState.APPROVED;
    }

    public LicenceReport getReport() {
        if (report == null && id != null) {
            report = reporting.show(id);
        }
        return report;
    }

    /** What the report says or would say; null before a school is chosen: what all schools have is looked through when somebody prepares their report. */
    public ReportContent getPreview() {
        if (preview == null && (school != null || id != null)) {
            preview = id == null ? reporting.preview(school) : reporting.content(id);
        }
        return preview;
    }

    public Act getAct() {
        if (act == null && id != null) {
            act = reporting.act(id).orElse(null);
        }
        return act;
    }

    public LazyRows<LicenceReport> getRows() {
        if (rows == null) {
            rows = new LazyRows<>(() -> count, (first, size) -> reporting.page(school, first, size));
        }
        return rows;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }

    /** The day that a report prepared now tells of. */
    public LocalDate getToday() {
        return LocalDate.now();
    }

    public String getResponsibleName() {
        return responsibleName;
    }

    public void setResponsibleName(String responsibleName) {
        this.responsibleName = responsibleName;
    }

    public String getResponsiblePosition() {
        return responsiblePosition;
    }

    public void setResponsiblePosition(String responsiblePosition) {
        this.responsiblePosition = responsiblePosition;
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(String notes) {
        this.notes = notes;
    }
}
