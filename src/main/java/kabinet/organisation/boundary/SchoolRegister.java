package kabinet.organisation.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.Building;
import kabinet.organisation.entity.School;

/** The district's schools and their buildings: everybody reads those of the own scope, administrators keep them. */
@Boundary
public class SchoolRegister {

    @Inject
    Schools schools;
    @Inject
    Rooms rooms;

    @RolesAllowed(Right.READ)
    public List<School> all() {
        return schools.all();
    }

    /** The schools after the one with the id, in the order of ids: a page for programs. */
    @RolesAllowed(Right.READ)
    public List<School> after(long id, int limit) {
        return schools.after(id, limit);
    }

    @RolesAllowed(Right.READ)
    public School show(Long id) {
        return schools.find(id).orElseThrow(NotFoundException::new);
    }

    @RolesAllowed(Right.READ)
    public List<Building> buildings(Long schoolId) {
        return schools.buildings(schoolId);
    }

    /** An empty school for a form. */
    @RolesAllowed(Right.ADMINISTER)
    public School blank() {
        return new School(schools.district(), null, null, null);
    }

    /** The school for a form that changes it. */
    @RolesAllowed(Right.ADMINISTER)
    public School open(Long id) {
        return show(id);
    }

    /** Stores a new or changed school. A code or ИНН that some school has is refused, without saying which. */
    @RolesAllowed(Right.ADMINISTER)
    public School save(School school) {
        return schools.save(school);
    }

    @RolesAllowed(Right.ADMINISTER)
    public void deactivate(Long id) {
        show(id).deactivate();
    }

    @RolesAllowed(Right.ADMINISTER)
    public void reactivate(Long id) {
        show(id).reactivate();
    }

    @RolesAllowed(Right.ADMINISTER)
    public Building blankBuilding(Long schoolId) {
        return new Building(show(schoolId), null);
    }

    @RolesAllowed(Right.ADMINISTER)
    public Building openBuilding(Long id) {
        return schools.findBuilding(id).orElseThrow(NotFoundException::new);
    }

    @RolesAllowed(Right.ADMINISTER)
    public Building save(Building building) {
        return schools.save(building);
    }

    /** @throws BusinessException while the building has rooms in use */
    @RolesAllowed(Right.ADMINISTER)
    public void deactivateBuilding(Long id) {
        Building building = openBuilding(id);
        long used = rooms.activeIn(id);
        if (used > 0) {
            throw new BusinessException("organisation.building.hasRooms", building.getName(), used);
        }
        building.deactivate();
    }

    @RolesAllowed(Right.ADMINISTER)
    public void reactivateBuilding(Long id) {
        openBuilding(id).reactivate();
    }
}
