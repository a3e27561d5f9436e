package kabinet.access.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Instant START = Instant.parse("2026-11-02T06:00:00Z");

    private static Instant after(long minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void whoAsksEveryTenMinutesIsNeverRefused() {
        Attempts reads = Attempts.perWindow(3, WINDOW);
        for (int i = 0; i < 500; i++) {
            assertFalse(reads.refuses("calendar", after(10L * i)), "read " + i);
            reads.add("calendar", after(10L * i));
        }
    }

    @Test
    void aWindowEndsThoughMoreComesInIt() {
        Attempts reads = Attempts.perWindow(3, WINDOW);
        for (int i = 0; i < 3; i++) {
            assertFalse(reads.refuses("calendar", after(i)));
            reads.add("calendar", after(i));
        }
        assertTrue(reads.refuses("calendar", after(3)));
        assertFalse(reads.refuses("another", after(3)));
        assertTrue(reads.refuses("calendar", after(15)));
        assertFalse(reads.refuses("calendar", after(16)), "a window after the first");
    }

    @Test
    void whoGoesOnFailingIsCountedOn() {
        Attempts failures = Attempts.untilQuiet(3, WINDOW);
        for (int i = 0; i < 3; i++) {
            assertFalse(failures.refuses("guesser", after(10L * i)));
            failures.add("guesser", after(10L * i));
        }
        assertTrue(failures.refuses("guesser", after(35)));
        assertFalse(failures.refuses("guesser", after(36)), "a window after the last");
    }

    @Test
    void aNetworkOfOneMachineIsOnePlace() {
        assertEquals(Attempts.place("2001:db8:0:7::1"), Attempts.place("2001:db8:0:7:ffff:ffff:ffff:ffff"));
        assertNotEquals(Attempts.place("2001:db8:0:7::1"), Attempts.place("2001:db8:0:8::1"));
        assertEquals("20010db800000007/64", Attempts.place("2001:DB8:0:7::1"));
        assertEquals(Attempts.place("fe80::1"), Attempts.place("fe80::2%eth9"), "whatever card it came in by");
        assertEquals("203.0.113.7", Attempts.place("203.0.113.7"));
        assertEquals("203.0.113.7", Attempts.place("::ffff:203.0.113.7"), "the old address in new writing");
        assertEquals("not:an:address", Attempts.place("not:an:address"));
        assertEquals("test", Attempts.place("test"));
        assertNull(Attempts.place(null));
    }
}
