package kabinet.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What a school had before the project and bought besides: computer classes, projectors, boards, printers, the network. */
final class OlderEquipment {

    private final School school;
    private final House house;
    private final Catalogue catalogue;
    private final Serials serials;
    private final Random random;
    private final List<Device> devices = new ArrayList<>();

    OlderEquipment(School school, House house, Catalogue catalogue, Serials serials, Random random) {
        this.school = school;
        this.house = house;
        this.catalogue = catalogue;
        this.serials = serials;
        this.random = random;
    }

    List<Device> devices() {
        computerClasses();
        List<Room> studies = house.ofKind("Учебный кабинет", "Лаборатория", "Лингафонный кабинет");
        for (int i = 0; i < studies.size(); i++) {
            Room study = studies.get(i);
            if (i % 5 < 2) {
                add("Рабочая станция", study);
            } else if (i % 5 == 2) {
                add(catalogue.named("ProBook 15 S"), study);
            }
            if (random.nextInt(100) < 42) {
                add("Проектор", study);
                add(random.nextBoolean() ? "Интерактивная доска" : "Экран проекционный", study);
            }
            if (random.nextInt(100) < 12) {
                add("Документ-камера", study);
            }
            if (random.nextInt(100) < 18) {
                add("Принтер", study);
            }
        }
        for (Room laboratory : house.ofKind("Лаборатория")) {
            if (random.nextInt(100) < 35) {
                add(catalogue.named(laboratory.name().endsWith("физики") ? "Физика ОЛ-Ф1" : laboratory.name().endsWith("химии")
                        ? "Химия ОЛ-Х1" : "Биология ОЛ-Б1"), laboratory);
            }
        }
        offices();
        network();
        if (school.kitYear() == 0) {
            times("Планшет", 6, house.named("Библиотека"));
        } else if (random.nextInt(3) == 0) {
            Room store = house.named("Склад");
            for (int i = 0; i < 7; i++) {
                add(catalogue.named("Нетбук 10"), store);
            }
        }
        return devices;
    }

    /** One class is bought at once: the same model and day for all its seats. */
    private void computerClasses() {
        for (Room room : house.ofKind("Компьютерный класс")) {
            Model model = catalogue.older(random.nextInt(4) == 0 ? "Моноблок" : "Рабочая станция", random);
            LocalDate day = day(model);
            int seats = 8 + random.nextInt(3);
            for (int i = 0; i < seats; i++) {
                add(model, room, day);
            }
            add("МФУ", room);
            add("ИБП", room);
        }
    }

    private void offices() {
        for (Room room : house.ofKind("Администрация", "Учительская", "Библиотека (медиацентр)")) {
            add("Рабочая станция", room);
            add(catalogue.named(random.nextBoolean() ? "V19" : "V24 IPS"), room);
            add(random.nextInt(3) == 0 ? "МФУ" : "Принтер", room);
        }
        add("Сканер", house.named("Приёмная"));
        times("Веб-камера", 1 + random.nextInt(3), house.named("Учительская"));
        if (school.floors() > 2) {
            add("Проектор", house.named("Актовый зал"));
        }
    }

    private void network() {
        Room rack = house.named("Серверная");
        add("Сервер", rack);
        add("Маршрутизатор", rack);
        add(catalogue.named("Р-1500 стоечный"), rack);
        times("Коммутатор", 2 + random.nextInt(2), rack);
        for (Room room : house.ofKind("Учительская", "Актовый зал", "Библиотека (медиацентр)")) {
            add("Точка доступа", room);
        }
        if (school.annex()) {
            house.rooms().stream().filter(room -> room.building().equals(House.ANNEX)).findFirst().ifPresent(room -> {
                add("Коммутатор", room);
                add("Точка доступа", room);
            });
        }
    }

    private void times(String kind, int count, Room room) {
        Model model = catalogue.older(kind, random);
        LocalDate day = day(model);
        for (int i = 0; i < count; i++) {
            add(model, room, day);
        }
    }

    private void add(String kind, Room room) {
        add(catalogue.older(kind, random), room);
    }

    private void add(Model model, Room room) {
        add(model, room, day(model));
    }

    private void add(Model model, Room room, LocalDate day) {
        int price = model.price() / 100 * (95 + day.getDayOfYear() % 11);
        Device device = new Device(school, model, serials.next(model.serial(), day.getYear()), null, price, day).into(room);
        device.warrantyEnd = model.life() < 84 ? day.plusMonths(model.price() > 20_000 ? 24 : 12) : day.plusMonths(36);
        device.fund = fund();
        device.account = Accounting.account(model, price);
        devices.add(device);
    }

    private LocalDate day(Model model) {
        int year = model.from() + random.nextInt(model.to() - model.from() + 1);
        return Kit.workday(LocalDate.of(year, 2, 1).plusDays(random.nextInt(year == 2026 ? 200 : 300)));
    }

    private String fund() {
        int percent = random.nextInt(100);
        return percent < 48 ? "Городской бюджет" : percent < 76 ? "Областной бюджет" : percent < 90 ? "Внебюджетные средства"
                : percent < 97 ? "Безвозмездное поступление" : "Федеральный бюджет";
    }
}
