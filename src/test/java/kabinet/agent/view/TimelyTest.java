package kabinet.agent.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import kabinet.agent.control.UnreadableReportException;
import org.junit.jupiter.api.Test;

class TimelyTest {

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5); // such clocks run over

    @Test
    void whatComesInTimeIsReadWhole() throws IOException {
        assertArrayEquals(new byte[60], new Timely(dripping(60), 60, clock::get).readNBytes(100));
        assertEquals(0, new Timely(dripping(1), 60, clock::get).read());
    }

    @Test
    void whoSendsByteAfterByteIsGivenUp() {
        InputStream slow = dripping(1000);
        UnreadableReportException refusal = assertThrows(UnreadableReportException.class, () -> new Timely(slow, 60, clock::get).readNBytes(1000));
        assertEquals("agent.report.tooSlow", refusal.key());
        assertEquals(1000 - 61, ((ByteArrayInputStream) slow).available(), "nothing was waited for beyond");
    }

    /** A byte each second. */
    private ByteArrayInputStream dripping(int bytes) {
        return new ByteArrayInputStream(new byte[bytes]) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                clock.addAndGet(available() > 0 ? 1_000_000_000L : 0);
                return super.read(buffer, offset, Math.min(1, length));
            }
        };
    }
}
