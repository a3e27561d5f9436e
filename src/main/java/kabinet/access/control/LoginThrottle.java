package kabinet.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import kabinet.access.entity.Account;

/**
 * Slows down guessing from one address: after {@value #FAILURES_ALLOWED} failures within a quarter of an hour its attempts are
 * refused until that has passed; a whole school may sit behind one address. The account's own lock-out works beside it, and
 * {@link #locks} does the same for sign-in names that nobody has, so that it tells nobody which exist. Remembers at most
 * {@value #REMEMBERED} of each, so that an attacker with many cannot fill the memory.
 */
@ApplicationScoped
public class LoginThrottle {

    static final int FAILURES_ALLOWED = 100;
    static final int REMEMBERED = 10_000;
    static final Duration WINDOW = Account.LOCK;

    /** @param since the last failure */
    private record Failures(int count, Instant since) {
    }

    private static final class Memory extends LinkedHashMap<String, Failures> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }

        boolean holds(String key, int allowed, Instant now) {
            Failures known = get(key);
            if (known != null && now.isAfter(known.since().plus(WINDOW))) {
                remove(key);
                return false;
            }
            return known != null && known.count() >= allowed;
        }

        void add(String key, Instant now) {
            merge(key, new Failures(1, now), (old, one) -> now.isAfter(old.since().plus(WINDOW)) ? one : new Failures(old.count() + 1, now));
        }
    }

    private final Memory addresses = new Memory();
    private final Memory strangers = new Memory();

    public synchronized boolean refuses(String address, Instant now) {
        return addresses.holds(address, FAILURES_ALLOWED, now);
    }

    public synchronized void failed(String address, Instant now) {
        addresses.add(address, now);
    }

    /** Whether a sign-in name that nobody has is locked, as an account of that name would be. */
    public synchronized boolean locks(String stranger, Instant now) {
        return strangers.holds(stranger, Account.FAILURES_ALLOWED, now);
    }

    /** A failure with a sign-in name that nobody has. */
    public synchronized void strangerFailed(String stranger, Instant now) {
        strangers.add(stranger, now);
    }
}
