package kabinet.stocktaking.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How far stocktakes have come. */
@ApplicationScoped
public class Progress {

    @PersistenceContext
    EntityManager em;

    /** How many devices of its book each stocktake has found; 0 where none are named. */
    public Map<Long, Integer> found(Collection<Long> stocktakeIds) {
        Map<Long, Integer> found = new HashMap<>();
        if (!stocktakeIds.isEmpty()) {
            em.createQuery("""
                    select s.stocktakeId, count(distinct s.deviceId) from FieldScan s where s.stocktakeId in :ids and s.kind = SCAN
                    and exists (select 1 from BookEntry b where b.stocktakeId = s.stocktakeId and b.deviceId = s.deviceId)
                    and not exists (select 1 from FieldScan u where u.stocktakeId = s.stocktakeId and u.undoes = s.clientId)
                    group by s.stocktakeId""", Object[].class)
                .setParameter("ids", stocktakeIds).getResultList().forEach(row -> found.put((Long) row[0], ((Long) row[1]).intValue()));
        }
        stocktakeIds.forEach(id -> found.putIfAbsent(id, 0));
        return found;
    }
}
