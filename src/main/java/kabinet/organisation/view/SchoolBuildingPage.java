package kabinet.organisation.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kabinet.base.NotFoundException;
import kabinet.base.view.Notices;
import kabinet.organisation.boundary.SchoolRegister;
import kabinet.organisation.entity.Building;

/** The form for a new or known building of a school. */
@Named
@ViewScoped
public class SchoolBuildingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    SchoolRegister register;

    private Long id;
    private Long school;
    private String schoolName;
    private transient Building building;

    public void open() {
        if (id == null && school == null) {
            throw new NotFoundException();
        }
        building = id == null ? register.blankBuilding(school) : register.openBuilding(id);
        school = building.schoolId();
        schoolName = register.show(school).getShortName();
    }

    public String save() {
        register.save(building);
        Notices.done("organisation.building.saved");
        return back();
    }

    public String deactivate() {
        register.deactivateBuilding(id);
        Notices.done("organisation.building.deactivated");
        return back();
    }

    public String reactivate() {
        register.reactivateBuilding(id);
        Notices.done("organisation.building.reactivated");
        return back();
    }

    private String back() {
        return "/school/show?id=" + school + "&faces-redirect=true";
    }

    public Building getBuilding() {
        return building;
    }

    public String getSchoolName() {
        return schoolName;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }
}
