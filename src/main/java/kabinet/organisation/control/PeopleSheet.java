package kabinet.organisation.control;

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
import kabinet.exchange.entity.Column;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.School;

/** People as a table, one a row, matched by school, name and position. */
@ApplicationScoped
public class PeopleSheet implements TableImporter, Exporter {

    static final Column NAME = Column.of("name", "organisation.sheet.personName", true, Person.NAME_LENGTH, "Прибытков Нил Фомич");
    static final Column POSITION = Column.of("position", "organisation.sheet.position", true, Person.POSITION_LENGTH, "учитель физики");
    static final Column ACTIVE = Column.of("active", "organisation.sheet.active", false, 10, "да");

    static final String SCHOOL_FILTER = "school";

    @Inject
    SchoolsByCode schoolsByCode;
    @Inject
    Schools schools;
    @Inject
    People people;

    @Override
    public String kind() {
        return "people";
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public Set<String> rights() {
        return Set.of(Right.EDIT_REGISTRY);
    }

    @Override
    public List<Column> columns() {
        return List.of(SchoolsSheet.CODE, NAME, POSITION, ACTIVE);
    }

    @Override
    public Reading begin(boolean booking) {
        return new Rows(booking, schoolsByCode.read());
    }

    private final class Rows implements Reading {

        private final boolean booking;
        private final Lookup<School> byCode;
        private final Map<Long, Lookup<Person>> bySchool = new HashMap<>();

        Rows(boolean booking, Lookup<School> byCode) {
            this.booking = booking;
            this.byCode = byCode;
        }

        @Override
        public void take(List<Line> portion, int round) {
            portion.forEach(this::take);
        }

        private void take(Line line) {
            School school = line.value(SchoolsSheet.CODE, byCode::get, "organisation.fault.unknown-school");
            String name = line.text(NAME);
            String position = line.text(POSITION);
            Boolean active = line.yesNo(ACTIVE);
            if (school == null || name == null || position == null) {
                return;
            }
            line.once(NAME, List.of(school.getId(), Lookup.key(name), Lookup.key(position)));
            Person known = bySchool.computeIfAbsent(school.getId(), this::read).get(called(name, position));
            Person person = known != null ? known : new Person(school, name, position);
            Changes changes = new Changes(known == null);
            changes.set(active, person::isActive, now -> {
                if (now) {
                    person.reactivate();
                } else {
                    person.deactivate();
                }
            });
            if (booking && known == null && !line.isFaulty()) {
                people.add(person);
            }
            line.came(NAME, changes.outcome());
        }

        private Lookup<Person> read(Long schoolId) {
            Lookup<Person> read = new Lookup<>();
            people.of(schoolId).forEach(person -> read.put(called(person.getName(), person.getPosition()), person));
            return read;
        }

        private static String called(String name, String position) {
            return name + '\n' + position;
        }
    }

    @Override
    public boolean isPersonal() {
        return true;
    }

    @Override
    public Map<String, Function<String, ?>> filters() {
        return Map.of(SCHOOL_FILTER, Long::valueOf);
    }

    @Override
    public int write(TableWriter table, Map<String, String> filter) throws IOException {
        int rows = 0;
        for (School school : schoolsByCode.of(filter.get(SCHOOL_FILTER))) {
            for (Person person : people.of(school.getId())) {
                table.row(school.getCode(), person.getName(), person.getPosition(), person.isActive());
                rows++;
            }
        }
        return rows;
    }
}
