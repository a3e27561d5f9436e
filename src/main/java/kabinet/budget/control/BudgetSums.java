package kabinet.budget.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.base.Money;
import kabinet.budget.entity.Apportionment;
import kabinet.budget.entity.BudgetCell;
import kabinet.budget.entity.ContractMoney;
import kabinet.budget.entity.Stages;

/**
 * What plans, notices, contracts and deliveries say of a year's money, summed up by the database in seven queries, however many rows there are. Native, because a
 * school's part of a contract depends on what was delivered to all others; at the end only cells of schools in the caller's scope come out, and the district's own for
 * those who see it whole.
 */
@ApplicationScoped
public class BudgetSums {

    private static final String PLANNED = "select source_id, school_id, sum(amount) from allocation where year = :year group by source_id, school_id";

    /** The only school that a notice plans; none if it plans several. */
    private static final String ONLY_SCHOOL = "(select notice_id, min(school_id) school_id from notice_school group by notice_id having count(distinct school_id) = 1)";

    /** Money of one school, and apart, notice by notice, what is the district's and may be shared out. */
    private static final String NOTICES = """
        select f.source_id, coalesce(n.school_id, p.school_id) owner, if(coalesce(n.school_id, p.school_id) is null, n.id, null) shared, sum(f.amount)
        from notice_funding f join notice n on n.id = f.notice_id
        left join %s p on p.notice_id = n.id where f.year = :year and n.stage <> 'CANCELLED' group by f.source_id, owner, shared""".formatted(ONLY_SCHOOL);

    /** The same of contracts, which have the schools of their notices. */
    private static final String CONTRACTS = """
        select f.source_id, coalesce(c.school_id, p.school_id) owner, if(coalesce(c.school_id, p.school_id) is null, c.notice_id, null) shared, sum(f.amount)
        from contract_funding f join contract c on c.id = f.contract_id
        left join %s p on p.notice_id = c.notice_id where f.year = :year and c.state <> 'TERMINATED' group by f.source_id, owner, shared""".formatted(ONLY_SCHOOL);

    /** What notices plan for each school; of those only that say it for every school. */
    private static final String SHARES = """
        select notice_id, school_id, sum(amount) from notice_school where notice_id in (:notices) and amount > 0
        and notice_id not in (select notice_id from notice_school where notice_id in (:notices) group by notice_id, school_id having coalesce(sum(amount), 0) = 0)
        group by notice_id, school_id order by notice_id, school_id""";

    private static final String FUNDINGS = """
        select contract_id, year, source_id, sum(amount) from contract_funding where contract_id in (select contract_id from contract_funding where year = :year)
        group by contract_id, year, source_id having sum(amount) > 0""";

    /** What was given back goes off in proportion to its pieces, so that all pieces of a line are worth the line. */
    private static final String ACCEPTED = """
        select x.contract_id, x.school_id, sum(x.amount) from (
          select n.contract_id, l.school_id, l.amount from delivery_note n join receipt r on r.note_id = n.id join receipt_line l on l.receipt_id = r.id where %1$s
          union all
          select n.contract_id, l.school_id, -round(l.amount * count(*) / l.quantity, 2) from delivery_note n join goods_return t on t.note_id = n.id
            join goods_return_line g on g.goods_return_id = t.id join device d on d.id = g.device_id join receipt_line l on l.id = d.receipt_line_id
            where %1$s group by n.contract_id, l.school_id, l.id, l.amount, l.quantity) x
        group by x.contract_id, x.school_id""";

    private static final String DELIVERED = ACCEPTED.formatted("n.contract_id in (select contract_id from contract_funding where year = :year)");

    /** Of no contract, or of one that nobody funds: counted in the year of its document. */
    private static final String WITHOUT_SOURCE = ACCEPTED.formatted("""
        n.date between :from and :to and (n.contract_id is null
        or not exists (select 1 from contract_funding f where f.contract_id = n.contract_id and f.amount > 0))""");

    @PersistenceContext
    EntityManager em;

    /** Years that purchases have money in. */
    public Set<Integer> years() {
        Set<Integer> years = new TreeSet<>();
        for (Object year : em.createNativeQuery("select year from notice_funding union select year from contract_funding").getResultList()) {
            years.add(((Number) year).intValue());
        }
        return years;
    }

