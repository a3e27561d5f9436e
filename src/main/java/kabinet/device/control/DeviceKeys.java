package kabinet.device.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kabinet.device.entity.DeviceFilter;

/**
 * The keys of a list's rows, in its order. Where a search leads to devices on several ways, each way is read in the list's order and no
 * further than the page's end; the ways' heads put together hold the page.
 */
@ApplicationScoped
class DeviceKeys {

    @PersistenceContext
    EntityManager em;
    @Inject
    DeviceSearch search;

    DeviceWhere where(DeviceFilter filter) {
        DeviceWhere where = new DeviceWhere(filter);
        return filter.text() == null ? where : where.and(search.read(filter.text(), filter.schoolId()));
    }

    /** @param attribute of the device; rows with equal values stand in the order of ids */
    List<Long> page(DeviceWhere where, String attribute, boolean ascending, int first, int size) {
        List<String> ways = where.ways();
        if (ways.isEmpty()) {
            return List.of();
        }
        if (ways.size() == 1) {
            return where.bind(em.createQuery("select d.id from Device d " + ways.get(0) + order(attribute, ascending), Long.class))
                .setFirstResult(first).setMaxResults(size).getResultList();
        }
        String direction = ascending ? "" : " desc";
        String heads = ways.stream().map(way -> "(select d.id as id, d." + attribute + " as place from Device d " + way + order(attribute, ascending)
            + " limit " + (first + size) + ")").collect(Collectors.joining(" union "));
        String page = "select h.id from (" + heads + ") h order by h.place" + direction + ", h.id" + direction;
        return where.bind(em.createQuery(page, Long.class)).setFirstResult(first).setMaxResults(size).getResultList();
    }

    /** How many rows there are, {@code limit} + 1 if more than {@code limit}; no way is read further than that. */
    int count(DeviceWhere where, int limit) {
        if (where.known() != null) {
            return Math.min(where.known(), limit + 1);
        }
        List<String> ways = where.soughtWays();
        for (String way : ways) {
            String hql = "select count(*) from (select d.id as id from Device d" + way + DeviceSearch.AS_FOUND + (limit + 1) + ") found";
            int found = Math.toIntExact(where.bind(em.createQuery(hql, Long.class)).getSingleResult());
            if (found > limit || ways.size() == 1) {
                return found;
            }
        }
        Set<Long> all = new HashSet<>();
        for (String way : ways) {
            all.addAll(where.bind(em.createQuery("select d.id from Device d" + way, Long.class)).getResultList());
        }
        return Math.min(all.size(), limit + 1);
    }

    /** A tag has no equal, and with the id beside it its index would not be used. */
    static String order(String attribute, boolean ascending) {
        String direction = ascending ? "" : " desc";
        return " order by d." + attribute + direction + (Set.of("tag", "id").contains(attribute) ? "" : ", d.id" + direction);
    }
}
