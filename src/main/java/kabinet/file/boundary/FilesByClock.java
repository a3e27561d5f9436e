package kabinet.file.boundary;

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
import kabinet.file.control.HiddenFiles;

/** Has files that were taken away removed from the disk, once a day. */
@ApplicationScoped
public class FilesByClock {

    private static final Logger LOG = Logger.getLogger("kabinet.file");
    private static final int DAY = 24 * 60;
    /** After the start, minutes: a server that is started anew each morning does it too. */
    private static final int FIRST = 20;

    @Resource
    ManagedScheduledExecutorService executor;
    @Inject
    FilePurge purge;

    private ScheduledFuture<?> daily;

    void begin(@Observes @Priority(220) @Initialized(ApplicationScoped.class) Object started) {
        daily = executor.scheduleWithFixedDelay(this::tick, FIRST, DAY, TimeUnit.MINUTES);
    }

    private void tick() {
        try {
            Callers.run(Caller.SYSTEM, () -> {
                int removed = run();
                if (removed > 0) {
                    LOG.info(removed + " files that were taken away long ago are removed from the disk");
                }
            });
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Files that were taken away could not all be removed; it is tried again tomorrow", e);
        }
    }

    /** Removes all that is due, as the caller of the thread; returns how many files. */
    public int run() {
        int removed = 0;
        Optional<HiddenFiles.Portion> portion = purge.removeAfter(0);
        while (portion.isPresent()) {
            removed += portion.get().removed();
            portion = purge.removeAfter(portion.get().last());
        }
        return removed;
    }

    @PreDestroy
    void end() {
        if (daily != null) {
            daily.cancel(false);
        }
    }
}
