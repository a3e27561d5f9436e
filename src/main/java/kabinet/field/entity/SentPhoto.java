package kabinet.field.entity;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import kabinet.base.BusinessException;

/** A photo as a phone sends it. Reading ends with a failure when more comes than a photo may have. */
public final class SentPhoto extends FilterInputStream {

    /** Largest, bytes. */
    public static final int MAX_SIZE = 8 * 1024 * 1024;

    private int left = MAX_SIZE;

    public SentPhoto(InputStream in) {
        super(in);
    }

    /** A photo larger than phones send. */
    private static final class TooLargeException extends BusinessException {
        TooLargeException() {
            super("field.photo.tooLarge", MAX_SIZE / 1024 / 1024);
        }

        @Override
        public int httpStatus() {
            return 413;
        }
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw new TooLargeException();
        }
    }
}
