package kabinet.network.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;
import kabinet.base.view.Notices;
import kabinet.network.boundary.NetworkRegister;
import kabinet.network.entity.FactsEdit;
import kabinet.network.entity.FilterMethod;
import kabinet.network.entity.SchoolNetwork;

/** The form for what is said of a school's network as a whole. */
@Named
@ViewScoped
public class NetworkEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    NetworkRegister register;

    private Long school;

    private transient SchoolNetwork facts;

    public void open() {
        Callers.current().demand(Right.EDIT_REGISTRY);
        if (school == null) {
            throw new NotFoundException();
        }
        facts = register.facts(school);
    }

    public String save() {
        register.save(school, facts.getId() == null ? null : facts.getVersion(), new FactsEdit(facts.getContentFilter(), facts.getFilterMethod(), facts.getFirewall(), facts.getAddressing(), facts.getCabinet()));
        Notices.done("network.edit.saved");
        return "/network/show?faces-redirect=true&school=" + school;
    }

    public FilterMethod[] getMethods() {
        return FilterMethod.values();
    }

    public SchoolNetwork getFacts() {
        return facts;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }
}
