package kabinet.act.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import kabinet.act.entity.ActCode;
import kabinet.act.entity.VerifiedAct;

/** {@code /verify}: does the archive hold this paper? {@link VerifyServlet} has looked; here it is put into words. */
@Named
@RequestScoped
public class VerifyPage {

    @Inject
    HttpServletRequest request;

    private VerifyOutcome outcome() {
        return (VerifyOutcome) request.getAttribute(VerifyOutcome.KEY);
    }

    /** Null if there is none, or none was asked for. */
    public VerifiedAct getAct() {
        return outcome().getAct();
    }

    /** Why nothing can be shown or compared, in a sentence; null if all went well. */
    public String getRefusal() {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return outcome().getRefusal() == null ? null : outcome().getRefusal().text(locale);
    }

    public Boolean getSame() {
        return outcome().getSame();
    }

    public String getFileName() {
        return outcome().getFileName();
    }

    /** The code in groups, as the paper has it. */
    public String getCode() {
        return getAct() == null ? "" : new ActCode(getAct().code()).grouped();
    }
}
