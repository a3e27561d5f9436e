package kabinet.november.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import kabinet.access.control.Secrets;
import kabinet.access.entity.Account;
import kabinet.november.entity.CalendarFeed;

/** The addresses of calendars. */
@ApplicationScoped
public class Feeds {

    /** Tells what the secret opens, and cannot be taken for an access token. */
    private static final String PREFIX = "kal_";

    @PersistenceContext
    EntityManager em;

    /** Makes the account's address, or a new one in the place of the old; returns the secret, which is not kept. */
    public String issue(Account account) {
        String secret = Secrets.random(PREFIX);
        of(account.getId()).ifPresentOrElse(feed -> feed.renew(Secrets.hash(secret), Instant.now()), () -> em.persist(new CalendarFeed(account, Secrets.hash(secret), Instant.now())));
        return secret;
    }

    /** The feed behind a secret, with its account, if it may still be used. */
    public Optional<CalendarFeed> usable(String secret) {
        return em.createQuery("select f from CalendarFeed f join fetch f.account where f.hash = :hash", CalendarFeed.class).setParameter("hash", Secrets.hash(secret))
            .getResultStream().findFirst().filter(CalendarFeed::isUsable);
    }

    /** With its account. */
    public Optional<CalendarFeed> of(Long accountId) {
        return em.createQuery("select f from CalendarFeed f join fetch f.account a where a.id = :account", CalendarFeed.class).setParameter("account", accountId).getResultStream().findFirst();
    }

    public void remove(CalendarFeed feed) {
        em.remove(feed);
    }
}
