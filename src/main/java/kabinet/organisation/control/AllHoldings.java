package kabinet.organisation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kabinet.organisation.entity.Person;

/** The holdings that all components tell of, added up. */
@ApplicationScoped
public class AllHoldings {

    @Inject
    @Any
    Instance<Holdings> holdings;

    public Map<Long, Long> inRooms(Collection<Long> roomIds) {
        return sum(roomIds, h -> h.inRooms(roomIds));
    }

    public long inRoom(Long roomId) {
        return inRooms(List.of(roomId)).getOrDefault(roomId, 0L);
    }

    public Map<Long, Long> ofPeople(Collection<Long> personIds) {
        return sum(personIds, h -> h.ofPeople(personIds));
    }

    public long ofPerson(Long personId) {
        return ofPeople(List.of(personId)).getOrDefault(personId, 0L);
    }

    public void handOver(Person from, Person to) {
        holdings.forEach(h -> h.handOver(from, to));
    }

    private Map<Long, Long> sum(Collection<Long> ids, Function<Holdings, Map<Long, Long>> counts) {
        Map<Long, Long> sum = new HashMap<>();
        if (!ids.isEmpty()) {
            holdings.forEach(h -> counts.apply(h).forEach((id, n) -> sum.merge(id, n, Long::sum)));
        }
        return sum;
    }
}
