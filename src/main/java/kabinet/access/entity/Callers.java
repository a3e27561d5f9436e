package kabinet.access.entity;

import java.util.concurrent.Callable;

/**
 * The caller of the current thread. A web request sets it once, before anything else runs; work in the background carries
 * its starter's caller along. A thread without one acts as {@link Caller#NOBODY}.
 */
public final class Callers {

    private static final ThreadLocal<Caller> CURRENT = new ThreadLocal<>();

    private Callers() {
    }

    public static Caller current() {
        Caller caller = CURRENT.get();
        return caller == null ? Caller.NOBODY : caller;
    }

    /** Runs an action as the given caller and restores the previous one, whatever happens. */
    public static <T> T as(Caller caller, Callable<T> action) throws Exception {
        Caller previous = CURRENT.get();
        CURRENT.set(caller);
        try {
            return action.call();
        } finally {
            restore(previous);
        }
    }

    /** {@link #as(Caller, Callable)} for actions without a result and without checked failures. */
    public static void run(Caller caller, Runnable action) {
        Caller previous = CURRENT.get();
        CURRENT.set(caller);
        try {
            action.run();
        } finally {
            restore(previous);
        }
    }

    private static void restore(Caller previous) {
        if (previous == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(previous);
        }
    }
}
