package kabinet.november.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kabinet.november.entity.RoomsDone;

/**
 * How many rooms of a stocktake's book are done. Counting reads the whole book, up to 20,000 entries, so it is done once after each scan and kept: a frozen book and the number of its last scan
 * have one answer for ever. That number is one look into an index for each, and all stocktakes that scanned since are counted in one query over indexes.
 */
@ApplicationScoped
public class RoomsWalked {

    /** Answers kept: more than there are schools in a region. A few dozen bytes each. */
    private static final int KEPT = 2000;

    @PersistenceContext
    EntityManager em;

    /** What was counted when the stocktake had scans up to this one. */
    private record Counted(int lastScan, RoomsDone rooms) {
    }

    private final Map<Long, Counted> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Counted> eldest) {
            return size() > KEPT;
        }
    });

    /** @param stocktakes ids of begun ones, which the caller sees */
    Map<Long, RoomsDone> of(Collection<Long> stocktakes) {
        if (stocktakes.isEmpty()) {
            return Map.of();
        }
        Map<Long, Integer> last = new HashMap<>();
        // not max: where a caller's schools are asked for too, the database would read all their scans
        em.createQuery("select t.id, coalesce((select s.seq from FieldScan s where s.stocktakeId = t.id order by s.seq desc limit 1), 0) from Stocktake t where t.id in :ids", Object[].class)
            .setParameter("ids", stocktakes).getResultList().forEach(row -> last.put((Long) row[0], (Integer) row[1]));
        Map<Long, RoomsDone> found = new HashMap<>();
        List<Long> changed = new ArrayList<>();
        for (Long id : stocktakes) {
            Counted counted = known.get(id);
            if (counted != null && counted.lastScan() == last.getOrDefault(id, 0)) {
                found.put(id, counted.rooms());
            } else {
                changed.add(id);
            }
        }
        if (!changed.isEmpty()) {
            count(changed).forEach((id, rooms) -> {
                known.put(id, new Counted(last.getOrDefault(id, 0), rooms));
                found.put(id, rooms);
            });
        }
        return found;
    }

    private Map<Long, RoomsDone> count(List<Long> stocktakes) {
        Map<Long, RoomsDone> counted = new HashMap<>();
        em.createQuery("""
                select b.stocktakeId, count(distinct b.roomId), count(distinct case when not exists (
                    select 1 from FieldScan s where s.stocktakeId = b.stocktakeId and s.deviceId = b.deviceId and s.kind = SCAN
                    and not exists (select 1 from FieldScan u where u.stocktakeId = s.stocktakeId and u.undoes = s.clientId)) then b.roomId end)
                from BookEntry b where b.stocktakeId in :ids and b.roomId is not null group by b.stocktakeId""", Object[].class)
            .setParameter("ids", stocktakes).getResultList().forEach(row -> {
                int all = ((Long) row[1]).intValue();
                counted.put((Long) row[0], new RoomsDone(all - ((Long) row[2]).intValue(), all));
            });
        return counted;
    }
}
