package kabinet.device.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kabinet.base.Counted;
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

    /** How many rows there are, exact to {@link Counted#LIMIT}; one more stands for "more than". No way is read further than that. */
    int count(DeviceWhere where) {
        if (where.known() != null) {
            return Math.min(where.known(), Counted.LIMIT + 1);
        }
        List<String> ways = where.soughtWays();
        for (String way : ways) {
            int found = Math.toIntExact(where.bind(em.createQuery(Counted.query("d.id", "from Device d" + way), Long.class)).getSingleResult());
            if (found > Counted.LIMIT || ways.size() == 1) {
                return found;
            }
        }
        Set<Long> all = new HashSet<>();
        for (String way : ways) {
            all.addAll(where.bind(em.createQuery("select d.id from Device d" + way, Long.class)).getResultList());
        }
        return Math.min(all.size(), Counted.LIMIT + 1);
    }

    /** A tag has no equal, and with the id beside it its index would not be used. */
    static String order(String attribute, boolean ascending) {
        String direction = ascending ? "" : " desc";
        return " order by d." + attribute + direction + (Set.of("tag", "id").contains(attribute) ? "" : ", d.id" + direction);
    }
}
