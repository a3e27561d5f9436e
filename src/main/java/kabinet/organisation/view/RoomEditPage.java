package kabinet.organisation.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.view.Notices;
import kabinet.organisation.boundary.PeopleRegister;
import kabinet.organisation.boundary.RoomRegister;
import kabinet.organisation.boundary.SchoolRegister;
import kabinet.organisation.entity.Building;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.RoomKind;

/** The form for a new or known room. A new one asks for its school first, unless the caller has just one. */
@Named
@ViewScoped
public class RoomEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    RoomRegister register;
    @Inject
    SchoolRegister schools;
    @Inject
    PeopleRegister people;

    private Long id;
    private Long school;
    private Long building;
    private Long kind;
    private Long responsible;
    private transient Room room;
    private transient List<Building> buildings;
    private transient List<Person> persons;
    private transient List<RoomKind> kinds;

    public void open() {
        Callers.current().demand(Right.EDIT_REGISTRY);
        if (id == null && school == null) {
            school = Callers.current().onlySchool();
        }
        if (id == null && school == null) {
            return;
        }
        room = id == null ? register.blank(school) : register.open(id);
        school = room.schoolId();
        building = room.getBuilding().getId();
        kind = room.getKind() == null ? null : room.getKind().getId();
        responsible = room.getResponsible() == null ? null : room.getResponsible().getId();
        buildings = schools.buildings(school).stream().filter(b -> b.isActive() || b.getId().equals(building)).toList();
        kinds = register.kinds().stream().filter(k -> k.isActive() || k.getId().equals(kind)).toList();
        persons = people.choices(school);
        if (room.getResponsible() != null && persons.stream().noneMatch(room.getResponsible()::equals)) {
            persons = Stream.concat(Stream.of(room.getResponsible()), persons.stream()).toList();
        }
    }

    public String save() {
        Room saved = register.save(room, building, kind, responsible);
        Notices.done("organisation.room.saved");
        return "/room/show?id=" + saved.getId() + "&faces-redirect=true";
    }

    public Room getRoom() {
        return room;
    }

    public List<Building> getBuildings() {
        return buildings;
    }

    public List<Person> getPersons() {
        return persons;
    }

    public List<RoomKind> getKinds() {
        return kinds;
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

    public Long getBuilding() {
        return building;
    }

    public void setBuilding(Long building) {
        this.building = building;
    }

    public Long getKind() {
        return kind;
    }

    public void setKind(Long kind) {
        this.kind = kind;
    }

    public Long getResponsible() {
        return responsible;
    }

    public void setResponsible(Long responsible) {
        this.responsible = responsible;
    }
}
