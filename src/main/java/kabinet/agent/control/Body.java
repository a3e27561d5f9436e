package kabinet.agent.control;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import kabinet.agent.entity.Packing;

/** Unpacks what an agent sent, and stops as soon as more comes than an honest report has. */
final class Body {

    /** Most bytes as sent. The reports of three thousand programs take 1.5 MB unpacked, and a tenth of that packed. */
    static final int MOST_SENT = 6 << 20;
    /** Most bytes unpacked. */
    static final long MOST = 32L << 20;
    /** Most bytes that one packed byte may become, beyond the first {@link #FREE}: reports shrink to a twentieth at best. */
    static final long RATIO = 100;
    static final long FREE = 1L << 20;

    private Body() {
    }

    /** @throws UnreadableReportException if it is not packed as said; while reading, if it is broken or too large */
    static InputStream open(byte[] sent, Packing packing) {
        if (sent.length > MOST_SENT) {
            throw Messages.tooLarge();
        }
        InputStream in = new ByteArrayInputStream(sent);
        long most = packing == Packing.PLAIN ? MOST : Math.min(MOST, FREE + RATIO * sent.length);
        try {
            return new Bounded(switch (packing) {
                case PLAIN -> in;
                case ZLIB -> new Inflating(in);
                case GZIP -> new GZIPInputStream(in, 8192);
            }, most);
        } catch (IOException e) {
            throw UnreadableReportException.because(e, "agent.report.broken");
        }
    }

    /** The JDK's own one with a larger buffer would leave the inflater's memory to the collector. */
    private static final class Inflating extends InflaterInputStream {

        Inflating(InputStream in) {
            super(in, new Inflater(), 8192);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    /** Failures are ours, and come out of the parsers as they are. */
    private static final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read;
            try {
                read = in.read(buffer, offset, length);
            } catch (IOException e) {
                throw UnreadableReportException.because(e, "agent.report.broken");
            }
            left -= Math.max(0, read);
            if (left < 0) {
                throw new UnreadableReportException("agent.report.bomb");
            }
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
