package kabinet.history.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.metamodel.EntityType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.history.entity.Revision;
import kabinet.history.entity.RevisionFilter;

/**
 * Walks from revision to revision, newest first. The tables of states are never read along: each is asked for its newest revision below
 * the last one, which an index answers at its edge, be there two states or two hundred thousand in that revision. A caller of single
 * schools has an edge for each of them, so that nothing of other schools is read.
 */
final class RevisionWalk {

    /** Edges asked for in one statement. */
    private static final int TOGETHER = 200;
    /** Revisions begun at the same moment may be numbered in another order than timed: a day's edge is sought among so many. */
    private static final int NEAR_EDGE = 100;

    /**
     * The states of one entity; of one school or, with null, all.
     */
    private record Source(EntityType<?> type, Long school) {
    }

    /** A revision and the entities whose states it holds. */
    record Found(long revision, Set<EntityType<?>> types) {
    }

    private final EntityManager em;
    private final RevisionFilter filter;
    /** The newest revision of each source below where the walk stands; sources that have none are gone. */
    private final Map<Source, Long> edges = new LinkedHashMap<>();
    private final Instant from;
    private final Instant until;

    RevisionWalk(EntityManager em, Collection<EntityType<?>> types, RevisionFilter filter) {
        this.em = em;
        this.filter = filter;
        from = filter.from() == null ? null : begin(filter.from());
        until = filter.until() == null ? null : begin(filter.until().plusDays(1));
        for (EntityType<?> type : types) {
            schools(type).forEach(school -> edges.put(new Source(type, school), Long.MAX_VALUE));
        }
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    /** The schools whose states are asked for one by one; one null stands for all there are. */
    private Collection<Long> schools(EntityType<?> type) {
        Caller caller = Callers.current();
        Long school = filter.schoolId();
        List<Long> whatever = new ArrayList<>();
        whatever.add(null);
        if (AuditedTypes.schoolColumn(type).isEmpty()) {
            return school == null ? whatever : List.of();
        }
        if (caller.wholeDistrict()) {
            return school == null ? whatever : List.of(school);
        }
        return school == null ? caller.schools() : caller.schools().contains(school) ? List.of(school) : List.of();
    }

    /** The newest revisions below the given one that the filter lets through. */
    List<Found> below(long before, int size) {
        List<Found> found = new ArrayList<>();
        long ceiling = until == null ? before : Math.min(before, edge("max", "at < :at order by at desc", until, -1) + 1);
        long floor = from == null ? Long.MIN_VALUE : edge("min", "at >= :at order by at", from, Long.MAX_VALUE);
        while (found.size() < size && ceiling > floor) {
            refresh(ceiling);
            long newest = edges.values().stream().mapToLong(Long::longValue).max().orElse(Long.MIN_VALUE);
            if (newest < floor || edges.isEmpty()) {
                break;
            }
            long by = filter.accountId() == null ? newest : latestOfAccount(newest);
            if (by == newest && timely(newest)) {
                Set<EntityType<?>> types = new LinkedHashSet<>();
                edges.forEach((source, edge) -> {
                    if (edge == newest) {
                        types.add(source.type());
                    }
                });
                found.add(new Found(newest, types));
            }
            ceiling = by == newest ? newest : by + 1;
        }
        return found;
    }

    /** Asks the sources that the walk has reached for their next revision. */
    @SuppressWarnings("unchecked")
    private void refresh(long before) {
        List<Source> reached = edges.entrySet().stream().filter(e -> e.getValue() >= before).map(Map.Entry::getKey).toList();
        for (int first = 0; first < reached.size(); first += TOGETHER) {
            List<Source> some = reached.subList(first, Math.min(reached.size(), first + TOGETHER));
            List<String> branches = new ArrayList<>();
            for (int i = 0; i < some.size(); i++) {
                Source source = some.get(i);
                branches.add("select " + i + " as source, max(a.rev) as edge from " + AuditedTypes.table(source.type()) + " a where a.rev < :before"
                    + (source.school() == null ? "" : " and a." + AuditedTypes.schoolColumn(source.type()).orElseThrow() + " = :school" + i));
            }
            Query query = em.createNativeQuery(String.join(" union all ", branches)).setParameter("before", before);
            for (int i = 0; i < some.size(); i++) {
                if (some.get(i).school() != null) {
                    query.setParameter("school" + i, some.get(i).school());
                }
            }
            for (Object[] row : (List<Object[]>) query.getResultList()) {
                Source source = some.get(((Number) row[0]).intValue());
                if (row[1] == null) {
                    edges.remove(source);
                } else {
                    edges.put(source, ((Number) row[1]).longValue());
                }
            }
        }
    }

    /** The newest revision of the asked account that is no newer than the given one; below all if there is none. */
    private long latestOfAccount(long revision) {
        Number latest = (Number) em.createNativeQuery("select max(r.id) from revision r where r.account_id = :account and r.id <= :revision")
            .setParameter("account", filter.accountId()).setParameter("revision", revision).getSingleResult();
        return latest == null ? Long.MIN_VALUE : latest.longValue();
    }

    private boolean timely(long revision) {
        if (from == null && until == null) {
            return true;
        }
        Instant at = Objects.requireNonNull(em.find(Revision.class, revision), "revision " + revision).getAt();
        return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
    }

    private long edge(String which, String near, Instant at, long none) {
        Number edge = (Number) em.createNativeQuery("select " + which + "(id) from (select id from revision where " + near + " limit " + NEAR_EDGE + ") near")
            .setParameter("at", at).getSingleResult();
        return edge == null ? none : edge.longValue();
    }
}
