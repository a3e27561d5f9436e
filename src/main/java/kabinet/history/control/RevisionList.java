package kabinet.history.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.metamodel.EntityType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
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
        List<Long> ids = revisions(wanted, filter, before == null ? Long.MAX_VALUE : before, size);
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<RevisionRow.Touched>> touched = new HashMap<>();
        wanted.forEach(type -> touched(type, filter, ids, touched));
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

    /** How many things the revision touched, of those in the caller's scope. */
    public long count(long revision) {
        return types.visible().stream().mapToLong(type -> {
            Map<String, Object> parameters = new HashMap<>(Map.of("rev", revision));
            String sql = "select count(*) from " + AuditedTypes.table(type) + " a where a.rev = :rev" + scope(type, null, parameters);
            return ((Number) bind(em.createNativeQuery(sql), parameters).getSingleResult()).longValue();
        }).sum();
    }

    @SuppressWarnings("unchecked")
    private List<Long> ids(EntityType<?> type, long revision, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("rev", revision));
        String sql = "select a.id from " + AuditedTypes.table(type) + " a where a.rev = :rev" + scope(type, null, parameters) + " order by a.id";
        return limit <= 0 ? List.of() : ((List<Number>) bind(em.createNativeQuery(sql), parameters).setMaxResults(limit).getResultList()).stream().map(Number::longValue).toList();
    }

    /** The newest revisions of each table, put together: each table is read from its end, never whole. */
    @SuppressWarnings("unchecked")
    private List<Long> revisions(List<EntityType<?>> wanted, RevisionFilter filter, long before, int size) {
        Map<String, Object> parameters = new HashMap<>(Map.of("before", before));
        StringBuilder bounds = new StringBuilder();
        bound(filter.from(), ">=", "min", bounds, parameters);
        bound(filter.until() == null ? null : filter.until().plusDays(1), "<", "max", bounds, parameters);
        String join = "";
        if (filter.accountId() != null || bounds.length() > 0) {
            join = " join revision r on r.id = a.rev";
            if (filter.accountId() != null) {
                bounds.append(" and r.account_id = :account");
                parameters.put("account", filter.accountId());
            }
        }
        List<String> parts = new ArrayList<>();
        for (EntityType<?> type : wanted) {
            if (filter.schoolId() == null || AuditedTypes.schoolColumn(type).isPresent()) {
                parts.add("(select distinct a.rev from " + AuditedTypes.table(type) + " a" + join + " where a.rev < :before" + bounds
                    + scope(type, filter.schoolId(), parameters) + " order by a.rev desc limit " + size + ")");
            }
        }
        if (parts.isEmpty()) {
            return List.of();
        }
        Query query = bind(em.createNativeQuery("select distinct rev from (" + String.join(" union all ", parts) + ") found order by rev desc limit " + size), parameters);
        return ((List<Number>) query.getResultList()).stream().map(Number::longValue).toList();
    }

    private static void bound(LocalDate day, String operator, String name, StringBuilder bounds, Map<String, Object> parameters) {
        if (day != null) {
            bounds.append(" and r.at ").append(operator).append(" :").append(name);
            parameters.put(name, day.atStartOfDay(ZoneId.systemDefault()).toInstant());
        }
    }

    @SuppressWarnings("unchecked")
    private void touched(EntityType<?> type, RevisionFilter filter, List<Long> ids, Map<Long, List<RevisionRow.Touched>> into) {
        if (filter.schoolId() != null && AuditedTypes.schoolColumn(type).isEmpty()) {
            return;
        }
        Map<String, Object> parameters = new HashMap<>(Map.of("ids", ids));
        String sql = "select a.rev, a.revtype, count(*), min(a.id) from " + AuditedTypes.table(type) + " a where a.rev in (:ids)"
            + scope(type, filter.schoolId(), parameters) + " group by a.rev, a.revtype";
        for (Object[] row : (List<Object[]>) bind(em.createNativeQuery(sql), parameters).getResultList()) {
            long count = ((Number) row[2]).longValue();
            Change.Kind kind = HistoryReader.kind(RevisionType.fromRepresentation(((Number) row[1]).byteValue()));
            String title = count == 1 ? title(type, ((Number) row[3]).longValue()) : null;
            into.computeIfAbsent(((Number) row[0]).longValue(), k -> new ArrayList<>()).add(new RevisionRow.Touched(type.getName(), kind, count, title));
        }
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
