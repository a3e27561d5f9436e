package kabinet.label.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;

/** Whose rooms can get door labels. */
@Boundary
public class RoomChoosing {

    @Inject
    Schools schools;
    @Inject
    Rooms rooms;

    /** The schools of the caller's scope. */
    @RolesAllowed(Right.PRINT_LABELS)
    public List<School> schools() {
        return schools.all();
    }

    /** The school's rooms in use; none if the school is not in the caller's scope. */
    @RolesAllowed(Right.PRINT_LABELS)
    public List<Room> rooms(Long schoolId) {
        return rooms.of(schoolId).stream().filter(Room::isActive).toList();
    }
}
