package kabinet.software.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.base.Counted;

/** Counts what names of the queue are installed on. Native: it goes round the filter of schools, and counts devices in the caller's scope where it says so. */
@ApplicationScoped
public class NameCounts {

    /** Up to here devices of a name are counted exactly. */
    public static final int DEVICES_LIMIT = 1_000;

    private static final Set<Long> NONE = Set.of(-1L);

    @PersistenceContext
    EntityManager em;
    @Inject
    RulesEdition edition;

    /**
     * Counts the next names of the queue anew, in the order of ids: on how many devices their unknown versions are. New reports go on meanwhile; nobody settles until
     * the transaction is through.
     *
     * @param afterId 0 to begin with
     * @return from where to go on; empty once all are counted
     */
    public Optional<Integer> recountAfter(int afterId) {
        edition.hold();
        List<Integer> names = Sql.numbers(em, "select id from software_name force index (primary) where waiting is not null and id > " + afterId + " order by id limit " + Sql.PORTION);
        recount(names);
        return names.size() < Sql.PORTION ? Optional.empty() : Optional.of(names.get(names.size() - 1));
    }

    /** Sets by how many devices names wait in the queue; what has no unknown version waits no longer. Nobody may settle meanwhile, since that is when names cease to wait. */
    void recount(List<Integer> nameIds) {
        if (nameIds.isEmpty()) {
            return;
        }
        Map<Integer, Integer> devices = new HashMap<>();
        for (Object row : em.createNativeQuery("select p.name_id, count(ip.device_id) as devices from software_package p left join installed_package ip on ip.package_id = p.id where p.state = 'OPEN' and p.name_id in ("
            + Sql.list(nameIds) + ") group by p.name_id").getResultList()) {
            Object[] cells = (Object[]) row;
            devices.put(((Number) cells[0]).intValue(), ((Number) cells[1]).intValue());
        }
        Map<Optional<Integer>, List<Integer>> byCount = nameIds.stream().collect(Collectors.groupingBy(id -> Optional.ofNullable(devices.get(id))));
        byCount.forEach((count, ids) -> {
            String now = String.valueOf(count.orElse(null));
            em.createNativeQuery("update software_name set waiting = " + now + " where id in (" + Sql.list(ids) + ") and not waiting <=> " + now).executeUpdate();
        });
    }

    /** On how many devices each of the names is installed in a version that no rule knows, within the caller's scope, each version counted by itself; up to {@link #DEVICES_LIMIT}. */
    public Map<Integer, Counted> devicesOfNames(Collection<Integer> nameIds) {
        Map<Integer, Counted> counts = new HashMap<>();
        if (nameIds.isEmpty()) {
            return counts;
        }
        Caller caller = Callers.current();
        // From the name to the devices: of a name with thousands of versions the database would rather read all that is installed.
        String scope = caller.wholeDistrict() ? "" : " straight_join device d on d.id = ip.device_id and d.school_id in (:schools)";
        Query query = em.createNativeQuery(nameIds.stream().map(id -> "select " + id + " as name_id, count(*) as devices from (select ip.device_id from software_package p straight_join installed_package ip on ip.package_id = p.id"
            + scope + " where p.state = 'OPEN' and p.name_id = " + id + " limit " + (DEVICES_LIMIT + 1) + ") f").collect(Collectors.joining(" union all ")));
        if (!caller.wholeDistrict()) {
            query.setParameter("schools", caller.schools().isEmpty() ? NONE : caller.schools());
        }
        for (Object row : query.getResultList()) {
            Object[] cells = (Object[]) row;
            counts.put(((Number) cells[0]).intValue(), Counted.of(((Number) cells[1]).intValue(), DEVICES_LIMIT));
        }
        return counts;
    }

    /** Versions of the names that no rule knows, those last met first; no more of a name than the limit. */
    public Map<Integer, List<String>> versionsOfNames(Collection<Integer> nameIds, int limit) {
        Map<Integer, List<String>> versions = new HashMap<>();
        if (!nameIds.isEmpty()) {
            for (Object row : em.createNativeQuery(nameIds.stream().map(id -> "(select " + id + " as name_id, package_version from software_package where state = 'OPEN' and name_id = " + id + " order by id desc limit "
                + limit + ")").collect(Collectors.joining(" union all "))).getResultList()) {
                Object[] cells = (Object[]) row;
                versions.computeIfAbsent(((Number) cells[0]).intValue(), id -> new ArrayList<>()).add((String) cells[1]);
            }
        }
        return versions;
    }
}
