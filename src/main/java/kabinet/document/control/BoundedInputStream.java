package kabinet.document.control;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import kabinet.document.entity.UnreadableFileException;

/** Stops reading with a failure as soon as more comes than was agreed, in all or in one piece. */
final class BoundedInputStream extends FilterInputStream {

    /** Text key of the failure. */
    static final String TOO_LARGE = "document.file.too_large";

    /** Text key of the failure for one piece: as all texts about a place, it shows line and character first. */
    static final String TOO_LONG = "document.xml.too_long";

    private final long limit;
    private final long piece;
    private long left;
    private long ofPiece;

    BoundedInputStream(InputStream in, long limit) {
        this(in, limit, limit);
    }

    /** @param piece most bytes between two calls of {@link #nextPiece}: for readers that keep a piece in memory until it is whole */
    BoundedInputStream(InputStream in, long limit, long piece) {
        super(in);
        this.limit = limit;
        this.piece = piece;
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

    /** A piece ended. */
    void nextPiece() {
        ofPiece = 0;
    }

    private void count(long bytes) {
        left -= bytes;
        ofPiece += bytes;
        if (left < 0) {
            throw tooLarge(limit);
        }
        if (ofPiece > piece) {
            throw new UnreadableFileException(TOO_LONG, 1, 0, Math.max(1, piece >> 20)); // who knows the place says it
        }
    }

    static UnreadableFileException tooLarge(long limit) {
        return new UnreadableFileException(TOO_LARGE, limit < 1 << 20 ? 1 : limit >> 20);
    }
}
