package kabinet.procurement.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import kabinet.base.Counted;
import kabinet.base.view.LazyRows;
import kabinet.procurement.boundary.ContractRegister;
import kabinet.procurement.entity.ContractFilter;
import kabinet.procurement.entity.ContractRow;
import kabinet.procurement.entity.ContractState;

/** The contracts of the schools in scope and of the district. */
@Named
@ViewScoped
public class ContractListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ContractRegister register;

    private String q;
    private Long school;
    private ContractState state;
    private Integer year;
    private Counted count;
    private transient LazyRows<ContractRow> rows;

    public void open() {
        count = Counted.of(register.count(filter()));
        rows = new LazyRows<>(() -> count.number(), (first, size) -> register.page(filter(), first, size));
    }

    private ContractFilter filter() {
        return new ContractFilter(q, school, state, year, null, null);
    }

    /** How many conditions beside the words narrow the list. */
    public int getNarrowing() {
        return (int) Stream.of(school != null, state != null, year != null).filter(narrows -> narrows).count();
    }

    public boolean isFiltered() {
        return q != null && !q.isBlank() || getNarrowing() > 0;
    }

    public Counted getCount() {
        return count;
    }

    public LazyRows<ContractRow> getRows() {
        return rows;
    }

    public List<ContractState> getStates() {
        return List.of(ContractState.values());
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

    public ContractState getState() {
        return state;
    }

    public void setState(ContractState state) {
        this.state = state;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }
}
