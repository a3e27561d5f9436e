package kabinet.budget.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kabinet.access.entity.Right;
import kabinet.budget.entity.Allocation;
import kabinet.device.control.Directories;
import kabinet.device.entity.FundingSource;
import kabinet.document.control.TableWriter;
import kabinet.exchange.control.Changes;
import kabinet.exchange.control.Exporter;
import kabinet.exchange.control.Line;
import kabinet.exchange.control.Lookup;
import kabinet.exchange.control.TableImporter;
import kabinet.exchange.entity.Column;
import kabinet.organisation.control.SchoolsByCode;
import kabinet.organisation.entity.School;
import kabinet.procurement.entity.PurchaseFunding;

/** The funding plan as a table, matched by year, source and school; without a school a row is the district's as a whole. Sources are the district's to add, not a file's. */
@ApplicationScoped
public class AllocationsSheet implements TableImporter, Exporter {

    static final Column YEAR = Column.of("year", "budget.sheet.year", true, 4, "2021");
    static final Column SOURCE = Column.of("source", "budget.sheet.source", true, FundingSource.NAME_LENGTH, "Областной бюджет");
    static final Column SCHOOL = Column.of("school", "budget.sheet.school", false, School.CODE_LENGTH, "4");
    static final Column AMOUNT = Column.of("amount", "budget.sheet.amount", true, 30, "9 018 400,00");

    @Inject
    Allocations allocations;
    @Inject
    Directories directories;
    @Inject
    SchoolsByCode schools;

    @Override
    public String kind() {
        return "allocations";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Set<String> rights() {
        return Set.of(Right.EDIT_DIRECTORIES);
    }

    @Override
    public List<Column> columns() {
        return List.of(YEAR, SOURCE, SCHOOL, AMOUNT);
    }

    @Override
    public Reading begin(boolean booking) {
        return new Rows(booking);
    }

    private final class Rows implements Reading {

        private final boolean booking;
        private final Lookup<School> bySchool = schools.read();
        private final Lookup<FundingSource> bySource = new Lookup<>();
        private final Map<Integer, Map<List<Long>, Allocation>> ofYears = new HashMap<>();

        Rows(boolean booking) {
            this.booking = booking;
            directories.fundingSources().forEach(source -> bySource.put(source.getName(), source));
        }

        @Override
        public void take(List<Line> portion, int round) {
            portion.forEach(this::take);
        }

        private void take(Line line) {
            Integer year = line.integer(YEAR, PurchaseFunding.FIRST_YEAR, PurchaseFunding.LAST_YEAR);
            FundingSource source = line.value(SOURCE, bySource::get, "device.fault.unknown-funding-source");
            School school = line.value(SCHOOL, bySchool::get, "organisation.fault.unknown-school");
            BigDecimal amount = line.money(AMOUNT);
            if (year == null || source == null || amount == null || line.isFaulty()) {
                return;
            }
            List<Long> key = key(source, school);
            line.once(SOURCE, List.of(year, key));
            Allocation known = planOf(year).get(key);
            Allocation allocation = known != null ? known : new Allocation(year, source, school, amount);
            Changes changes = new Changes(known == null);
            changes.set(amount, allocation::getAmount, allocation::setAmount);
            if (booking && known == null && !line.isFaulty()) {
                allocations.add(allocation);
            }
            line.came(SOURCE, changes.outcome());
        }

        private Map<List<Long>, Allocation> planOf(int year) {
            return ofYears.computeIfAbsent(year, y -> allocations.of(y).stream().collect(Collectors.toMap(a -> key(a.getSource(), a.getSchool()), a -> a)));
        }

        private static List<Long> key(FundingSource source, School school) {
            return Arrays.asList(source.getId(), school == null ? null : school.getId());
        }
    }

    @Override
    public boolean isPersonal() {
        return false;
    }

    @Override
    public Map<String, Function<String, ?>> filters() {
        return Map.of("year", Integer::valueOf);
    }

    @Override
    public int write(TableWriter table, Map<String, String> filter) throws IOException {
        Collection<Integer> years = filter.containsKey("year") ? List.of(Integer.valueOf(filter.get("year"))) : new TreeSet<>(allocations.years());
        int rows = 0;
        for (int year : years) {
            for (Allocation a : allocations.of(year)) {
                table.row(year, a.getSource().getName(), a.getSchool() == null ? null : a.getSchool().getCode(), a.getAmount());
                rows++;
            }
        }
        return rows;
    }
}
