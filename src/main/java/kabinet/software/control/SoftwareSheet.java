package kabinet.software.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kabinet.access.entity.Right;
import kabinet.document.control.TableWriter;
import kabinet.exchange.control.Changes;
import kabinet.exchange.control.Exporter;
import kabinet.exchange.control.Line;
import kabinet.exchange.control.Lookup;
import kabinet.exchange.control.TableImporter;
import kabinet.exchange.control.Words;
import kabinet.exchange.entity.Column;
import kabinet.software.entity.Software;
import kabinet.software.entity.SoftwareCategory;

/** The catalogue of programs as a table, one a row, matched by publisher, name and release. */
@ApplicationScoped
public class SoftwareSheet implements TableImporter, Exporter {

    static final Column NAME = Column.of("name", "software.sheet.name", true, Software.NAME_LENGTH, "Живая физика");
    static final Column RELEASE = Column.of("release", "software.sheet.release", false, Software.RELEASE_LENGTH, "5");
    static final Column PUBLISHER = Column.of("publisher", "software.sheet.publisher", true, Software.PUBLISHER_LENGTH, "Росток");
    static final Column CATEGORY = Column.of("category", "software.sheet.category", true, 40, "Учебная программа");
    static final Column CLASS = Column.of("class", "software.sheet.class", false, Software.CLASS_LENGTH, "Средства управления процессом обучения");
    static final Column NUMBER = Column.of("registryNumber", "software.sheet.registryNumber", false, Software.NUMBER_LENGTH, "");
    static final Column DATE = Column.of("registeredOn", "software.sheet.registeredOn", false, 20, "");
    static final Column FREE = Column.of("free", "software.sheet.free", false, 5, "нет");

    @Inject
    SoftwareCatalogue catalogue;

    @Override
    public String kind() {
        return "software";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Set<String> rights() {
        return Set.of(Right.EDIT_DIRECTORIES);
    }

    @Override
    public List<Column> columns() {
        return List.of(NAME, RELEASE, PUBLISHER, CATEGORY, CLASS, NUMBER, DATE, FREE);
    }

    @Override
    public Reading begin(boolean booking) {
        return new Rows(booking);
    }

    private static String called(String publisher, String name, String release) {
        return Lookup.key(publisher) + '\n' + Lookup.key(name) + '\n' + Lookup.key(release == null ? "" : release);
    }

    private final class Rows implements Reading {

        private final boolean booking;
        private final Map<String, Software> known = new HashMap<>();
        private final Words<SoftwareCategory> words = new Words<>(SoftwareCategory.class, "software.category");

        Rows(boolean booking) {
            this.booking = booking;
            catalogue.all().forEach(s -> known.put(called(s.getPublisher(), s.getName(), s.getReleaseWords()), s));
        }

        @Override
        public void take(List<Line> portion, int round) {
            portion.forEach(this::take);
        }

        private void take(Line line) {
            String name = line.text(NAME);
            String publisher = line.text(PUBLISHER);
            String release = line.text(RELEASE);
            SoftwareCategory category = line.value(CATEGORY, words::read, "software.fault.unknown-category");
            String number = line.text(NUMBER, text -> text.matches(Software.NUMBER_SHAPE), "software.fault.invalid-number");
            var date = line.date(DATE);
            Boolean free = line.yesNo(FREE);
            String softwareClass = line.text(CLASS);
            if (name == null || publisher == null || category == null) {
                return;
            }
            String key = called(publisher, name, release);
            line.once(NAME, key);
            Software there = known.get(key);
            Software software = there != null ? there : new Software(publisher, name, category);
            Changes changes = new Changes(there == null);
            if (there == null) {
                software.setReleaseWords(release);
            }
            changes.set(category, software::getCategory, software::setCategory);
            changes.set(softwareClass, software::getSoftwareClass, software::setSoftwareClass);
            changes.set(number == null ? null : number.replace("№", "").strip(), software::getRegistryNumber, software::setRegistryNumber);
            changes.set(date, software::getRegisteredOn, software::setRegisteredOn);
            changes.set(free, software::isFree, software::setFree);
            if (booking && there == null && !line.isFaulty()) {
                catalogue.add(software);
            }
            line.came(NAME, changes.outcome());
        }
    }

    @Override
    public boolean isPersonal() {
        return false;
    }

    @Override
    public Map<String, Function<String, ?>> filters() {
        return Map.of();
    }

    @Override
    public int write(TableWriter table, Map<String, String> filter) throws IOException {
        Words<SoftwareCategory> words = new Words<>(SoftwareCategory.class, "software.category");
        List<Software> all = catalogue.all();
        for (Software s : all) {
            table.row(s.getName(), s.getReleaseWords(), s.getPublisher(), words.written(s.getCategory()), s.getSoftwareClass(), s.getRegistryNumber(), s.getRegisteredOn(), s.isFree() ? "да" : "нет");
        }
        return all.size();
    }
}
