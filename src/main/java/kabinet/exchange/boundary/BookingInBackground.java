package kabinet.exchange.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import kabinet.access.entity.Callers;
import kabinet.base.BusinessException;
import kabinet.base.Failures;
import kabinet.exchange.control.BookingOrdered;
import kabinet.exchange.control.BookingProgress;

/**
 * Books what was ordered, one file after the other: two at once would wait for each other's rows anyhow, and might book one device twice.
 */
@ApplicationScoped
public class BookingInBackground {

    private static final Logger LOG = Logger.getLogger("kabinet.exchange");
    /** Seconds: a hundred thousand rows need minutes, which is more than transactions usually have. */
    private static final int TIMEOUT = 3600;

    private final ReentrantLock turn = new ReentrantLock(true);

    @Resource
    ManagedExecutorService executor;
    @Inject
    UserTransaction transaction;
    @Inject
    Imports imports;
    @Inject
    BookingProgress progress;

    void start(@Observes(during = TransactionPhase.AFTER_SUCCESS) BookingOrdered ordered) {
        executor.execute(() -> Callers.run(ordered.caller(), () -> inTurn(ordered.jobId())));
    }

    private void inTurn(Long jobId) {
        turn.lock();
        try {
            book(jobId);
        } finally {
            progress.end(jobId);
            turn.unlock();
        }
    }

    private void book(Long jobId) {
        try {
            allow(TIMEOUT);
            imports.book(jobId);
        } catch (RuntimeException e) {
            keep(jobId, e);
        } finally {
            allow(0);
        }
    }

    private void keep(Long jobId, RuntimeException thrown) {
        Throwable failure = Failures.rootOf(thrown);
        if (failure instanceof RefusedRowsException refused) {
            imports.fail(jobId, refused.findings());
        } else if (failure instanceof BusinessException broken) {
            imports.fail(jobId, "exchange.failure.rule", broken.getMessage());
        } else if (failure instanceof OptimisticLockException) {
            imports.fail(jobId, "exchange.failure.changed", null);
        } else {
            String reference = Failures.reference();
            LOG.log(Level.SEVERE, "Failure " + reference + " in import " + jobId, thrown);
            imports.fail(jobId, "exchange.failure.defect", reference);
        }
    }

    /** @param seconds for the transactions this thread begins; 0 for the usual time */
    private void allow(int seconds) {
        try {
            transaction.setTransactionTimeout(seconds);
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
