package kabinet.organisation.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kabinet.access.control.Boundary;
import kabinet.access.control.PersonalDataLog;
import kabinet.access.entity.PersonalDataAccess;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.organisation.control.AllHoldings;
import kabinet.organisation.control.People;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.control.Schools;
import kabinet.organisation.control.Tags;
import kabinet.organisation.entity.Building;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.RoomFilter;
import kabinet.organisation.entity.RoomKind;
import kabinet.organisation.entity.RoomRow;
import kabinet.organisation.entity.School;

/** The rooms of the schools in scope, and the district's directory of room kinds. */
@Boundary
public class RoomRegister {

    /** Text key under which looking at the list is logged. */
    private static final String LIST = "organisation.room.list";

    @Inject
    Rooms rooms;
    @Inject
    Schools schools;
    @Inject
    People people;
    @Inject
    Tags tags;
    @Inject
    AllHoldings holdings;
    @Inject
    PersonalDataLog log;

    /** A page of the list with who answers for each room; logged. */
    @RolesAllowed(Right.READ)
    public List<RoomRow> page(RoomFilter filter, int first, int size) {
        log.record(PersonalDataAccess.Act.VIEW, LIST, filter.schoolId(), null);
        return rooms.page(filter, first, size);
    }

    /** The rooms of the filter after the one with the id, in the order of ids: a page for programs; logged. */
    @RolesAllowed(Right.READ)
    public List<Room> after(RoomFilter filter, long id, int limit) {
        log.record(PersonalDataAccess.Act.VIEW, LIST, filter.schoolId(), null);
        return rooms.after(filter, id, limit);
    }

    @RolesAllowed(Right.READ)
    public int count(RoomFilter filter) {
        return rooms.count(filter);
    }

    /** How many things stand in each of the rooms; a room without any is absent. */
    @RolesAllowed(Right.READ)
    public Map<Long, Long> holdings(Collection<Long> roomIds) {
        return holdings.inRooms(roomIds);
    }

    @RolesAllowed(Right.READ)
    public Room show(Long id) {
        return rooms.find(id).orElseThrow(NotFoundException::new);
    }

    /** An empty room for a form, in the school's first building. */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public Room blank(Long schoolId) {
        School school = schools.find(schoolId).orElseThrow(NotFoundException::new);
        Building building = schools.buildings(school.getId()).stream().filter(Building::isActive).findFirst()
            .orElseThrow(() -> new BusinessException("organisation.room.noBuilding", school.getShortName()));
        return new Room(building, null, null);
    }

    /** The room for a form that changes it. */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public Room open(Long id) {
        return show(id);
    }

    /**
     * Stores a new or changed room; a new one gets its tag.
     *
     * @param buildingId building of the room's school; required
     * @param kindId may be null
     * @param responsibleId person of the room's school; may be null
     * @throws kabinet.base.DuplicateException if the building has a room of that number, in use or given up
     */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public Room save(Room room, Long buildingId, Long kindId, Long responsibleId) {
        Building building = schools.findBuilding(buildingId).orElseThrow(NotFoundException::new);
        Room saved = room.getId() == null ? begin(room, building) : rooms.merge(room);
        if (!building.equals(saved.getBuilding()) && !building.isActive()) {
            throw new BusinessException("organisation.building.inactive", building.getName());
        }
        saved.setBuilding(building);
        saved.setKind(kindId == null ? null : rooms.findKind(kindId).orElseThrow(NotFoundException::new));
        saved.setResponsible(responsibleId == null ? null : people.find(responsibleId).orElseThrow(NotFoundException::new));
        rooms.write(saved);
        return saved;
    }

    private Room begin(Room room, Building building) {
        if (!building.isActive()) {
            throw new BusinessException("organisation.building.inactive", building.getName());
        }
        Room begun = new Room(building, room.getNumber(), tags.issue().text());
        begun.setName(room.getName());
        begun.setFloor(room.getFloor());
        rooms.add(begun);
        return begun;
    }

    /** @throws BusinessException while something stands in it */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public void deactivate(Long id) {
        Room room = show(id);
        long things = holdings.inRoom(id);
        if (things > 0) {
            throw new BusinessException("organisation.room.holdsDevices", room.getNumber(), things);
        }
        room.deactivate();
    }

    @RolesAllowed(Right.EDIT_REGISTRY)
    public void reactivate(Long id) {
        show(id).reactivate();
    }

    @RolesAllowed(Right.READ)
    public List<RoomKind> kinds() {
        return rooms.kinds();
    }

    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public RoomKind save(RoomKind kind) {
        return rooms.save(kind);
    }
}
