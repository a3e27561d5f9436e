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
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.agent.boundary.Enrolment;
import kabinet.agent.entity.AgentToken;
import kabinet.agent.entity.AgentTokenFilter;
import kabinet.base.Counted;
import kabinet.base.view.LazyRows;
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

    private Long of;
    private String q;
    private Counted count;
    private transient LazyRows<AgentToken> rows;

    public void open() {
        Callers.current().demand(Right.EDIT_REGISTRY);
        list();
        if (school == null) {
            school = of == null ? Callers.current().onlySchool() : of;
        }
    }

    public void issue() {
        secret = enrolment.issue(school, name);
        name = null;
        list();
    }

    private void list() {
        AgentTokenFilter filter = new AgentTokenFilter(of, q);
        count = Counted.of(enrolment.count(filter));
        rows = new LazyRows<>(() -> count.number(), (first, size) -> enrolment.page(filter, first, size));
    }

    public boolean isNarrowed() {
        return of != null || q != null && !q.isBlank();
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

    public Counted getCount() {
        return count;
    }

    public LazyRows<AgentToken> getRows() {
        return rows;
    }

    /** Whose tokens are listed; null for all in the caller's scope. */
    public Long getOf() {
        return of;
    }

    public void setOf(Long of) {
        this.of = of;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
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
