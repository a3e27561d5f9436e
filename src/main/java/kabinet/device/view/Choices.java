package kabinet.device.view;

import java.util.List;
import kabinet.device.entity.DeviceModel;
import kabinet.organisation.entity.PersonRow;
import kabinet.organisation.entity.RoomRow;

/** Words for things to choose: short where the school is clear, with the school where it is not. */
final class Choices {

    private Choices() {
    }

    static List<Option> rooms(List<RoomRow> rooms, boolean withSchool) {
        return rooms.stream().map(r -> new Option(r.id(), withSchool(r.name() == null || r.name().isBlank() ? r.number() : r.number() + " — " + r.name(), r.school(), withSchool))).toList();
    }

    static List<Option> people(List<PersonRow> people, boolean withSchool) {
        return people.stream().map(p -> new Option(p.id(), withSchool(p.name() + ", " + p.position(), p.school(), withSchool))).toList();
    }

    static Option model(DeviceModel model) {
        return new Option(model.getId(), model.getKind().getName() + " " + model.getTitle());
    }

    private static String withSchool(String label, String school, boolean needed) {
        return needed ? label + " (" + school + ")" : label;
    }
}
