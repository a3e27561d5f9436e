package kabinet.organisation.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kabinet.base.view.Notices;
import kabinet.organisation.boundary.SchoolRegister;
import kabinet.organisation.entity.School;
import kabinet.organisation.entity.SettlementType;

/** The form for a new or known school. */
@Named
@ViewScoped
public class SchoolEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    SchoolRegister register;

    private Long id;
    private transient School school;

    public void open() {
        school = id == null ? register.blank() : register.open(id);
    }

    public String save() {
        School saved = register.save(school);
        Notices.done("organisation.school.saved");
        return "/school/show?id=" + saved.getId() + "&faces-redirect=true";
    }

    public SettlementType[] getSettlements() {
        return SettlementType.values();
    }

    public School getSchool() {
        return school;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
