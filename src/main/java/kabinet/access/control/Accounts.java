package kabinet.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import kabinet.access.entity.Account;

/** All accounts. */
@ApplicationScoped
public class Accounts {

    @PersistenceContext
    EntityManager em;

    public void add(Account account) {
        em.persist(account);
    }

    public Optional<Account> find(Long id) {
        return Optional.ofNullable(em.find(Account.class, id));
    }

    /** By sign-in name, whatever its case. */
    public Optional<Account> byLogin(String login) {
        return em.createQuery("select a from Account a where a.login = :login", Account.class)
            .setParameter("login", login.strip().toLowerCase(java.util.Locale.ROOT))
            .getResultStream().findFirst();
    }

    /** In order of names. */
    public List<Account> all() {
        return em.createQuery("select a from Account a order by a.active desc, a.name, a.id", Account.class).getResultList();
    }

    public boolean isEmpty() {
        return em.createQuery("select a.id from Account a", Long.class).setMaxResults(1).getResultList().isEmpty();
    }
}
