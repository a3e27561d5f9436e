package kabinet.kit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kabinet.access.entity.Right;
import kabinet.base.Money;
import kabinet.device.control.Directories;
import kabinet.device.entity.DeviceKind;
import kabinet.document.control.TableWriter;
import kabinet.exchange.control.Changes;
import kabinet.exchange.control.Exporter;
import kabinet.exchange.control.Line;
import kabinet.exchange.control.Lookup;
import kabinet.exchange.control.TableImporter;
import kabinet.exchange.entity.Column;
import kabinet.kit.entity.Kit;
import kabinet.kit.entity.KitLine;
import kabinet.kit.entity.KitTemplate;
import kabinet.organisation.control.SchoolsByCode;
import kabinet.organisation.control.SchoolsSheet;
import kabinet.organisation.entity.School;
import kabinet.procurement.entity.PurchaseFunding;

/** Kits as a table, a kind of equipment of one school's kit a row, matched by year, school and kind. Cost and template are the kit's and must not differ between its rows. */
@ApplicationScoped
public class KitsSheet implements TableImporter, Exporter {

    static final Column YEAR = Column.of("year", "kit.sheet.year", true, 4, "2021");
    static final Column KIND = Column.of("kind", "kit.sheet.kind", true, DeviceKind.NAME_LENGTH, "Ноутбук ученика");
    static final Column QUANTITY = Column.of("quantity", "kit.sheet.quantity", true, 10, "30");
    static final Column COST = Column.of("cost", "kit.sheet.cost", false, 30, "2 282 000,00");
    static final Column TEMPLATE = Column.of("template", "kit.sheet.template", false, KitTemplate.NAME_LENGTH, "Стандарт");

    @Inject
    Kits kits;
    @Inject
    Directories directories;
    @Inject
    SchoolsByCode schools;

    @Override
    public String kind() {
        return "kits";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Set<String> rights() {
        return Set.of(Right.EDIT_DIRECTORIES);
    }

    @Override
    public List<Column> columns() {
        return List.of(YEAR, SchoolsSheet.CODE, KIND, QUANTITY, COST, TEMPLATE);
    }

    @Override
    public Reading begin(boolean booking) {
        return new Rows(booking);
    }

    private final class Rows implements Reading {

        /** A school's kit in a year. */
        private record Key(int year, School school) {
        }

        private final boolean booking;
        private final Lookup<School> bySchool = schools.read();
        private final Lookup<DeviceKind> byKind = new Lookup<>();
        private final Map<Integer, Map<Key, Kit>> ofYears = new HashMap<>();
        private final Map<Integer, Lookup<KitTemplate>> templatesOfYears = new HashMap<>();
        private final Map<Key, BigDecimal> costs = new HashMap<>();
        private final Map<Key, KitTemplate> templates = new HashMap<>();

        Rows(boolean booking) {
            this.booking = booking;
            directories.kinds().forEach(kind -> byKind.put(kind.getName(), kind));
        }

        @Override
        public void take(List<Line> portion, int round) {
            portion.forEach(this::take);
        }

        private void take(Line line) {
            Integer year = line.integer(YEAR, PurchaseFunding.FIRST_YEAR, PurchaseFunding.LAST_YEAR);
            School school = line.value(SchoolsSheet.CODE, bySchool::get, "organisation.fault.unknown-school");
            DeviceKind kind = line.value(KIND, byKind::get, "device.fault.unknown-kind");
            Integer quantity = line.integer(QUANTITY, 1, KitLine.MAX_QUANTITY);
            BigDecimal cost = line.money(COST);
            KitTemplate template = year == null ? null : line.value(TEMPLATE, templatesOf(year)::get, "kit.fault.unknown-template");
            if (year == null || school == null || kind == null || quantity == null) {
                return;
            }
            Key key = new Key(year, school);
            line.once(KIND, List.of(year, school.getId(), kind.getId()));
            same(line, COST, costs, key, cost);
            same(line, TEMPLATE, templates, key, template);
            if (line.isFaulty()) {
                return;
            }
            Kit known = kitsOf(year).get(key);
            Kit kit = known != null ? known : new Kit(year, school);
            Changes changes = new Changes(kit.planned(kind) == 0);
            changes.set(quantity, () -> kit.planned(kind), q -> kit.plan(kind, q));
            changes.set(cost, kit::getCost, kit::setCost);
            changes.set(template, kit::getTemplate, kit::follow);
            if (known == null) {
                kitsOf(year).put(key, kit);
                if (booking) {
                    kits.add(kit);
                }
            }
            line.came(KIND, changes.outcome());
        }

        /** A value of the whole kit must be the same in all its rows that give it. */
        private <T> void same(Line line, Column column, Map<Key, T> given, Key key, T value) {
            T first = value == null ? null : given.putIfAbsent(key, value);
            if (first != null && !first.equals(value)) {
                line.fault(column, "kit.fault.differs-in-kit");
            }
        }

        private Map<Key, Kit> kitsOf(int year) {
            return ofYears.computeIfAbsent(year, y -> kits.of(y, null).stream().collect(Collectors.toMap(kit -> new Key(y, kit.getSchool()), kit -> kit)));
        }

        private Lookup<KitTemplate> templatesOf(int year) {
            return templatesOfYears.computeIfAbsent(year, y -> {
                Lookup<KitTemplate> byName = new Lookup<>();
                kits.templates(y).forEach(template -> byName.put(template.getName(), template));
                return byName;
            });
        }
    }

    @Override
    public boolean isPersonal() {
        return false;
    }

    @Override
    public Map<String, Function<String, ?>> filters() {
        return Map.of("year", Integer::valueOf, "school", Long::valueOf);
    }

    @Override
    public int write(TableWriter table, Map<String, String> filter) throws IOException {
        Long school = filter.containsKey("school") ? Long.valueOf(filter.get("school")) : null;
        Collection<Integer> years = filter.containsKey("year") ? List.of(Integer.valueOf(filter.get("year"))) : kits.years();
        int rows = 0;
        for (int year : years) {
            for (Kit kit : kits.of(year, school)) {
                for (KitLine line : kit.getLines()) {
                    BigDecimal cost = kit.getCost() == null ? null : kit.getCost().setScale(Money.SCALE);
                    table.row(year, kit.getSchool().getCode(), line.getKind().getName(), line.getQuantity(), cost, kit.getTemplate() == null ? null : kit.getTemplate().getName());
                    rows++;
                }
            }
        }
        return rows;
    }
}
