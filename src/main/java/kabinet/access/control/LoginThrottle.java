package kabinet.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing from one address: after {@value #FAILURES_ALLOWED} failures within ten minutes its attempts are
 * refused until they have passed. The account's own lock-out works beside it. Remembers at most {@value #ADDRESSES}
 * addresses, so that an attacker with many cannot fill the memory.
 */
@ApplicationScoped
public class LoginThrottle {

    static final int FAILURES_ALLOWED = 20;
    static final int ADDRESSES = 10_000;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private record Failures(int count, Instant since) {
    }

    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > ADDRESSES;
        }
    };

    public synchronized boolean refuses(String address, Instant now) {
        Failures known = failures.get(address);
        if (known != null && now.isAfter(known.since().plus(WINDOW))) {
            failures.remove(address);
            return false;
        }
        return known != null && known.count() >= FAILURES_ALLOWED;
    }

    public synchronized void failed(String address, Instant now) {
        failures.merge(address, new Failures(1, now), (old, one) -> now.isAfter(old.since().plus(WINDOW)) ? one : new Failures(old.count() + 1, old.since()));
    }
}
