package kabinet.label.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import kabinet.access.entity.Callers;
import kabinet.label.boundary.RoomChoosing;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;

/** {@code /label/rooms}: the rooms of a school, ticked for door labels. */
@Named
@RequestScoped
public class LabelRoomsPage {

    @Inject
    RoomChoosing choosing;

    private Long school;
    private List<School> schools;
    private List<Room> rooms = List.of();

    public void open() {
        schools = choosing.schools();
        if (school == null) {
            school = Callers.current().onlySchool();
        }
        if (school != null) {
            rooms = choosing.rooms(school);
        }
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }

    public List<School> getSchools() {
        return schools;
    }

    public List<Room> getRooms() {
        return rooms;
    }
}
