package kabinet.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How far the bookings of this moment are. In memory: what a transaction has done is not to be seen from outside before its end. */
@ApplicationScoped
public class BookingProgress {

    private final Map<Long, Integer> done = new ConcurrentHashMap<>();

    public void at(Long jobId, int rows) {
        done.put(jobId, rows);
    }

    public void end(Long jobId) {
        done.remove(jobId);
    }

    /** Rows done so far; 0 for a booking that waits for its turn. */
    public int of(Long jobId) {
        return done.getOrDefault(jobId, 0);
    }
}
