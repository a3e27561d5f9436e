package kabinet.software.control;

import java.util.List;
import kabinet.exchange.control.Lookup;
import kabinet.software.entity.Software;

/** The programs of the catalogue as files name them: by name and release, by the name alone if it names one, with or without the publisher. Read once a file. */
final class ProgramLookup {

    private final Lookup<Software> full = new Lookup<>();
    private final Lookup<Software> titles = new Lookup<>();
    private final Lookup<Software> names = new Lookup<>();

    ProgramLookup(List<Software> all) {
        all.forEach(s -> {
            full.put(s.getPublisher() + " " + s.getTitle(), s);
            titles.put(s.getTitle(), s);
            names.put(s.getName(), s);
        });
    }

    /** Null if no program, or more than one, is called so. */
    Software get(String name) {
        Software found = titles.only(name);
        found = found == null ? full.only(name) : found;
        return found == null ? names.only(name) : found;
    }
}
