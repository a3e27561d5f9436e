package kabinet.agent.view;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import kabinet.agent.control.Messages;

/** A body that must have come whole within a time. Asked between two reads; how long a single one waits is the server's own limit. */
final class Timely extends FilterInputStream {

    private final long seconds;
    private final LongSupplier clock;
    private final long begun;

    /**
     * @param seconds from now on
     * @param clock nanoseconds
     */
    Timely(InputStream in, long seconds, LongSupplier clock) {
        super(in);
        this.seconds = seconds;
        this.clock = clock;
        this.begun = clock.getAsLong();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** @throws kabinet.agent.control.UnreadableReportException if the time is over */
    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (clock.getAsLong() - begun > seconds * 1_000_000_000L) {
            throw Messages.tooSlow(seconds);
        }
        return read;
    }
}
