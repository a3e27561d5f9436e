package kabinet.agent.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts of each school what its agents reported that nobody had reported before: names of programs and their versions, and of agents, are the district's and stay, so that whoever got hold of a token could fill
 * the database with invented ones. A few reports may go beyond that are booked at the same moment. Kept in memory: after a restart the day begins anew.
 */
@ApplicationScoped
public class NewNames {

    /** Of one school in a day. Its computers have some thousands altogether, and most of them stand in the directory already. */
    public static final int MOST = 50_000;
    private static final Duration DAY = Duration.ofDays(1);
    /** Schools remembered: ten times as many as a district has. */
    private static final int REMEMBERED = 10_000;

    private record Count(int number, Instant since) {

        boolean isOver(Instant now) {
            return !now.isBefore(since.plus(DAY));
        }
    }

    private final Map<Long, Count> counts = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Whether the school's agents brought as much that is new as they may in a day, which begins with the first of it. */
    public synchronized boolean isSpent(Long schoolId, Instant now) {
        Count count = counts.get(schoolId);
        return count != null && count.number() >= MOST && !count.isOver(now);
    }

    public synchronized void add(Long schoolId, int number, Instant now) {
        if (number > 0) {
            counts.merge(schoolId, new Count(number, now), (old, more) -> old.isOver(now) ? more : new Count(old.number() + number, old.since()));
        }
    }
}
