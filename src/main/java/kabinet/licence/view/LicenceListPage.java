package kabinet.licence.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.stream.Stream;
import kabinet.base.Counted;
import kabinet.base.view.LazyRows;
import kabinet.licence.boundary.LicenceRegister;
import kabinet.licence.entity.LicenceFilter;
import kabinet.licence.entity.LicenceKind;
import kabinet.licence.entity.LicenceRow;

/** {@code /licence/list}: licences of the schools in scope and of the district's pool. */
@Named
@ViewScoped
public class LicenceListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LicenceRegister register;

    private String number;
    private Long school;
    private boolean pool;
    private Long software;
    private LicenceKind kind;
    private Counted count;
    private transient LazyRows<LicenceRow> rows;

    public void open() {
        count = Counted.of(register.count(filter()));
        rows = new LazyRows<>(() -> count.number(), (first, size) -> register.page(filter(), first, size));
    }

    private LicenceFilter filter() {
        return new LicenceFilter(school, pool, software, kind, number, null, null);
    }

    /** How many conditions beside the number narrow the list. */
    public int getNarrowing() {
        return (int) Stream.of(school != null, pool, software != null, kind != null).filter(narrows -> narrows).count();
    }

    public boolean isFiltered() {
        return number != null && !number.isBlank() || getNarrowing() > 0;
    }

    public Counted getCount() {
        return count;
    }

    public LazyRows<LicenceRow> getRows() {
        return rows;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }

    public boolean isPool() {
        return pool;
    }

    public void setPool(boolean pool) {
        this.pool = pool;
    }

    public Long getSoftware() {
        return software;
    }

    public void setSoftware(Long software) {
        this.software = software;
    }

    public LicenceKind getKind() {
        return kind;
    }

    public void setKind(LicenceKind kind) {
        this.kind = kind;
    }
}
