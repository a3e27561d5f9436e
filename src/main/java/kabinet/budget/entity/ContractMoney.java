package kabinet.budget.entity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kabinet.base.Money;

/**
 * A contract's money: who pays in which year, and what was delivered to whom. A delivery does not say whose money paid it, so the rule is ours:
 * <ol>
 * <li>What was delivered uses up the years in their order: the first year's money is spent before the second's. What exceeds all of it falls on the last year.</li>
 * <li>Within a year the sources share in proportion to their money in the contract.</li>
 * <li>All schools share the contract's years and sources alike.</li>
 * </ol>
 * Each step is kopeck-exact ({@link Apportionment}), so that the parts add up to what was delivered: for each school, for each source and year, and altogether.
 *
 * @param fundings none twice for the same year and source, each more than zero
 * @param delivered roubles by schools, not negative; no school (null) for what the district got
 */
public record ContractMoney(List<Funding> fundings, Map<Long, BigDecimal> delivered) {

    /** A source's money in a year, roubles. */
    public record Funding(int year, Long sourceId, BigDecimal amount) {
    }

    /** What was delivered to a school of a source's money of a year. */
    public record Part(int year, Long sourceId, Long schoolId, BigDecimal amount) {
    }

    /** @return nothing if nobody funds the contract or nothing was delivered */
    public List<Part> parts() {
        List<Funding> ordered = fundings.stream().sorted(Comparator.comparingInt(Funding::year)).toList();
        List<Part> parts = new ArrayList<>();
        if (ordered.isEmpty()) {
            return parts;
        }
        List<BigDecimal> open = used(ordered);
        List<Long> schools = delivered.keySet().stream().sorted(Comparator.nullsFirst(Comparator.naturalOrder())).filter(s -> delivered.get(s).signum() > 0).toList();
        for (Long school : schools) {
            List<BigDecimal> shares = Apportionment.split(delivered.get(school), open);
            List<BigDecimal> still = new ArrayList<>();
            for (int i = 0; i < shares.size(); i++) {
                if (shares.get(i).signum() > 0) {
                    parts.add(new Part(ordered.get(i).year(), ordered.get(i).sourceId(), school, shares.get(i)));
                }
                still.add(open.get(i).subtract(shares.get(i)));
            }
            open = still;
        }
        return parts;
    }

    /** How much of each funding the deliveries use, in the given order. */
    private List<BigDecimal> used(List<Funding> ordered) {
        BigDecimal rest = delivered.values().stream().reduce(Money.ZERO, BigDecimal::add);
        SortedMap<Integer, List<Funding>> years = ordered.stream().collect(Collectors.groupingBy(Funding::year, TreeMap::new, Collectors.toList()));
        List<BigDecimal> used = new ArrayList<>();
        for (Map.Entry<Integer, List<Funding>> year : years.entrySet()) {
            List<BigDecimal> amounts = year.getValue().stream().map(Funding::amount).toList();
            BigDecimal whole = amounts.stream().reduce(Money.ZERO, BigDecimal::add);
            BigDecimal part = year.getKey().equals(years.lastKey()) ? rest : rest.min(whole);
            used.addAll(Apportionment.split(part, amounts));
            rest = rest.subtract(part);
        }
        return used;
    }
}
