package kabinet.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The people of one school: its head, deputies, specialists and 6 to 16 teachers, one of them gone. */
final class Staff {

    /** Subjects in the order in which a small school would still have them. */
    static final List<String> SUBJECTS = List.of("начальных классов", "русского языка и литературы", "математики", "информатики",
            "истории и обществознания", "иностранного языка", "физики", "химии", "биологии", "географии", "начальных классов",
            "математики", "русского языка и литературы", "иностранного языка", "начальных классов", "технологии");

    final Person head;
    final Person deputy;
    final Person specialist;
    final Person librarian;
    final Person caretaker;
    final List<Person> teachers = new ArrayList<>();
    private final List<Person> everyone = new ArrayList<>();

    /** @param visiting name of a specialist who serves another school too, null for one of the school's own */
    Staff(School school, Names names, Random random, String visiting) {
        head = add(school, random.nextInt(3) == 0 ? names.man() : names.woman(), "директор");
        deputy = add(school, names.woman(), "заместитель директора по учебно-воспитательной работе");
        if (!"ООШ".equals(school.type())) {
            add(school, names.woman(), "заместитель директора по воспитательной работе");
        }
        caretaker = add(school, random.nextBoolean() ? names.man() : names.woman(), "заведующий хозяйством");
        specialist = add(school, visiting == null ? names.man() : visiting, visiting == null ? "системный администратор"
                : "системный администратор (совместитель)");
        librarian = add(school, names.woman(), "педагог-библиотекарь");
        int count = "ООШ".equals(school.type()) ? 6 + random.nextInt(3) : 11 + random.nextInt(SUBJECTS.size() - 10);
        for (String subject : SUBJECTS.subList(0, count)) {
            teachers.add(add(school, random.nextInt(6) == 0 ? names.man() : names.woman(), "учитель " + subject));
        }
        everyone.add(new Person(school, names.woman(), "учитель начальных классов", false));
    }

    List<Person> everyone() {
        return everyone;
    }

    /** A teacher of the subject, the {@code turn}-th of several; null when the school has none. */
    Person teacherOf(String subject, int turn) {
        List<Person> those = teachers.stream().filter(t -> t.position().equals("учитель " + subject)).toList();
        return those.isEmpty() ? null : those.get(turn % those.size());
    }

    private Person add(School school, String name, String position) {
        Person person = new Person(school, name, position, true);
        everyone.add(person);
        return person;
    }
}
