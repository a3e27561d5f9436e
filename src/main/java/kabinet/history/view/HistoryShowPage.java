package kabinet.history.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import kabinet.base.NotFoundException;
import kabinet.history.boundary.HistoryReading;

/** One revision: what it touched, field by field. */
@Named
@RequestScoped
public class HistoryShowPage {

    private static final int THINGS = 50;

    @Inject
    HistoryReading reading;

    private Long id;
    private HistoryReading.Told told;

    public void open() {
        if (id == null) {
            throw new NotFoundException();
        }
        told = reading.tell(id, THINGS, FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    public HistoryReading.Told getTold() {
        return told;
    }

    /** How many things are not shown. */
    public int getRest() {
        return told == null ? 0 : told.total().number() - told.things().size();
    }

    /** Whether even more are not shown. */
    public boolean isMore() {
        return told != null && told.total().more();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
