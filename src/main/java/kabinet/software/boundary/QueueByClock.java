package kabinet.software.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;

/**
 * Brings the queue of names into its order by the hour. To count with every report would make all reports wait for each other at the names that every computer has. A
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

    void begin(@Observes @Priority(210) @Initialized(ApplicationScoped.class) Object started) {
        hourly = executor.scheduleWithFixedDelay(this::tick, 60, 60, TimeUnit.MINUTES);
    }

    private void tick() {
        try {
            Callers.run(Caller.SYSTEM, this::run);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Names that wait to be settled could not all be counted; it is tried again", e);
        }
    }

    /** Counts all that wait, as the caller of the thread, some hundreds in a transaction. */
    public void run() {
        Optional<Integer> next = Optional.of(0);
        while (next.isPresent()) {
            next = settlement.recountAfter(next.get());
        }
    }

    @PreDestroy
    void end() {
        if (hourly != null) {
            hourly.cancel(false);
        }
    }
}
