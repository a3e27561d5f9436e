package kabinet.agent.view;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import kabinet.access.entity.Callers;
import kabinet.agent.boundary.Enrolment;
import kabinet.agent.entity.AgentToken;
import kabinet.base.view.Notices;

/** {@code /machine/tokens}: by which tokens do the school's agents come in? A new one is shown once. */
@Named
@ViewScoped
public class MachineTokensPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Enrolment enrolment;

    @NotNull
    private Long school;
    @NotBlank
    @Size(max = AgentToken.NAME_LENGTH)
    private String name;
    private String secret;

    private transient List<AgentToken> tokens;

    public void open() {
        tokens = enrolment.tokens(null);
        if (school == null) {
            school = Callers.current().onlySchool();
        }
    }

    public void issue() {
        secret = enrolment.issue(school, name);
        name = null;
        tokens = enrolment.tokens(null);
    }

    /** Where the agents that have the new token report to. */
    public String getAddress() {
        ExternalContext here = FacesContext.getCurrentInstance().getExternalContext();
        boolean usual = here.getRequestServerPort() == ("https".equals(here.getRequestScheme()) ? 443 : 80);
        return here.getRequestScheme() + "://" + here.getRequestServerName() + (usual ? "" : ":" + here.getRequestServerPort()) + here.getRequestContextPath() + "/agent/" + secret;
    }

    public String revoke(Long id) {
        enrolment.revoke(id);
        Notices.done("agent.tokens.revoked");
        return "/machine/tokens?faces-redirect=true";
    }

    public List<AgentToken> getTokens() {
        return tokens;
    }

    /** The new token, once; else null. */
    public String getSecret() {
        return secret;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