    /** Several cells may be of one source and school. */
    public List<BudgetCell> of(int year) {
        List<BudgetCell> cells = new ArrayList<>();
        rows(PLANNED, year).forEach(r -> cells.add(new BudgetCell(id(r[0]), id(r[1]), Stages.planned(money(r[2])))));
        List<Object[]> notices = rows(NOTICES, year);
        List<Object[]> contracts = rows(CONTRACTS, year);
        Map<Long, SortedMap<Long, BigDecimal>> shares = shares(Stream.concat(notices.stream(), contracts.stream()).map(r -> id(r[2])).filter(Objects::nonNull).collect(Collectors.toSet()));
        notices.forEach(r -> share(r, shares).forEach((school, amount) -> cells.add(new BudgetCell(id(r[0]), school, Stages.notice(amount)))));
        contracts.forEach(r -> share(r, shares).forEach((school, amount) -> cells.add(new BudgetCell(id(r[0]), school, Stages.contracted(amount)))));
        contracts(year).stream().flatMap(contract -> contract.parts().stream()).filter(part -> part.year() == year)
            .forEach(part -> cells.add(new BudgetCell(part.sourceId(), part.schoolId(), Stages.delivered(part.amount()))));
        query(WITHOUT_SOURCE, Map.of("from", LocalDate.of(year, Month.JANUARY, 1), "to", LocalDate.of(year, Month.DECEMBER, 31)))
            .forEach(r -> cells.add(new BudgetCell(null, id(r[1]), Stages.delivered(money(r[2])))));
        Caller caller = Callers.current();
        cells.removeIf(cell -> !caller.sees(cell.schoolId()));
        return cells;
    }

    private Map<Long, SortedMap<Long, BigDecimal>> shares(Set<Long> notices) {
        Map<Long, SortedMap<Long, BigDecimal>> shares = new HashMap<>();
        if (!notices.isEmpty()) {
            query(SHARES, Map.of("notices", notices)).forEach(r -> shares.computeIfAbsent(id(r[0]), notice -> new TreeMap<>()).put(id(r[1]), money(r[2])));
        }
        return shares;
    }

    /** A sum by schools, to the kopeck, in the proportion that its notice states; the district's own where it states none. */
    private static Map<Long, BigDecimal> share(Object[] row, Map<Long, SortedMap<Long, BigDecimal>> shares) {
        BigDecimal amount = money(row[3]);
        SortedMap<Long, BigDecimal> planned = row[2] == null ? null : shares.get(id(row[2]));
        if (planned == null) {
            return Collections.singletonMap(id(row[1]), amount);
        }
        List<BigDecimal> parts = Apportionment.split(amount, List.copyOf(planned.values()));
        Map<Long, BigDecimal> bySchool = new LinkedHashMap<>();
        planned.keySet().forEach(school -> bySchool.put(school, parts.get(bySchool.size())));
        return bySchool;
    }

    private List<ContractMoney> contracts(int year) {
        Map<Long, List<ContractMoney.Funding>> fundings = new LinkedHashMap<>();
        rows(FUNDINGS, year).forEach(r -> fundings.computeIfAbsent(id(r[0]), c -> new ArrayList<>()).add(new ContractMoney.Funding(((Number) r[1]).intValue(), id(r[2]), money(r[3]))));
        Map<Long, Map<Long, BigDecimal>> delivered = new HashMap<>();
        rows(DELIVERED, year).forEach(r -> delivered.computeIfAbsent(id(r[0]), c -> new HashMap<>()).put(id(r[1]), money(r[2])));
        return fundings.entrySet().stream().map(f -> new ContractMoney(f.getValue(), delivered.getOrDefault(f.getKey(), Map.of()))).toList();
    }

    private List<Object[]> rows(String sql, int year) {
        return query(sql, Map.of("year", year));
    }

    private List<Object[]> query(String sql, Map<String, Object> parameters) {
        Query query = em.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        List<Object[]> rows = new ArrayList<>();
        for (Object row : query.getResultList()) {
            rows.add((Object[]) row);
        }
        return rows;
    }

    private static Long id(Object cell) {
        return cell == null ? null : ((Number) cell).longValue();
    }

    private static BigDecimal money(Object cell) {
        return new BigDecimal(cell.toString()).setScale(Money.SCALE);
    }
}
