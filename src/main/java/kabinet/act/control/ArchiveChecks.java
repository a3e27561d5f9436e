package kabinet.act.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.act.entity.Act;
import kabinet.act.entity.ActChain;
import kabinet.act.entity.ActFilter;
import kabinet.act.entity.ArchiveCheckState;
import kabinet.act.entity.ArchiveFinding;
import kabinet.act.entity.ArchiveFinding.Kind;
import kabinet.base.BusyException;

/**
 * Checks of the archive, one at a time for each account, in the background: every file of the caller's scope is read to its end, every chain
 * recomputed from its beginning. They read acts by the portion and hold no transaction while a file is read. What they find is told to whoever
 * started them, and stands in the log.
 */
@ApplicationScoped
public class ArchiveChecks {

    private static final Logger LOG = Logger.getLogger("kabinet.act");
    private static final int PORTION = 200;
    /** Checks that run at once: they read the disk as fast as it can be read. */
    private static final int AT_ONCE = 2;
    private static final Duration KEPT = Duration.ofHours(12);

    @Inject
    Acts acts;
    @Inject
    ActChains chains;
    @Inject
    ActFiles files;
    @Resource
    ManagedExecutorService executor;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<Long, Run> runs = new ConcurrentHashMap<>();

    private static final class Run {
        private final List<ArchiveFinding> findings = new ArrayList<>();
        private int total;
        private int done;
        private int found;
        private boolean failed;
        private Instant finished;

        synchronized void begin(int acts) {
            total = acts;
        }

        synchronized void step() {
            done++;
            total = Math.max(total, done);
        }

        synchronized void add(ArchiveFinding finding) {
            found++;
            if (findings.size() < ArchiveCheckState.SHOWN) {
                findings.add(finding);
            }
        }

        synchronized void end(boolean broken) {
            failed = broken;
            finished = Instant.now();
        }

        synchronized ArchiveCheckState state() {
            return new ArchiveCheckState(total, done, List.copyOf(findings), found, finished, failed);
        }
    }

    /**
     * Begins a check of all acts in the caller's scope, unless the caller's last one still runs.
     *
     * @throws BusyException if others' checks take all places
     */
    public void start() {
        Caller caller = Callers.current();
        runs.values().removeIf(r -> isOld(r.state()));
        Run run = new Run();
        Run before = runs.putIfAbsent(caller.accountId(), run);
        if (before != null && (before.state().running() || !runs.replace(caller.accountId(), before, run))) {
            return;
        }
        if (!places.tryAcquire()) {
            runs.remove(caller.accountId(), run);
            throw new BusyException();
        }
        try {
            executor.execute(() -> Callers.run(caller, () -> check(run)));
        } catch (RuntimeException e) {
            places.release();
            runs.remove(caller.accountId(), run);
            throw e;
        }
    }

    /** The caller's own check: the one that runs, or the last one for half a day. */
    public Optional<ArchiveCheckState> state() {
        return Optional.ofNullable(runs.get(Callers.current().accountId())).map(Run::state);
    }

    private static boolean isOld(ArchiveCheckState state) {
        return state.finished() != null && state.finished().plus(KEPT).isBefore(Instant.now());
    }

    private void check(Run run) {
        boolean failed = true;
        try {
            walk(run);
            failed = false;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The check of the acts' archive failed", e);
        } finally {
            places.release();
            run.end(failed);
        }
    }

    private void walk(Run run) {
        List<ActChain> begun = chains.all();
        run.begin(acts.count(new ActFilter(null, null, null)));
        ChainWalk walk = new ChainWalk(begun, finding -> report(run, finding));
        long owner = Act.DISTRICT;
        int link = 0;
        for (List<Act> portion = acts.following(owner, link, PORTION); !portion.isEmpty(); portion = acts.following(owner, link, PORTION)) {
            for (Act act : portion) {
                walk.next(act);
                look(act, run);
                run.step();
                owner = act.schoolId() == null ? Act.DISTRICT : act.schoolId();
                link = act.getLink();
            }
        }
        walk.end();
    }

    private void look(Act act, Run run) {
        files.found(act).ifPresentOrElse(file -> {
            if (!file.sha256().equals(act.getSha256()) || file.size() != act.getSize()) {
                report(run, ArchiveFinding.at(Kind.ALTERED, act));
            }
        }, () -> report(run, ArchiveFinding.at(Kind.MISSING, act)));
    }

    private static void report(Run run, ArchiveFinding finding) {
        run.add(finding);
        LOG.severe(() -> "Acts' archive: " + finding);
    }
}
