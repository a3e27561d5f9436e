package kabinet.access.control;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts what somebody may do a few times only, such as fail to sign in: after so many within a window more is refused until that has passed since
 * the last one. Remembers at most {@value #REMEMBERED} of whom it counts, so that an attacker with many names cannot fill the memory.
 */
public final class Attempts {

    static final int REMEMBERED = 10_000;

    /** @param since the last one */
    private record Count(int number, Instant since) {
    }

    private final int allowed;
    private final Duration window;
    private final Map<String, Count> counts = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Attempts(int allowed, Duration window) {
        this.allowed = allowed;
        this.window = window;
    }

    public synchronized boolean refuses(String whom, Instant now) {
        Count known = counts.get(whom);
        if (known != null && now.isAfter(known.since().plus(window))) {
            counts.remove(whom);
            return false;
        }
        return known != null && known.number() >= allowed;
    }

    public synchronized void add(String whom, Instant now) {
        counts.merge(whom, new Count(1, now), (old, one) -> now.isAfter(old.since().plus(window)) ? one : new Count(old.number() + 1, now));
    }
}
