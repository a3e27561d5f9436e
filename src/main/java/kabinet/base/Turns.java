package kabinet.base;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Turns at something that only few may do at once, since it takes much memory or time. Who waits too long is told so instead of holding a thread. */
public final class Turns {

    private final Semaphore places;
    private final int patience;

    /**
     * @param places how many at once
     * @param patience longest wait, seconds
     */
    public Turns(int places, int patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /** Waits for a place; whoever got one leaves it. @throws BusyException if all were taken for too long */
    public void enter() {
        try {
            if (!places.tryAcquire(patience, TimeUnit.SECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
    }

    public void leave() {
        places.release();
    }
}
