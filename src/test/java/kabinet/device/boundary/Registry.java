package kabinet.device.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import kabinet.device.control.Directories;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceEdit;
import kabinet.device.entity.DeviceKind;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.NewDevice;
import kabinet.device.entity.Numbering;
import kabinet.organisation.control.People;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.control.Schools;
import kabinet.organisation.control.Tags;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;

/** Schools, rooms, people and devices for tests, each with codes of its own. Call inside a transaction. */
@ApplicationScoped
public class Registry {

    private static final AtomicLong RUNNING = new AtomicLong(System.currentTimeMillis() % 100_000_000L * 10);

    @Inject
    Schools schools;
    @Inject
    Rooms rooms;
    @Inject
    People people;
    @Inject
    Tags tags;
    @Inject
    Directories directories;
    @Inject
    DeviceRegister register;

    public School school() {
        long running = RUNNING.incrementAndGet();
        String code = "T" + running;
        School school = new School(schools.district(), code, "Школа " + code, inn(running));
        school.setInventoryNumberTemplate("{n:5}");
        schools.add(school);
        return school;
    }

    /** Nine digits and their check digit. */
    private static String inn(long running) {
        String digits = String.format("%09d", running % 1_000_000_000);
        int[] weights = {2, 4, 10, 3, 5, 9, 4, 6, 8};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return digits + sum % 11 % 10;
    }

    public Room room(School school, String number) {
        Room room = new Room(schools.buildings(school.getId()).get(0), number, tags.issue().text());
        rooms.add(room);
        return room;
    }

    public Person person(School school, String name) {
        Person person = new Person(school, name, "учитель");
        people.add(person);
        return person;
    }

    public DeviceModel model(String name) {
        DeviceKind kind = directories.kinds().get(0);
        DeviceModel model = new DeviceModel(kind, "Проба", name + RUNNING.incrementAndGet());
        directories.add(model);
        return model;
    }

    public Device device(School school, DeviceModel model) {
        return register.register(new NewDevice(school.getId(), null, Numbering.NEXT, null, null, null, null, DeviceEdit.ofModel(model.getId())));
    }

    public Device part(Device head, DeviceModel model) {
        return register.register(new NewDevice(head.getSchool().getId(), null, Numbering.NONE, null, null, null, head.getId(), DeviceEdit.ofModel(model.getId())));
    }
}
