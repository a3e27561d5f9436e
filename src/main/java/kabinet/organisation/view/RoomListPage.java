package kabinet.organisation.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kabinet.access.entity.Callers;
import kabinet.base.Counted;
import kabinet.base.view.LazyRows;
import kabinet.organisation.boundary.RoomRegister;
import kabinet.organisation.entity.RoomFilter;
import kabinet.organisation.entity.RoomKind;
import kabinet.organisation.entity.RoomRow;

/** The rooms of the schools in scope. */
@Named
@ViewScoped
public class RoomListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    RoomRegister register;

    private String q;
    private Long school;
    private Long kind;
    private boolean closed;
    private Counted count;

    private transient LazyRows<RoomRow> rows;
    private transient Map<Long, Long> holdings = new HashMap<>();

    public void open() {
        if (school == null) {
            school = Callers.current().onlySchool();
        }
        count = Counted.of(register.count(filter()));
        rows = new LazyRows<>(() -> count.number(), this::read);
    }

    private List<RoomRow> read(int first, int size) {
        List<RoomRow> page = register.page(filter(), first, size);
        holdings = register.holdings(page.stream().map(RoomRow::id).toList());
        return page;
    }

    private RoomFilter filter() {
        return new RoomFilter(q, school, null, kind, !closed);
    }

    /** How many conditions beside the words narrow the list. */
    public int getNarrowing() {
        return (school != null ? 1 : 0) + (kind != null ? 1 : 0) + (closed ? 1 : 0);
    }

    public boolean isFiltered() {
        return q != null || kind != null || closed || school != null && Callers.current().onlySchool() == null;
    }

    public long devices(RoomRow row) {
        return holdings.getOrDefault(row.id(), 0L);
    }

    public Counted getCount() {
        return count;
    }

    public LazyRows<RoomRow> getRows() {
        return rows;
    }

    public List<RoomKind> getKinds() {
        return register.kinds();
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

    public Long getKind() {
        return kind;
    }

    public void setKind(Long kind) {
        this.kind = kind;
    }

    public boolean isClosed() {
        return closed;
    }

    public void setClosed(boolean closed) {
        this.closed = closed;
    }
}
