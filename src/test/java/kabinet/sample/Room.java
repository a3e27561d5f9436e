package kabinet.sample;

import java.util.List;

/** @param responsible null when nobody answers for the room */
record Room(School school, String building, String number, String name, String kind, int floor, Person responsible) {

    List<String> cells() {
        return List.of(school.code(), building, number, name, kind, Integer.toString(floor), responsible == null ? "" : responsible.name());
    }
}
