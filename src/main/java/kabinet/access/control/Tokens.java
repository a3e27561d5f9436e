package kabinet.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kabinet.access.entity.AccessToken;
import kabinet.access.entity.Account;

/** All personal access tokens. */
@ApplicationScoped
public class Tokens {

    private static final String PREFIX = "kab_";

    @PersistenceContext
    EntityManager em;

    /** Makes a token and returns its secret: the only time it can be read. */
    public String issue(Account account, String name) {
        String secret = Secrets.random(PREFIX);
        em.persist(new AccessToken(account, name, Secrets.hash(secret), Instant.now()));
        return secret;
    }

    /** The token behind a secret, if it may still be used. */
    public Optional<AccessToken> usable(String secret) {
        return em.createQuery("select t from AccessToken t join fetch t.account where t.hash = :hash", AccessToken.class)
            .setParameter("hash", Secrets.hash(secret))
            .getResultStream().findFirst().filter(t -> t.isUsable(Instant.now()));
    }

    public Optional<AccessToken> find(Long id) {
        return Optional.ofNullable(em.find(AccessToken.class, id));
    }

    /** The account's tokens, newest first. */
    public List<AccessToken> of(Long accountId) {
        return em.createQuery("select t from AccessToken t where t.account.id = :account order by t.createdAt desc", AccessToken.class)
            .setParameter("account", accountId).getResultList();
    }

    /** Ends all tokens of the account for good: whoever has one must not outlast the password it was issued with. */
    public void revokeAll(Account account) {
        Instant now = Instant.now();
        of(account.getId()).forEach(token -> token.revoke(now));
    }
}
