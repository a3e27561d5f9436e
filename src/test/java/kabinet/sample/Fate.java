package kabinet.sample;

import java.time.LocalDate;
import java.util.Random;

/** What has become of a device: most serve, some are in repair or in stock, many of the old ones are mothballed or written off. */
final class Fate {

    private static final int ARCHIVE_BEFORE = 2012;
    private static final int OLD_BEFORE = 2016;

    private final Staff staff;
    private final House house;
    private final Random random;

    Fate(Staff staff, House house, Random random) {
        this.staff = staff;
        this.house = house;
        this.random = random;
    }

    /** Parts keep their head's lot and are not passed here. */
    void decide(Device device) {
        int year = device.commissioned.getYear();
        int percent = random.nextInt(100);
        if (year < ARCHIVE_BEFORE && percent < 38) {
            writeOff(device);
        } else if (year < OLD_BEFORE && percent < (year < ARCHIVE_BEFORE ? 52 : 10)) {
            device.status = "к списанию";
            device.note = "Ремонт нецелесообразен";
            store(device);
        } else if (year < OLD_BEFORE && percent < (year < ARCHIVE_BEFORE ? 62 : 18)) {
            device.status = "на консервации";
            store(device);
        } else if (percent >= 97) {
            device.status = "в ремонте";
            device.note = join(device.note, "передано в сервисный центр " + Device.day(LocalDate.of(2026, 9, 1).plusDays(random.nextInt(60))));
        } else if (percent >= 95 && !inKit(device)) {
            device.status = "на складе";
            device.note = device.model.name().equals("V19") ? "Монитор 19\"; без подставки" : "Резерв";
            store(device);
        } else if (percent == 94 && random.nextInt(4) == 0) {
            device.status = "утрачено";
            device.note = join(device.note, "недостача по инвентаризации " + (2023 + random.nextInt(3)) + " года");
            device.room = null;
        }
    }

    private static boolean inKit(Device device) {
        return device.note.startsWith("Проект");
    }

    private void writeOff(Device device) {
        int year = 2018 + random.nextInt(8);
        device.status = "списано";
        device.account = "02";
        device.note = "Акт о списании № " + (1 + random.nextInt(40)) + " от " + Device.day(LocalDate.of(year, 10, 1).plusDays(random.nextInt(80)));
        device.room = null;
        device.responsible = null;
    }

    private void store(Device device) {
        device.into(house.named("Склад"), staff.caretaker);
    }

    private static String join(String note, String more) {
        return note.isEmpty() ? Character.toUpperCase(more.charAt(0)) + more.substring(1) : note + "; " + more;
    }
}
