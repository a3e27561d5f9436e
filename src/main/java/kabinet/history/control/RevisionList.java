package kabinet.history.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.base.Counted;
import kabinet.base.Titled;
import kabinet.history.entity.Change;
import kabinet.history.entity.Revision;
import kabinet.history.entity.RevisionFilter;
import kabinet.history.entity.RevisionRow;
import kabinet.history.entity.TouchedThing;
import org.hibernate.envers.RevisionType;

/**
 * Revisions across all things, newest first, by keyset. These are queries on the tables of states, which no filter bounds: every
 * one of them carries the caller's schools itself.
 */
@ApplicationScoped
public class RevisionList {

    /** Things are counted exactly up to here; above, it says «более 1 000»: an import is one revision, however long its file. */
    public static final int EXACT = 1_000;

    @PersistenceContext
    EntityManager em;
    @Inject
    AuditedTypes types;
    @Inject
    HistoryReader reader;

    /** Names of the entities whose history the caller may see. */
    public List<String> things() {
        return types.visible().stream().map(EntityType::getName).toList();
    }

    /** @param before only older revisions than this; null from the newest */
    public List<RevisionRow> page(RevisionFilter filter, Long before, int size) {
        List<EntityType<?>> wanted = filter.thing() == null ? types.visible() : types.visible(filter.thing()).map(List::<EntityType<?>>of).orElse(List.of());
        List<RevisionWalk.Found> found = new RevisionWalk(em, wanted, filter).below(before == null ? Long.MAX_VALUE : before, size);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, List<RevisionRow.Touched>> touched = new HashMap<>();
        for (EntityType<?> type : wanted) {
            List<Long> ids = found.stream().filter(f -> f.types().contains(type)).map(RevisionWalk.Found::revision).toList();
            if (!ids.isEmpty()) {
                touched(type, filter, ids, touched);
            }
        }
        List<Long> ids = found.stream().map(RevisionWalk.Found::revision).toList();
        return em.createQuery("select r from Revision r where r.id in :ids order by r.id desc", Revision.class).setParameter("ids", ids).getResultStream()
            .map(r -> new RevisionRow(r.getId(), r.getAt(), r.getAccountName(), r.getAct(), r.getNote(), touched.getOrDefault(r.getId(), List.of()))).toList();
    }

    public Optional<Revision> find(long id) {
        return Optional.ofNullable(em.find(Revision.class, id));
    }

    /** What a revision touched, of the things the caller may see. */
    public List<TouchedThing> things(long revision, int limit, Locale locale) {
        List<TouchedThing> things = new ArrayList<>();
        for (EntityType<?> type : types.visible()) {
            for (Long id : ids(type, revision, limit - things.size())) {
                Change change = reader.changeOf(type.getJavaType(), id, revision, locale);
                if (change != null) {
                    things.add(new TouchedThing(type.getName(), id, title(type, id), change));
                }
            }
        }
        return things;
    }

    /** How many things the revision touched, of those in the caller's scope; of each entity exact to {@link #EXACT}. */
    public Counted count(long revision) {
        int number = 0;
        boolean more = false;
        for (EntityType<?> type : types.visible()) {
            Map<String, Object> parameters = new HashMap<>(Map.of("rev", revision));
            String sql = "select count(*) from (select a.id from " + AuditedTypes.table(type) + " a where a.rev = :rev" + scope(type, null, parameters)
                + " limit " + (EXACT + 1) + ") found";
            Counted counted = Counted.of(((Number) bind(em.createNativeQuery(sql), parameters).getSingleResult()).intValue(), EXACT);
            number += counted.number();
            more |= counted.more();
        }
        return new Counted(number, more);
    }

    @SuppressWarnings("unchecked")
    private List<Long> ids(EntityType<?> type, long revision, int limit) {
        if (limit <= 0) {
            return List.of();
        }
        Map<String, Object> parameters = new HashMap<>(Map.of("rev", revision));
        String scope = scope(type, null, parameters);
        // The order of the index that finds them: another would sort the whole revision for its first rows.
        String order = "School".equals(type.getName()) && !scope.isEmpty() ? "a.id" : (scope.isEmpty() ? "" : "a.school_id, a.rev, ") + "a.revtype, a.id";
        String sql = "select a.id from " + AuditedTypes.table(type) + " a where a.rev = :rev" + scope + " order by " + order + " limit " + limit;
        return ((List<Number>) bind(em.createNativeQuery(sql), parameters).getResultList()).stream().map(Number::longValue).toList();
    }

