package kabinet.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The rooms of one school: 20 to 40 in one building or two, numbered floor × 100 + n. */
final class House {

    static final String MAIN = "Основное здание";
    static final String ANNEX = "Начальная школа";

    private final List<Room> rooms = new ArrayList<>();
    private final int[] next = new int[10];
    private final School school;

    House(School school, Staff staff, Random random) {
        this.school = school;
        administration(staff);
        boolean small = "ООШ".equals(school.type());
        int top = school.floors();
        add(MAIN, 2, "Учительская", "Учительская", staff.deputy);
        add(MAIN, 2, "Компьютерный класс", "Компьютерный класс", staff.teacherOf("информатики", 0));
        if (!small) {
            add(MAIN, top, "Кабинет информатики", "Компьютерный класс", staff.teacherOf("информатики", 0));
            add(MAIN, 2, "Актовый зал", "Актовый зал", staff.deputy);
        }
        add(MAIN, top, "Кабинет физики", "Лаборатория", staff.teacherOf("физики", 0));
        add(MAIN, top, "Кабинет химии", "Лаборатория", staff.teacherOf("химии", 0));
        add(MAIN, top, "Кабинет биологии", "Лаборатория", staff.teacherOf("биологии", 0));
        add(MAIN, top, "Кабинет географии", "Учебный кабинет", staff.teacherOf("географии", 0));
        study("Кабинет русского языка и литературы", "русского языка и литературы", small ? 2 : 2 + random.nextInt(3), staff);
        study("Кабинет математики", "математики", small ? 1 : 2 + random.nextInt(2), staff);
        study("Кабинет истории и обществознания", "истории и обществознания", small ? 1 : 1 + random.nextInt(2), staff);
        for (int turn = 0; turn < (small ? 1 : 2); turn++) {
            add(MAIN, 2, "Кабинет иностранного языка", turn == 0 && !small ? "Лингафонный кабинет" : "Учебный кабинет",
                    staff.teacherOf("иностранного языка", turn));
        }
        int primary = small ? 4 : 5 + random.nextInt(4);
        for (int turn = 0; turn < primary; turn++) {
            int floor = school.annex() ? 1 + turn % 2 : 1;
            add(school.annex() ? ANNEX : MAIN, floor, "Кабинет начальных классов", "Учебный кабинет",
                    staff.teacherOf("начальных классов", turn));
        }
        if (school.annex()) {
            add(ANNEX, 1, "Игровая комната", "Прочее", null);
            add(ANNEX, 2, "Малый спортивный зал", "Спортивный зал", null);
        }
        rooms.sort((a, b) -> a.building().equals(b.building()) ? a.number().compareTo(b.number()) : a.building().compareTo(b.building()));
    }

    private void administration(Staff staff) {
        add(MAIN, 1, "Кабинет директора", "Администрация", staff.head);
        add(MAIN, 1, "Приёмная", "Администрация", staff.head);
        add(MAIN, 1, "Кабинет заместителей директора", "Администрация", staff.deputy);
        add(MAIN, 1, "Библиотека", "Библиотека (медиацентр)", staff.librarian);
        add(MAIN, 1, "Серверная", "Серверная", staff.specialist);
        add(MAIN, 1, "Склад", "Склад", staff.caretaker);
        add(MAIN, 1, "Спортивный зал", "Спортивный зал", null);
        add(MAIN, 1, "Медицинский кабинет", "Прочее", null);
        add(MAIN, 1, "Столовая", "Прочее", staff.caretaker);
        add(MAIN, 1, "Мастерская", "Учебный кабинет", staff.teacherOf("технологии", 0));
    }

    private void study(String name, String subject, int count, Staff staff) {
        for (int turn = 0; turn < count; turn++) {
            add(MAIN, turn % 2 == 0 ? school.floors() : 2, name, "Учебный кабинет", staff.teacherOf(subject, turn));
        }
    }

    private void add(String building, int floor, String name, String kind, Person responsible) {
        int slot = floor + (building.equals(MAIN) ? 0 : 5);
        rooms.add(new Room(school, building, Integer.toString(floor * 100 + ++next[slot]), name, kind, floor, responsible));
    }

    List<Room> rooms() {
        return rooms;
    }

    /** All rooms of a kind, in the order of their numbers. */
    List<Room> ofKind(String... kinds) {
        return rooms.stream().filter(room -> List.of(kinds).contains(room.kind())).toList();
    }

    Room named(String name) {
        return rooms.stream().filter(room -> room.name().equals(name)).findFirst().orElseThrow();
    }
}
