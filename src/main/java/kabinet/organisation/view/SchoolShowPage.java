package kabinet.organisation.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kabinet.base.NotFoundException;
import kabinet.base.view.Notices;
import kabinet.organisation.boundary.SchoolRegister;
import kabinet.organisation.entity.Building;
import kabinet.organisation.entity.School;

/** A school's card. */
@Named
@ViewScoped
public class SchoolShowPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    SchoolRegister register;

    private Long id;
    private transient School school;
    private transient List<Building> buildings;

    public void open() {
        if (id == null) {
            throw new NotFoundException();
        }
        school = register.show(id);
        buildings = register.buildings(id);
    }

    public String deactivate() {
        register.deactivate(id);
        Notices.done("organisation.school.deactivated");
        return again();
    }

    public String reactivate() {
        register.reactivate(id);
        Notices.done("organisation.school.reactivated");
        return again();
    }

    private String again() {
        return "/school/show?id=" + id + "&faces-redirect=true";
    }

    public School getSchool() {
        return school;
    }

    public List<Building> getBuildings() {
        return buildings;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
