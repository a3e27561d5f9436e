package kabinet.licence.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kabinet.base.NotFoundException;
import kabinet.base.view.Notices;
import kabinet.licence.boundary.LicenceCompliance;

/** {@code /licence/choice?installation=}: which licence covers an installation, by which rule, and a person's other word. */
@Named
@ViewScoped
public class LicenceChoicePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NONE = "none";

    @Inject
    LicenceCompliance compliance;

    private Long installation;
    private Integer version;
    private String chosen;
    private String reason;
    private transient LicenceCompliance.Explained explained;

    public void open() {
        if (installation == null) {
            throw new NotFoundException();
        }
        explained = compliance.explain(installation);
        version = LicenceCompliance.UNSAID;
        if (explained.choice() != null) {
            version = explained.choice().getVersion();
            chosen = explained.choice().getLicence() == null ? NONE : explained.choice().getLicence().getId().toString();
            reason = explained.choice().getReason();
        }
    }

    /** Nothing chosen leaves it to the rule. */
    public String save() {
        if (chosen == null || chosen.isBlank()) {
            compliance.leaveToRule(installation, version);
        } else {
            compliance.choose(installation, version, NONE.equals(chosen) ? null : Long.valueOf(chosen), reason);
        }
        Notices.done("licence.choice.saved");
        return "/licence/choice?faces-redirect=true&installation=" + installation;
    }

    public LicenceCompliance.Explained getExplained() {
        if (explained == null) {
            explained = compliance.explain(installation);
        }
        return explained;
    }

    public Long getInstallation() {
        return installation;
    }

    public void setInstallation(Long installation) {
        this.installation = installation;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