    /** What the revisions did to things of one entity: how many were added, changed and removed, none counted beyond {@link #EXACT}. */
    private void touched(EntityType<?> type, RevisionFilter filter, List<Long> ids, Map<Long, List<RevisionRow.Touched>> into) {
        Map<Long, List<Tally>> tallies = tallies(type, filter, ids, null).stream().collect(Collectors.groupingBy(Tally::revision));
        // Among so many of one kind those of another may not have come up: each kind is counted for itself.
        List<Long> large = tallies.entrySet().stream().filter(e -> e.getValue().stream().mapToInt(Tally::found).sum() > EXACT).map(Map.Entry::getKey).toList();
        if (!large.isEmpty()) {
            large.forEach(tallies::remove);
            for (RevisionType kind : RevisionType.values()) {
                tallies(type, filter, large, kind).forEach(t -> tallies.computeIfAbsent(t.revision(), k -> new ArrayList<>()).add(t));
            }
        }
        tallies.forEach((revision, each) -> each.stream().sorted(Comparator.comparing(Tally::kind)).forEach(tally -> {
            Counted count = Counted.of(tally.found(), EXACT);
            String title = tally.found() == 1 ? title(type, tally.first()) : null;
            into.computeIfAbsent(revision, k -> new ArrayList<>()).add(new RevisionRow.Touched(type.getName(), HistoryReader.kind(tally.kind()), count, title));
        }));
    }

    /** @param found at most one more than {@link #EXACT} */
    private record Tally(long revision, RevisionType kind, int found, long first) {
    }

    /** @param kind the only kind to count; null for all, which share the limit */
    @SuppressWarnings("unchecked")
    private List<Tally> tallies(EntityType<?> type, RevisionFilter filter, List<Long> ids, RevisionType kind) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = (kind == null ? "" : " and a.revtype = " + kind.getRepresentation()) + scope(type, filter.schoolId(), parameters);
        List<String> branches = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            parameters.put("rev" + i, ids.get(i));
            branches.add("select rev, revtype, count(*), min(id) from (select a.rev, a.revtype, a.id from " + AuditedTypes.table(type) + " a where a.rev = :rev" + i
                + condition + " limit " + (EXACT + 1) + ") found" + i + " group by rev, revtype");
        }
        return ((List<Object[]>) bind(em.createNativeQuery(String.join(" union all ", branches)), parameters).getResultList()).stream()
            .map(row -> new Tally(((Number) row[0]).longValue(), RevisionType.fromRepresentation(((Number) row[1]).byteValue()), ((Number) row[2]).intValue(),
                ((Number) row[3]).longValue())).toList();
    }

    /** The caller's schools as a condition; together with the one school that is asked for. */
    private static String scope(EntityType<?> type, Long schoolId, Map<String, Object> parameters) {
        Caller caller = Callers.current();
        String column = AuditedTypes.schoolColumn(type).orElse(null);
        if (column == null) {
            return "";
        }
        StringBuilder condition = new StringBuilder();
        if (!caller.wholeDistrict()) {
            Collection<Long> schools = caller.schools().isEmpty() ? List.of(-1L) : caller.schools();
            parameters.put("scope", schools);
            condition.append(" and a.").append(column).append(" in (:scope)");
        }
        if (schoolId != null) {
            parameters.put("school", schoolId);
            condition.append(" and a.").append(column).append(" = :school");
        }
        return condition.toString();
    }

    private static Query bind(Query query, Map<String, Object> parameters) {
        new TreeMap<>(parameters).forEach(query::setParameter);
        return query;
    }

    private String title(EntityType<?> type, Long id) {
        return em.find(type.getJavaType(), id) instanceof Titled titled ? titled.getTitle() : null;
    }
}
