package kabinet.lanaudit.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import kabinet.base.Counted;
import kabinet.base.view.LazyRows;
import kabinet.lanaudit.boundary.LanIndicators;
import kabinet.lanaudit.entity.RoomFigureFilter;
import kabinet.lanaudit.entity.RoomRow;
import kabinet.lanaudit.entity.RoomVerdict;

/** {@code /lan/rooms}: the teaching rooms that an indicator counts. */
@Named
@ViewScoped
public class LanRoomsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LanIndicators indicators;

    private Long school;
    private RoomVerdict verdict;
    private Boolean online;
    private Counted count;
    private LocalDate since;
    private transient LazyRows<RoomRow> rows;

    public void open() {
        LocalDate today = LocalDate.now();
        since = indicators.since(today);
        count = Counted.of(indicators.count(filter(), today));
        rows = new LazyRows<>(() -> count.number(), (first, size) -> indicators.page(filter(), LocalDate.now(), first, size));
    }

    private RoomFigureFilter filter() {
        return new RoomFigureFilter(school, verdict, online);
    }

    public RoomVerdict verdict(RoomRow row) {
        return row.verdict(since);
    }

    public RoomVerdict[] getVerdicts() {
        return RoomVerdict.values();
    }

    public Counted getCount() {
        return count;
    }

    public LazyRows<RoomRow> getRows() {
        return rows;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }

    public RoomVerdict getVerdict() {
        return verdict;
    }

    public void setVerdict(RoomVerdict verdict) {
        this.verdict = verdict;
    }

    public Boolean getOnline() {
        return online;
    }

    public void setOnline(Boolean online) {
        this.online = online;
    }
}
