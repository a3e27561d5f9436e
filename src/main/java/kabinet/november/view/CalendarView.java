package kabinet.november.view;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import kabinet.november.boundary.Calendars;

/** The caller's calendar address, on whatever page of November. It is shown once, when it is made. */
@Named
@ViewScoped
public class CalendarView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Calendars calendars;

    private String address;

    /** Null if there is none. */
    public Instant getMadeAt() {
        return calendars.madeAt().orElse(null);
    }

    public void issue() {
        String secret = calendars.issue();
        ExternalContext here = FacesContext.getCurrentInstance().getExternalContext();
        boolean usual = here.getRequestServerPort() == ("https".equals(here.getRequestScheme()) ? 443 : 80);
        address = here.getRequestScheme() + "://" + here.getRequestServerName() + (usual ? "" : ":" + here.getRequestServerPort()) + here.getRequestContextPath()
            + "/api/v1/november/calendar/" + secret + ".ics";
    }

    public void revoke() {
        calendars.revoke();
        address = null;
    }

    /** The new address, once; else null. */
    public String getAddress() {
        return address;
    }
}
