package kabinet.procurement.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import kabinet.base.Counted;
import kabinet.base.view.LazyRows;
import kabinet.procurement.boundary.NoticeRegister;
import kabinet.procurement.entity.NoticeFilter;
import kabinet.procurement.entity.NoticeRow;
import kabinet.procurement.entity.NoticeStage;
import kabinet.procurement.entity.Timeliness;

/** The notices of the schools in scope and of the district. */
@Named
@ViewScoped
public class NoticeListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    NoticeRegister register;

    private String q;
    private Long school;
    private NoticeStage stage;
    private Integer year;
    private Timeliness timeliness;
    private Counted count;
    private transient LazyRows<NoticeRow> rows;

    public void open() {
        count = Counted.of(register.count(filter()));
        rows = new LazyRows<>(() -> count.number(), (first, size) -> register.page(filter(), first, size));
    }

    private NoticeFilter filter() {
        return new NoticeFilter(q, school, stage, year, timeliness);
    }

    /** How many conditions beside the words narrow the list. */
    public int getNarrowing() {
        return (int) Stream.of(school != null, stage != null, year != null, timeliness != null).filter(narrows -> narrows).count();
    }

    public boolean isFiltered() {
        return q != null && !q.isBlank() || getNarrowing() > 0;
    }

    public Counted getCount() {
        return count;
    }

    public LazyRows<NoticeRow> getRows() {
        return rows;
    }

    public List<NoticeStage> getStages() {
        return List.of(NoticeStage.values());
    }

    public List<Timeliness> getTimelinesses() {
        return List.of(Timeliness.values());
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }

    public NoticeStage getStage() {
        return stage;
    }

    public void setStage(NoticeStage stage) {
        this.stage = stage;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public Timeliness getTimeliness() {
        return timeliness;
    }

    public void setTimeliness(Timeliness timeliness) {
        this.timeliness = timeliness;
    }
}
