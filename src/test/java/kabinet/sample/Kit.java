package kabinet.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The municipal project's kit of one school: 30 laptops of the mobile class, 2 for teachers, 6 for the management, 1 multifunction
 * printer and 2 interactive complexes, each a panel with a computing unit and a mobile stand under one inventory number. Delivered
 * before 20 August of its year (the roadmap's due date), commissioned in the autumn.
 */
final class Kit {

    static final int PUPIL_LAPTOPS = 30;
    static final int TEACHER_LAPTOPS = 2;
    static final int OFFICE_LAPTOPS = 6;
    static final int COMPLEXES = 2;
    /** «2282,0 for each school», thousand: the project's figure, though what was spent differs. */
    private static final String PLANNED_COST = "2282000,00";
    /** In the order of the lines of its papers. */
    static final List<String> KINDS = List.of(Catalogue.PUPIL_LAPTOP, Catalogue.TEACHER_LAPTOP, Catalogue.OFFICE_LAPTOP, "МФУ", Catalogue.COMPLEX);

    private final School school;
    private final Staff staff;
    private final House house;
    private final Catalogue catalogue;
    private final Serials serials;
    private final LocalDate delivered;
    private final LocalDate commissioned;
    private final List<Device> devices = new ArrayList<>();

    Kit(School school, Staff staff, House house, Catalogue catalogue, Serials serials, Random random) {
        this.school = school;
        this.staff = staff;
        this.house = house;
        this.catalogue = catalogue;
        this.serials = serials;
        delivered = workday(LocalDate.of(school.kitYear(), 8, 3).plusDays(random.nextInt(15)));
        commissioned = workday(LocalDate.of(school.kitYear(), 9, 7).plusDays(random.nextInt(45)));
    }

    List<Device> devices() {
        Room informatics = house.named("Кабинет информатики");
        for (int i = 0; i < PUPIL_LAPTOPS; i++) {
            add(Catalogue.PUPIL_LAPTOP, null).into(informatics);
        }
        List<Room> studies = house.ofKind("Учебный кабинет").stream().filter(room -> room.responsible() != null).toList();
        for (int i = 0; i < TEACHER_LAPTOPS; i++) {
            add(Catalogue.TEACHER_LAPTOP, null).into(studies.get(i));
        }
        Room head = house.named("Кабинет директора");
        Room deputies = house.named("Кабинет заместителей директора");
        for (Room room : List.of(head, house.named("Приёмная"), deputies, deputies, house.named("Учительская"), house.named("Библиотека"))) {
            add(Catalogue.OFFICE_LAPTOP, null).into(room);
        }
        add("МФУ", null).into(house.named("Приёмная"), staff.head);
        for (Room room : List.of(informatics, studies.get(studies.size() - 1))) {
            Device panel = add(Catalogue.COMPLEX, null).into(room);
            add(Catalogue.COMPUTING_UNIT, panel).into(room);
            add(Catalogue.STAND, panel).into(room);
        }
        return devices;
    }

    /** The supplier's document: a line for each kind, all set up within the price; the licence may stand on a line of its own. */
    Delivered delivered(boolean licence) {
        Purchase purchase = Purchase.ofKits(school.kitYear());
        Delivered note = new Delivered(purchase, school, "УТ-%d".formatted(200 + school.number()), delivered);
        for (String kind : KINDS) {
            List<Device> pieces = pieces(kind);
            note.goods(pieces.get(0).model, pieces.size(), pieces.get(0).price, pieces.stream().map(device -> device.serial).toList());
        }
        note.service("Доставка, монтаж и настройка оборудования (входит в цену товара)", 0);
        return licence ? note.rights("Операционная система для образования, неисключительное право (входит в цену ноутбука)",
                PUPIL_LAPTOPS + TEACHER_LAPTOPS + OFFICE_LAPTOPS, 0) : note;
    }

    /** What is accepted as a piece, in the order of the document's lines: parts come with their head. */
    private List<Device> pieces(String kind) {
        return devices.stream().filter(device -> device.head == null && device.model.kind().equals(kind)).toList();
    }

    /** A row for each piece, accepted on the next workday and set up on the day it was taken into use. */
    List<List<String>> receipts(Delivered note) {
        List<List<String>> rows = new ArrayList<>();
        for (String kind : KINDS) {
            for (Device piece : pieces(kind)) {
                rows.add(List.of(note.purchase().supplier().inn(), note.number(), Device.day(note.date()), Integer.toString(KINDS.indexOf(kind) + 1), school.code(), "",
                        piece.inventoryNumber, "", Device.day(workday(delivered.plusDays(1))), staff.caretaker.name() + ", " + staff.caretaker.position(),
                        Device.day(commissioned)));
            }
        }
        return rows;
    }

    /** The project's plan for the school: what it is to get, and the sum that the project names for every school alike. */
    List<List<String>> planned() {
        return KINDS.stream().map(kind -> List.of(Integer.toString(school.kitYear()), school.code(), kind, Integer.toString(pieces(kind).size()), PLANNED_COST, "")).toList();
    }

    private Device add(String kind, Device head) {
        Model model = catalogue.kit(kind, school.kitYear());
        Device device = new Device(school, model, serials.next(model.serial(), school.kitYear()), head, model.price(), commissioned);
        device.fund = "Областной бюджет";
        device.account = "101.34";
        device.warrantyEnd = delivered.plusMonths(36);
        device.note = head == null ? "Проект «Цифровая образовательная среда», поставка " + Device.day(delivered) : "";
        devices.add(device);
        return device;
    }

    static LocalDate workday(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> date.minusDays(1);
            case SUNDAY -> date.plusDays(1);
            default -> date;
        };
    }
}
