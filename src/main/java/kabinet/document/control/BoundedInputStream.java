package kabinet.document.control;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import kabinet.document.entity.UnreadableFileException;

/** Stops reading with a failure as soon as more comes than was agreed. */
final class BoundedInputStream extends FilterInputStream {

    private final long limit;
    private long left;

    BoundedInputStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = in.skip(n);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw tooLarge(limit);
        }
    }

    static UnreadableFileException tooLarge(long limit) {
        return new UnreadableFileException("document.file.too_large", limit < 1 << 20 ? 1 : limit >> 20);
    }
}
