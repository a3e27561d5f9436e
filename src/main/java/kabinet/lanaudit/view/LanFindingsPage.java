package kabinet.lanaudit.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kabinet.base.Counted;
import kabinet.base.view.LazyRows;
import kabinet.lanaudit.boundary.LanAuditFindings;
import kabinet.lanaudit.entity.Finding;
import kabinet.lanaudit.entity.FindingFilter;
import kabinet.lanaudit.entity.Severity;

/** {@code /lan/findings}: what approved acts recommend and nobody has carried out yet, in the order of days. */
@Named
@ViewScoped
public class LanFindingsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LanAuditFindings findings;

    private Long school;
    private Severity severity;
    private boolean overdue;
    private boolean closed;
    private Counted count;
    private transient LazyRows<Finding> rows;
    /** Ids of those of the page. */
    private transient Set<Long> overtaken = Set.of();

    public void open() {
        FindingFilter filter = new FindingFilter(school, severity, overdue, closed);
        count = Counted.of(findings.count(filter));
        rows = new LazyRows<>(() -> count.number(), (first, size) -> {
            List<Finding> page = findings.page(new FindingFilter(school, severity, overdue, closed), first, size);
            overtaken = findings.overtaken(page).keySet();
            return page;
        });
    }

    public int getNarrowing() {
        return (int) Stream.of(school != null, severity != null, overdue, closed).filter(narrows -> narrows).count();
    }

    public boolean isLate(Finding finding) {
        return finding.isOverdue(LocalDate.now());
    }

    /** Whether the books show that it is put right. */
    public boolean isOvertaken(Finding finding) {
        return overtaken != null && overtaken.contains(finding.getId());
    }

    public Severity[] getSeverities() {
        return Severity.values();
    }

    public Counted getCount() {
        return count;
    }

    public LazyRows<Finding> getRows() {
        return rows;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }

    public Severity getSeverity() {
        return severity;
    }

    public void setSeverity(Severity severity) {
        this.severity = severity;
    }

    public boolean isOverdue() {
        return overdue;
    }

    public void setOverdue(boolean overdue) {
        this.overdue = overdue;
    }

    public boolean isClosed() {
        return closed;
    }

    public void setClosed(boolean closed) {
        this.closed = closed;
    }
}
