package kabinet.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** One device while its school is being equipped: its place, numbers and later fate are filled in one after another. */
final class Device {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    final School school;
    final Model model;
    final String serial;
    /** The inventory object that this is a part of, null for an object of its own. */
    final Device head;
    /** Whole roubles; 0 for a part, whose value is in its head's price. */
    final int price;
    final LocalDate commissioned;

    Room room;
    Person responsible;
    String status = "в эксплуатации";
    String inventoryNumber = "";
    String fund = "";
    String account = "";
    LocalDate warrantyEnd;
    String note = "";

    Device(School school, Model model, String serial, Device head, int price, LocalDate commissioned) {
        this.school = school;
        this.model = model;
        this.serial = serial;
        this.head = head;
        this.price = price;
        this.commissioned = commissioned;
    }

    /** Puts it into a room, under the person who answers for that room. */
    Device into(Room place) {
        return into(place, place.responsible());
    }

    Device into(Room place, Person person) {
        room = place;
        responsible = person;
        return this;
    }

    static String day(LocalDate date) {
        return date.format(DAY);
    }

    List<String> cells() {
        return List.of("", inventoryNumber, serial, model.kind(), model.maker(), model.name(), school.code(),
                room == null ? "" : room.building(), room == null ? "" : room.number(), responsible == null ? "" : responsible.name(),
                status, price == 0 ? "" : price + ",00", fund, account, model.okof(), day(commissioned), Integer.toString(model.life()),
                warrantyEnd == null ? "" : day(warrantyEnd), head == null ? "" : head.inventoryNumber, note);
    }
}
