package kabinet.licence.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.Counted;
import kabinet.licence.boundary.LicenceKeys;
import kabinet.base.view.LazyRows;

/** {@code /licence/reveals}: who read which keys in clear and when, of licences that were deleted too. */
@Named
@ViewScoped
public class LicenceRevealsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LicenceKeys keys;

    private Long school;
    private Counted count;
    private transient LazyRows<LicenceKeys.Revealed> rows;

    public void open() {
        Callers.current().demand(Right.REVEAL_SECRETS, Right.ADMINISTER);
        count = Counted.of(keys.countRevealed(school));
    }

    public Counted getCount() {
        return count;
    }

    public LazyRows<LicenceKeys.Revealed> getRows() {
        if (rows == null) {
            rows = new LazyRows<>(() -> count.number(), (first, size) -> keys.revealed(school, first, size));
        }
        return rows;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }
}
