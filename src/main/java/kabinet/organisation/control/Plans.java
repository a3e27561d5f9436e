package kabinet.organisation.control;

import java.util.HashMap;
import java.util.Map;
import kabinet.exchange.control.Lookup;
import kabinet.organisation.entity.Building;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;

/** What the rows of a file may refer to in each school: buildings, rooms, people, read when a school is named first. */
public final class Plans {

    private final Schools schools;
    private final Rooms rooms;
    private final People people;
    private final Map<Long, Plan> plans = new HashMap<>();

    public Plans(Schools schools, Rooms rooms, People people) {
        this.schools = schools;
        this.rooms = rooms;
        this.people = people;
    }

    public Plan of(School school) {
        return plans.computeIfAbsent(school.getId(), Plan::new);
    }

    /** Whether a file that says this name means the person: of two who share a name, the one who answers already goes on doing so. */
    public static boolean isCalled(Person person, String name) {
        return Lookup.key(person.getName()).equals(Lookup.key(name));
    }

    /** One school. */
    public final class Plan {

        private final Lookup<Building> buildings = new Lookup<>();
        private final Lookup<Room> byPlace = new Lookup<>();
        private final Lookup<Room> byNumber = new Lookup<>();
        private final Lookup<Person> persons = new Lookup<>();

        private Plan(Long schoolId) {
            schools.buildings(schoolId).forEach(this::add);
            rooms.of(schoolId).forEach(room -> {
                byPlace.put(place(room.getBuilding().getName(), room.getNumber()), room);
                byNumber.put(room.getNumber(), room);
            });
            people.of(schoolId).forEach(person -> persons.put(person.getName(), person));
        }

        void add(Building building) {
            buildings.put(building.getName(), building);
        }

        Building building(String name) {
            return buildings.get(name);
        }

        /** @param building null if the file does not say: the number alone must then name one room */
        public Room room(String building, String number) {
            return building == null ? byNumber.only(number) : byPlace.get(place(building, number));
        }

        /** By name; of two who share it, the active one, then the one who was there first. */
        public Person person(String name) {
            return persons.get(name);
        }

        private static String place(String building, String number) {
            return building + '\n' + number;
        }
    }
}
