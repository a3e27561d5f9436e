package kabinet.organisation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kabinet.access.entity.Right;
import kabinet.base.Tag;
import kabinet.document.control.TableWriter;
import kabinet.exchange.control.Changes;
import kabinet.exchange.control.Exporter;
import kabinet.exchange.control.Line;
import kabinet.exchange.control.Lookup;
import kabinet.exchange.control.TableImporter;
import kabinet.exchange.entity.Column;
import kabinet.organisation.entity.Building;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.RoomKind;
import kabinet.organisation.entity.School;

/**
 * Rooms as a table, one a row, matched by school, building and number. A building that the school does not have yet is added, with a
 * warning: there is no other table for buildings.
 */
@ApplicationScoped
public class RoomsSheet implements TableImporter, Exporter {

    static final Column BUILDING = Column.of("building", "organisation.sheet.building", true, Building.NAME_LENGTH, Building.MAIN);
    static final Column NUMBER = Column.of("number", "organisation.sheet.roomNumber", true, Room.NUMBER_LENGTH, "214");
    static final Column NAME = Column.of("name", "organisation.sheet.roomName", false, Room.NAME_LENGTH, "Кабинет физики");
    static final Column KIND = Column.of("kind", "organisation.sheet.roomKind", false, RoomKind.NAME_LENGTH, "Учебный кабинет");
    static final Column FLOOR = Column.of("floor", "organisation.sheet.floor", false, 20, "2");
    static final Column RESPONSIBLE = Column.of("responsible", "organisation.sheet.responsible", false, Person.NAME_LENGTH, "Прибытков Нил Фомич");

    private static final int LOWEST = -5;
    private static final int HIGHEST = 50;

    @Inject
    SchoolsByCode schoolsByCode;
    @Inject
    Schools schools;
    @Inject
    Rooms rooms;
    @Inject
    People people;
    @Inject
    Tags tags;

    @Override
    public String kind() {
        return "rooms";
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public Set<String> rights() {
        return Set.of(Right.EDIT_REGISTRY);
    }

    @Override
    public List<Column> columns() {
        return List.of(SchoolsSheet.CODE, BUILDING, NUMBER, NAME, KIND, FLOOR, RESPONSIBLE);
    }

    @Override
    public Reading begin(boolean booking) {
        return new Rows(booking, schoolsByCode.read());
    }

    private final class Rows implements Reading {

        private final boolean booking;
        private final Lookup<School> byCode;
        private final Plans plans = new Plans(schools, rooms, people);
        private final Lookup<RoomKind> kinds = new Lookup<>();

        Rows(boolean booking, Lookup<School> byCode) {
            this.booking = booking;
            this.byCode = byCode;
            rooms.kinds().forEach(kind -> kinds.put(kind.getName(), kind));
        }

        @Override
        public void take(List<Line> portion, int round) {
            Iterator<Tag> fresh = booking ? tags.unused(portion.size()).iterator() : null;
            portion.forEach(line -> take(line, fresh));
        }

        private void take(Line line, Iterator<Tag> fresh) {
            School school = line.value(SchoolsSheet.CODE, byCode::get, "organisation.fault.unknown-school");
            String buildingName = line.text(BUILDING);
            String number = line.text(NUMBER);
            RoomKind kind = line.value(KIND, kinds::get, "organisation.fault.unknown-room-kind");
            Integer floor = line.integer(FLOOR, LOWEST, HIGHEST);
            Plans.Plan plan = school == null ? null : plans.of(school);
            Person responsible = plan == null ? null : line.value(RESPONSIBLE, plan::person, "organisation.fault.unknown-person");
            String name = line.text(NAME);
            if (plan == null || buildingName == null || number == null) {
                return;
            }
            line.once(NUMBER, List.of(school.getId(), Lookup.key(buildingName), Lookup.key(number)));
            if (line.isFaulty()) {
                return;
            }
            Room known = plan.room(buildingName, number);
            Room room = known != null ? known : new Room(building(line, plan, school, buildingName), number, fresh == null ? "" : tags.enter(fresh.next()).text());
            Changes changes = new Changes(known == null);
            changes.set(name, room::getName, room::setName);
            changes.set(kind, room::getKind, room::setKind);
            changes.set(floor, room::getFloor, room::setFloor);
            if (room.getResponsible() == null || !Plans.isCalled(room.getResponsible(), line.raw(RESPONSIBLE))) {
                changes.set(responsible, room::getResponsible, room::setResponsible);
            }
            if (booking && known == null) {
                rooms.add(room);
            }
            line.came(NUMBER, changes.outcome());
        }

        private Building building(Line line, Plans.Plan plan, School school, String name) {
            Building building = plan.building(name);
            if (building == null) {
                building = new Building(school, name);
                if (booking) {
                    schools.add(building);
                }
                plan.add(building);
                line.warn(BUILDING, "organisation.warning.new-building");
            }
            return building;
        }
    }

    @Override
    public boolean isPersonal() {
        return true;
    }

    @Override
    public Map<String, Function<String, ?>> filters() {
        return Map.of(PeopleSheet.SCHOOL_FILTER, Long::valueOf);
    }

    @Override
    public int write(TableWriter table, Map<String, String> filter) throws IOException {
        int rows = 0;
        for (School school : schoolsByCode.of(filter.get(PeopleSheet.SCHOOL_FILTER))) {
            for (Room room : rooms.of(school.getId())) {
                table.row(school.getCode(), room.getBuilding().getName(), room.getNumber(), room.getName(), room.getKind() == null ? null : room.getKind().getName(),
                    room.getFloor(), room.getResponsible() == null ? null : room.getResponsible().getName());
                rows++;
            }
        }
        return rows;
    }
}
