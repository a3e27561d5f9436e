package kabinet.software.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;

/**
 * Brings the queue of names into its order by the hour, and forgets by the day what nobody settled and no computer has had for long. To count with every report would make all reports wait for each other at the names that every computer has. A
 * second server counts the same and changes nothing.
 */
@ApplicationScoped
public class QueueByClock {

    private static final Logger LOG = Logger.getLogger("kabinet.software");

    @Resource
    ManagedScheduledExecutorService executor;
    @Inject
    Settlement settlement;

    private ScheduledFuture<?> hourly;
    private ScheduledFuture<?> daily;

    void begin(@Observes @Priority(210) @Initialized(ApplicationScoped.class) Object started) {
        hourly = executor.scheduleWithFixedDelay(() -> tick(this::run, "Names that wait to be settled could not all be counted; it is tried again"), 60, 60, TimeUnit.MINUTES);
        daily = executor.scheduleWithFixedDelay(() -> tick(() -> forget(LocalDate.now()), "Programs that no computer has could not all be forgotten; it is tried again"), 90, 24 * 60, TimeUnit.MINUTES);
    }

    private static void tick(Runnable act, String failure) {
        try {
            Callers.run(Caller.SYSTEM, act);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, failure, e);
        }
    }

    /** Counts all that wait, as the caller of the thread, some hundreds in a transaction. */
    public void run() {
        Optional<Integer> next = Optional.of(0);
        while (next.isPresent()) {
            next = settlement.recountAfter(next.get());
        }
    }

    /** Forgets what is not used for long, as the caller of the thread, some hundreds in a transaction. */
    public void forget(LocalDate today) {
        Optional<Integer> next = Optional.of(0);
        while (next.isPresent()) {
            next = settlement.forgetUnusedAfter(next.get(), today);
        }
    }

    @PreDestroy
    void end() {
        for (ScheduledFuture<?> clock : new ScheduledFuture<?>[] {hourly, daily}) {
            if (clock != null) {
                clock.cancel(false);
            }
        }
    }
}
