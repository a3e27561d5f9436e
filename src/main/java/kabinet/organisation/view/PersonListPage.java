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
import kabinet.organisation.boundary.PeopleRegister;
import kabinet.organisation.entity.PersonFilter;
import kabinet.organisation.entity.PersonRow;

/** The people of the schools in scope who answer for equipment. */
@Named
@ViewScoped
public class PersonListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PeopleRegister register;

    private String q;
    private Long school;
    private boolean gone;
    private Counted count;

    private transient LazyRows<PersonRow> rows;
    private transient Map<Long, Long> burdens = new HashMap<>();

    public void open() {
        if (school == null) {
            school = Callers.current().onlySchool();
        }
        count = Counted.of(register.count(filter()));
        rows = new LazyRows<>(() -> count.number(), this::read);
    }

    private List<PersonRow> read(int first, int size) {
        List<PersonRow> page = register.page(filter(), first, size);
        burdens = register.burdens(page.stream().map(PersonRow::id).toList());
        return page;
    }

    private PersonFilter filter() {
        return new PersonFilter(q, school, !gone);
    }

    /** How many conditions beside the words narrow the list. */
    public int getNarrowing() {
        return (school != null ? 1 : 0) + (gone ? 1 : 0);
    }

    public boolean isFiltered() {
        return q != null || gone || school != null && Callers.current().onlySchool() == null;
    }

    public long devices(PersonRow row) {
        return burdens.getOrDefault(row.id(), 0L);
    }

    public Counted getCount() {
        return count;
    }

    public LazyRows<PersonRow> getRows() {
        return rows;
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

    public boolean isGone() {
        return gone;
    }

    public void setGone(boolean gone) {
        this.gone = gone;
    }
}
