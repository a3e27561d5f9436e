package kabinet.exchange.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;

/** Cleans up: at the start after a server that ended while it booked, then and once a day after uploads that came to nothing. */
@ApplicationScoped
public class Restart {

    private static final Logger LOG = Logger.getLogger("kabinet.exchange");

    @Resource
    ManagedScheduledExecutorService executor;
    @Inject
    Imports imports;

    private ScheduledFuture<?> daily;

    void begin(@Observes @Priority(100) @Initialized(ApplicationScoped.class) Object started) {
        Callers.run(Caller.SYSTEM, () -> {
            int interrupted = imports.endInterrupted();
            if (interrupted > 0) {
                LOG.warning(interrupted + " imports were interrupted; nothing of them was booked");
            }
        });
        removeUnbooked();
        daily = executor.scheduleAtFixedRate(this::removeUnbooked, 1, 1, TimeUnit.DAYS);
    }

    /** A failure is told and no more: it neither keeps the application from starting nor ends the days to come. */
    private void removeUnbooked() {
        try {
            Callers.run(Caller.SYSTEM, () -> {
                int removed = imports.removeUnbooked();
                if (removed > 0) {
                    LOG.info(removed + " uploaded files were never booked and are removed");
                }
            });
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Uploaded files that were never booked could not be removed", e);
        }
    }

    @PreDestroy
    void end() {
        if (daily != null) {
            daily.cancel(false);
        }
    }
}
