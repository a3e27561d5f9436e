package kabinet.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.exchange.entity.ImportJob;
import kabinet.exchange.entity.ImportState;

/** Imports that the caller may know of: the own ones; whoever sees the whole district knows all of them. */
@ApplicationScoped
public class ImportJobs {

    @PersistenceContext
    EntityManager em;

    public void add(ImportJob job) {
        em.persist(job);
    }

    public Optional<ImportJob> find(Long id) {
        return Optional.ofNullable(em.find(ImportJob.class, id)).filter(ImportJobs::isKnown);
    }

    /** For whoever moves it on: two at once wait for each other. */
    public Optional<ImportJob> lock(Long id) {
        return Optional.ofNullable(em.find(ImportJob.class, id, LockModeType.PESSIMISTIC_WRITE)).filter(ImportJobs::isKnown);
    }

    /** Newest first, older than the given one; all if it is null. */
    public List<ImportJob> before(Long id, int limit) {
        Caller caller = Callers.current();
        // Two conditions or one, not an "or" between them: each has its index.
        String own = caller.wholeDistrict() ? "" : " and j.accountId = :account";
        TypedQuery<ImportJob> query = em.createQuery("select j from ImportJob j where j.id < :before" + own + " order by j.id desc", ImportJob.class)
            .setParameter("before", id == null ? Long.MAX_VALUE : id);
        if (!caller.wholeDistrict()) {
            query.setParameter("account", caller.accountId());
        }
        return query.setMaxResults(limit).getResultList();
    }

    public List<ImportJob> in(ImportState state) {
        return em.createQuery("select j from ImportJob j where j.state = :state order by j.id", ImportJob.class).setParameter("state", state).getResultList();
    }

    /** Those of the files that an import uploaded since, or one that came to booking, still needs: what was booked keeps its original. */
    public List<String> needed(Collection<String> files, Instant since) {
        return files.isEmpty() ? List.of()
            : em.createQuery("""
                select distinct j.sha256 from ImportJob j
                where j.sha256 in :files and (j.state in (BOOKING, BOOKED, UNDONE) or j.uploadedAt >= :since)""", String.class)
                .setParameter("files", files).setParameter("since", since).getResultList();
    }

    private static boolean isKnown(ImportJob job) {
        Caller caller = Callers.current();
        return caller.wholeDistrict() || job.isOf(caller);
    }
}
