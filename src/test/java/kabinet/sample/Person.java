package kabinet.sample;

import java.util.List;

/** An invented employee: name and position, nothing else. */
record Person(School school, String name, String position, boolean active) {

    List<String> cells() {
        return List.of(school.code(), name, position, active ? "да" : "нет");
    }
}
