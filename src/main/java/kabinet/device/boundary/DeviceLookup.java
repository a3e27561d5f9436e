package kabinet.device.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kabinet.access.control.Boundary;
import kabinet.access.control.PersonalDataLog;
import kabinet.access.entity.PersonalDataAccess;
import kabinet.access.entity.Right;
import kabinet.base.LookAlikes;
import kabinet.device.control.Devices;
import kabinet.device.control.Directories;
import kabinet.device.entity.AccountCode;
import kabinet.device.entity.CustomField;
import kabinet.device.entity.DeviceFilter;
import kabinet.device.entity.DeviceKind;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.DeviceRow;
import kabinet.device.entity.DeviceSort;
import kabinet.device.entity.FundingSource;
import kabinet.device.entity.Okof;
import kabinet.organisation.control.People;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.PersonFilter;
import kabinet.organisation.entity.PersonRow;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.RoomFilter;
import kabinet.organisation.entity.RoomRow;
import kabinet.organisation.entity.School;

/** What pages read to list devices and to offer choices. */
@Boundary
public class DeviceLookup {

    /** Text key under which looking at the list is logged. */
    static final String LIST = "device.list.title";
    /** See {@link Devices#COUNT_LIMIT}. */
    public static final int COUNT_LIMIT = Devices.COUNT_LIMIT;
    /** As many suggestions as fit on a screen. */
    public static final int SUGGESTIONS = 20;

    @Inject
    Devices devices;
    @Inject
    Directories directories;
    @Inject
    Schools schools;
    @Inject
    Rooms rooms;
    @Inject
    People people;
    @Inject
    PersonalDataLog log;

    /** A page of the list with who answers for each device; logged. */
    @RolesAllowed(Right.READ)
    public List<DeviceRow> page(DeviceFilter filter, DeviceSort sort, boolean ascending, int first, int size) {
        log.record(PersonalDataAccess.Act.VIEW, LIST, filter.schoolId(), filter.text());
        return devices.page(filter, sort, ascending, first, size);
    }

    /** {@link Devices#COUNT_LIMIT} + 1 stands for "more than". */
    @RolesAllowed(Right.READ)
    public int count(DeviceFilter filter) {
        return devices.count(filter);
    }

    /** The rows with the ids, in that order. */
    @RolesAllowed(Right.READ)
    public List<DeviceRow> rows(List<Long> ids) {
        return devices.rowsOf(ids);
    }

    @RolesAllowed(Right.READ)
    public List<School> schools() {
        return schools.all();
    }

    @RolesAllowed(Right.READ)
    public List<DeviceKind> kinds() {
        return directories.kinds();
    }

    @RolesAllowed(Right.READ)
    public List<FundingSource> fundingSources() {
        return directories.fundingSources();
    }

    @RolesAllowed(Right.READ)
    public List<AccountCode> accounts() {
        return directories.accounts();
    }

    @RolesAllowed(Right.READ)
    public List<Okof> okofs() {
        return directories.okofs();
    }

    /** Rooms in use whose number or name fits the text, of one school or of all in scope. */
    @RolesAllowed(Right.READ)
    public List<RoomRow> rooms(String text, Long schoolId) {
        return rooms.page(new RoomFilter(text, schoolId, null, null, true), 0, SUGGESTIONS);
    }

    /** People still there whose name or position fits the text, of one school or of all in scope. */
    @RolesAllowed(Right.READ)
    public List<PersonRow> people(String text, Long schoolId) {
        return people.page(new PersonFilter(text, schoolId, true), 0, SUGGESTIONS);
    }

    /** Models still offered, each of whose words the text begins, of one kind or of all; {@code limit} at most. */
    @RolesAllowed(Right.READ)
    public List<DeviceModel> models(String text, Long kindId, int limit) {
        List<String> words = Arrays.stream(LookAlikes.fold(text).split(" ")).filter(w -> !w.isEmpty()).toList();
        return directories.models().stream().filter(DeviceModel::isActive).filter(m -> kindId == null || m.getKind().getId().equals(kindId))
            .filter(m -> words.stream().allMatch(m.searchText()::contains)).limit(limit).toList();
    }

    @RolesAllowed(Right.READ)
    public Optional<DeviceModel> model(Long id) {
        return directories.model(id);
    }

    /** The fields that devices of a model have beside the common ones, in the order of forms. */
    @RolesAllowed(Right.READ)
    public List<CustomField> fieldsOf(Long modelId) {
        return directories.model(modelId).stream().flatMap(m -> m.getKind().getFields().stream()).filter(CustomField::isActive).toList();
    }

    @RolesAllowed(Right.READ)
    public Optional<Room> room(Long id) {
        return rooms.find(id);
    }

    @RolesAllowed(Right.READ)
    public Optional<Person> person(Long id) {
        return people.find(id);
    }

    /** All people still there and all rooms in use of one school, for short lists. */
    @RolesAllowed(Right.READ)
    public SchoolPlan plan(Long schoolId) {
        return new SchoolPlan(rooms.of(schoolId).stream().filter(Room::isActive).toList(), people.of(schoolId).stream().filter(Person::isActive).toList());
    }

    public record SchoolPlan(List<Room> rooms, List<Person> people) {
    }
}
