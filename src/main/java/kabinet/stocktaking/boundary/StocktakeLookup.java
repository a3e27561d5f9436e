package kabinet.stocktaking.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.LookAlikes;
import kabinet.device.control.Directories;
import kabinet.device.entity.DeviceKind;
import kabinet.device.entity.DeviceModel;
import kabinet.organisation.control.People;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.Building;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;

/** What the forms of stocktakes offer to choose from. */
@Boundary
public class StocktakeLookup {

    /** Suggestions under a field. */
    public static final int SUGGESTIONS = 20;

    @Inject
    Schools schools;
    @Inject
    Rooms rooms;
    @Inject
    People people;
    @Inject
    Directories directories;

    /** Open schools first. */
    @RolesAllowed(Right.READ)
    public List<School> schools() {
        return schools.all();
    }

    @RolesAllowed(Right.AUDIT)
    public List<Building> buildings(Long schoolId) {
        return schools.buildings(schoolId);
    }

    /** Rooms in use, building by building. */
    @RolesAllowed(Right.READ)
    public List<Room> rooms(Long schoolId) {
        return rooms.of(schoolId).stream().filter(Room::isActive).toList();
    }

    /** Of whom a commission is made and who answers for devices: those who have not left. */
    @RolesAllowed(Right.READ)
    public List<Person> people(Long schoolId) {
        return people.of(schoolId).stream().filter(Person::isActive).toList();
    }

    @RolesAllowed(Right.AUDIT)
    public List<DeviceKind> kinds() {
        return directories.kinds();
    }

    /** Models still offered, each of whose words the text begins. */
    @RolesAllowed(Right.AUDIT)
    public List<DeviceModel> models(String text) {
        List<String> words = Arrays.stream(LookAlikes.fold(text).split(" ")).filter(w -> !w.isEmpty()).toList();
        return directories.models().stream().filter(DeviceModel::isActive).filter(m -> words.stream().allMatch(m.searchText()::contains)).limit(SUGGESTIONS).toList();
    }

    @RolesAllowed(Right.AUDIT)
    public Optional<DeviceModel> model(Long id) {
        return directories.model(id);
    }
}
