package kabinet.lanaudit.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kabinet.base.Counted;
import kabinet.base.view.LazyRows;
import kabinet.lanaudit.boundary.LanAuditRegister;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.LanAuditFilter;
import kabinet.lanaudit.entity.LanAuditState;
import kabinet.lanaudit.entity.WalkProgress;

/** {@code /lan/list}: which audits, and how far have they come? The filter stands in the address. */
@Named
@ViewScoped
public class LanListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LanAuditRegister register;

    private Long school;
    private LanAuditState state;
    private Integer year;
    private boolean late;
    private Counted count;
    private transient LazyRows<Row> rows;

    /** An audit with how far it has come. */
    public record Row(LanAudit audit, WalkProgress progress, boolean late) implements Serializable {

        /** For the table. */
        public Long getId() {
            return audit.getId();
        }
    }

    public void open() {
        count = Counted.of(register.count(filter()));
        rows = new LazyRows<>(() -> count.number(), (first, size) -> {
            List<LanAudit> page = register.page(filter(), first, size);
            Map<Long, WalkProgress> progress = register.progress(page);
            return page.stream().map(a -> new Row(a, progress.get(a.getId()), a.isLate(LocalDate.now()))).toList();
        });
    }

    private LanAuditFilter filter() {
        return new LanAuditFilter(school, state, year, late ? Boolean.TRUE : null);
    }

    /** How many conditions narrow the list. */
    public int getNarrowing() {
        return (int) Stream.of(school != null, state != null, year != null, late).filter(narrows -> narrows).count();
    }

    public LanAuditState[] getStates() {
        return LanAuditState.values();
    }

    public Counted getCount() {
        return count;
    }

    public LazyRows<Row> getRows() {
        return rows;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }

    public LanAuditState getState() {
        return state;
    }

    public void setState(LanAuditState state) {
        this.state = state;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public boolean isLate() {
        return late;
    }

    public void setLate(boolean late) {
        this.late = late;
    }
}
