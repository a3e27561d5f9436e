package kabinet.exchange.boundary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;

/** Cleans up after a server that ended while it booked. */
@ApplicationScoped
public class Restart {

    private static final Logger LOG = Logger.getLogger("kabinet.exchange");

    @Inject
    Imports imports;

    void begin(@Observes @Priority(100) @Initialized(ApplicationScoped.class) Object started) {
        Callers.run(Caller.SYSTEM, () -> {
            int interrupted = imports.endInterrupted();
            if (interrupted > 0) {
                LOG.warning(interrupted + " imports were interrupted; nothing of them was booked");
            }
        });
    }
}
