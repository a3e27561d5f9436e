package kabinet.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import kabinet.access.entity.Account;

/**
 * Slows down guessing from one address: after {@value #FAILURES_ALLOWED} failures within a quarter of an hour its attempts are
 * refused until that has passed; a whole school may sit behind one address, and one machine behind a network of IPv6. The account's own lock-out works beside it, and
 * {@link #locks} does the same for sign-in names that nobody has, so that it tells nobody which exist.
 */
@ApplicationScoped
public class LoginThrottle {

    static final int FAILURES_ALLOWED = 100;

    private final Attempts addresses = Attempts.untilQuiet(FAILURES_ALLOWED, Account.LOCK);
    private final Attempts strangers = Attempts.untilQuiet(Account.FAILURES_ALLOWED, Account.LOCK);

    public boolean refuses(String address, Instant now) {
        return addresses.refuses(Attempts.place(address), now);
    }

    public void failed(String address, Instant now) {
        addresses.add(Attempts.place(address), now);
    }

    /** Whether a sign-in name that nobody has is locked, as an account of that name would be. */
    public boolean locks(String stranger, Instant now) {
        return strangers.refuses(stranger, now);
    }

    /** A failure with a sign-in name that nobody has. */
    public void strangerFailed(String stranger, Instant now) {
        strangers.add(stranger, now);
    }
}
