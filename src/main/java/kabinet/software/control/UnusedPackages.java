package kabinet.software.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * Versions that no computer has any more and nobody settled, and names of which nothing else is left: else whatever was installed for a day, or invented, would stay for good. They are forgotten
 * {@link #KEPT} after the last computer lost them; until then the histories of machines can name them.
 */
@ApplicationScoped
public class UnusedPackages {

    /** How long a version is known that no computer has. */
    public static final Period KEPT = Period.ofYears(1);

    private static final String USED = "exists (select 1 from installed_package ip where ip.package_id = p.id)";

    @PersistenceContext
    EntityManager em;
    @Inject
    RulesEdition edition;
    @Inject
    PackageIds remembered;

    /**
     * Looks at the next versions in the order of ids: notes which ceased to be used, and which are used again, and forgets those that are not for long. Nobody settles until the transaction is through.
     *
     * @param afterId 0 to begin with
     * @return from where to go on; empty once all were looked at
     */
    public Optional<Integer> forgetAfter(int afterId, LocalDate today) {
        edition.hold();
        List<Integer> portion = Sql.numbers(em, "select id from software_package where id > " + afterId + " order by id limit " + Sql.PORTION);
        if (portion.isEmpty()) {
            return Optional.empty();
        }
        String these = "p.id in (" + Sql.list(portion) + ')';
        Sql.update(em, "software_package", "update software_package p set p.unused_since = null where " + these + " and p.unused_since is not null and (p.state <> 'OPEN' or " + USED + ')');
        Sql.update(em, "software_package", "update software_package p set p.unused_since = '" + today + "' where " + these + " and p.unused_since is null and p.state = 'OPEN' and not " + USED);
        List<Integer> old = Sql.numbers(em, "select p.id from software_package p where " + these + " and p.unused_since <= '" + today.minus(KEPT) + "'");
        if (!old.isEmpty()) {
            forget(old);
        }
        return portion.size() < Sql.PORTION ? Optional.empty() : Optional.of(portion.get(portion.size() - 1));
    }

    private void forget(List<Integer> packages) {
        List<Integer> names = Sql.numbers(em, "select distinct name_id from software_package where id in (" + Sql.list(packages) + ')');
        // what a report brings at this very moment makes the foreign key refuse, and all is tried again next time
        Sql.update(em, "software_package", "delete from software_package where id in (" + Sql.list(packages) + ')');
        Sql.update(em, "software_name", "delete n from software_name n where n.id in (" + Sql.list(names) + ") and not exists (select 1 from software_package p where p.name_id = n.id)");
        remembered.forget(packages);
    }
}
