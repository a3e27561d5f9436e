package kabinet.lanaudit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.lanaudit.control.LanAudits;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.organisation.control.People;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;

/** What the forms of audits offer to choose from. */
@Boundary
public class LanLookup {

    /** Earlier audits that are offered for correction. */
    private static final int SUGGESTIONS = 20;

    @Inject
    Schools schools;
    @Inject
    Rooms rooms;
    @Inject
    People people;
    @Inject
    LanAudits audits;

    /** Those in use. */
    @RolesAllowed(Right.READ)
    public List<School> schools() {
        return schools.all().stream().filter(School::isActive).toList();
    }

    /** Rooms in use, building by building. */
    @RolesAllowed(Right.READ)
    public List<Room> rooms(Long schoolId) {
        return rooms.of(schoolId).stream().filter(Room::isActive).toList();
    }

    /** Of whom a commission is made: those who have not left. */
    @RolesAllowed(Right.AUDIT)
    public List<Person> people(Long schoolId) {
        return people.of(schoolId).stream().filter(Person::isActive).toList();
    }

    /** Whose acts a new audit of the school may correct, the newest first. */
    @RolesAllowed(Right.AUDIT)
    public List<LanAudit> approved(Long schoolId) {
        return audits.approved(schoolId, SUGGESTIONS);
    }
}
