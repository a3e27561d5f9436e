package kabinet.file.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;

/**
 * Ties contents on disk to the transaction that stores them: they are there before it commits, and gone again after it has
 * failed, unless another file has the same content. A content that some running transaction counts on is never removed.
 */
@ApplicationScoped
class Claims {

    @Inject
    DataFolder folder;
    @PersistenceContext
    EntityManager em;
    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;
    @Resource
    ManagedExecutorService executor;

    /** How many running transactions count on a content. */
    private final Map<String, Integer> counts = new HashMap<>();

    /** Writes a content for the current transaction. */
    void keep(String sha256, byte[] content, byte[] preview) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // the content is there already
            }

            @Override
            public void afterCompletion(int status) {
                release(sha256, status == Status.STATUS_COMMITTED);
            }
        });
        synchronized (this) {
            counts.merge(sha256, 1, Integer::sum);
            contents().write(sha256, content, preview);
        }
    }

    /** Removes contents once the current transaction has committed, but those that another file has or some running transaction counts on. */
    void drop(List<String> contents) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // the rows may still stay
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) { // the ended transaction still holds this thread
                    executor.execute(() -> Callers.run(Caller.SYSTEM, () -> contents.forEach(Claims.this::removeUnlessNeeded)));
                }
            }
        });
    }

    Contents contents() {
        return new Contents(folder.files());
    }

    private synchronized void release(String sha256, boolean committed) {
        counts.computeIfPresent(sha256, (key, count) -> count == 1 ? null : count - 1);
        if (!committed) { // the ended transaction still holds this thread
            executor.execute(() -> Callers.run(Caller.SYSTEM, () -> removeUnlessNeeded(sha256)));
        }
    }

    private synchronized void removeUnlessNeeded(String sha256) {
        boolean stored = !em.createQuery("select f.id from StoredFile f where f.sha256 = :sha", Long.class)
            .setParameter("sha", sha256).setMaxResults(1).getResultList().isEmpty();
        if (!stored && !counts.containsKey(sha256)) {
            contents().delete(sha256);
        }
    }
}
