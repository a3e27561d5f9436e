package kabinet.document.control;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kabinet.base.BusyException;

/** Turns at reading workbooks. Two hold at most some 200 MB of shared texts: what else the server does must still fit. */
final class OpenWorkbooks {

    private static final Semaphore OPEN = new Semaphore(2, true);
    private static final int PATIENCE_SECONDS = 20;

    private OpenWorkbooks() {
    }

    /** @throws BusyException if for long enough others read workbooks */
    static void enter() {
        try {
            if (!OPEN.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
    }

    static void leave() {
        OPEN.release();
    }
}
