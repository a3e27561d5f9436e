package kabinet.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kabinet.access.entity.Account;
import kabinet.access.entity.Role;
import kabinet.base.Uniqueness;

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
            .setParameter("login", plain(login))
            .getResultStream().findFirst();
    }

    /** The sign-in name as it is stored: without blanks around it, in small letters; an absent one is empty. */
    public static String plain(String login) {
        return login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
    }

    /** Reads the account anew and keeps others from changing it until the transaction ends: of many attempts at once each counts. */
    public void lock(Account account) {
        em.refresh(account, LockModeType.PESSIMISTIC_WRITE);
    }

    /** In order of names. */
    public List<Account> all() {
        return em.createQuery("select a from Account a order by a.active desc, a.name, a.id", Account.class).getResultList();
    }

    /** Somebody whom letters reach, and a school of the account's own. */
    public record Reachable(Account account, Long schoolId) {
    }

    /** Whom letters reach in each of the schools. Who sees the whole district answers for none of them. */
    public List<Reachable> reachable(Collection<Long> schoolIds) {
        return em.createQuery("select a, s from Account a join a.schools s where a.active and a.email is not null and not a.wholeDistrict and s in :schools order by a.id, s", Object[].class)
            .setParameter("schools", schoolIds).getResultStream().map(row -> new Reachable((Account) row[0], (Long) row[1])).toList();
    }

    /** @throws kabinet.base.DuplicateException if the sign-in name is taken */
    public void write(Account account) {
        Uniqueness.guard(em::flush, Map.of("uk_account_login", "access.login.taken"), account.getLogin());
    }

    /**
     * The active district administrators, locked until the transaction ends: two who deactivate each other at once must not
     * both succeed.
     */
    public List<Account> lockDistrictAdministrators() {
        em.flush();
        return em.createQuery("select a from Account a where a.active and a.wholeDistrict and a.role = :role order by a.id", Account.class)
            .setParameter("role", Role.DISTRICT_ADMIN).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    public boolean isEmpty() {
        return em.createQuery("select a.id from Account a", Long.class).setMaxResults(1).getResultList().isEmpty();
    }
}
