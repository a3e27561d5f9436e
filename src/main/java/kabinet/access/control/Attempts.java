package kabinet.access.control;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts what somebody may do a few times only, such as fail to sign in. What is a fault is counted {@link #untilQuiet}, what is honest use {@link #perWindow}. Remembers at most {@value #REMEMBERED} of whom it counts, so that an attacker with many names cannot fill the memory.
 */
public final class Attempts {

    static final int REMEMBERED = 10_000;

    private static final int NETWORK_BYTES = 8;

    /** @param since when the window began */
    private record Count(int number, Instant since) {
    }

    private final int allowed;
    private final Duration window;
    private final boolean eachRenews;
    private final Map<String, Count> counts = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    private Attempts(int allowed, Duration window, boolean eachRenews) {
        this.allowed = allowed;
        this.window = window;
        this.eachRenews = eachRenews;
    }

    /** After so many more is refused until the window has passed since the last one: who goes on slowly is counted on. */
    public static Attempts untilQuiet(int allowed, Duration window) {
        return new Attempts(allowed, window, true);
    }

    /**
     * So many in a window, which begins with the first one and then ends, whatever comes in it: who asks regularly for ever is not refused. Around the end of one twice as many may come
     * shortly after each other.
     */
    public static Attempts perWindow(int allowed, Duration window) {
        return new Attempts(allowed, window, false);
    }

    /**
     * Whom to count behind an address. Of IPv6 that is the network of 64 bits: a single machine has all its addresses, and may take another each time.
     *
     * @param address as the container says it; what is no address stands for itself
     */
    public static String place(String address) {
        if (address == null || address.indexOf(':') < 0) { // without a colon a name would be looked up
            return address;
        }
        try {
            InetAddress known = InetAddress.getByName(address.replaceFirst("%.*", "")); // the zone is the server's own matter
            return known instanceof Inet6Address ? HexFormat.of().formatHex(Arrays.copyOf(known.getAddress(), NETWORK_BYTES)) + "/64" : known.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }

    public synchronized boolean refuses(String whom, Instant now) {
        Count known = counts.get(whom);
        if (known != null && now.isAfter(known.since().plus(window))) {
            counts.remove(whom);
            return false;
        }
        return known != null && known.number() >= allowed;
    }

    public synchronized void add(String whom, Instant now) {
        counts.merge(whom, new Count(1, now), (old, one) -> now.isAfter(old.since().plus(window)) ? one : new Count(old.number() + 1, eachRenews ? now : old.since()));
    }
}
