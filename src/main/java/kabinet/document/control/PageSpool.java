package kabinet.document.control;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.Deflater;

/** Packed page contents in a temporary file that is gone when this is closed. Memory holds where each page ends: eight bytes. */
public final class PageSpool implements Closeable {

    private final FileChannel file = FileChannel.open(Files.createTempFile("kabinet-pages", ".tmp"),
        StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final byte[] buffer = new byte[1 << 13];
    private long[] ends = new long[64];
    private int pages;

    public PageSpool() throws IOException {
    }

    public int pages() {
        return pages;
    }

    public void add(byte[] content, int length) throws IOException {
        deflater.reset();
        deflater.setInput(content, 0, length);
        deflater.finish();
        while (!deflater.finished()) {
            ByteBuffer packed = ByteBuffer.wrap(buffer, 0, deflater.deflate(buffer));
            while (packed.hasRemaining()) {
                file.write(packed);
            }
        }
        if (pages == ends.length) {
            ends = Arrays.copyOf(ends, 2 * pages);
        }
        ends[pages++] = file.position();
    }

    /** Packed length of a page, bytes. */
    public long length(int page) {
        return ends[page] - start(page);
    }

    public void copy(int page, OutputStream out) throws IOException {
        long at = start(page);
        while (at < ends[page]) {
            int read = file.read(ByteBuffer.wrap(buffer, 0, (int) Math.min(buffer.length, ends[page] - at)), at);
            out.write(buffer, 0, read);
            at += read;
        }
    }

    private long start(int page) {
        return page == 0 ? 0 : ends[page - 1];
    }

    @Override
    public void close() throws IOException {
        deflater.end();
        file.close();
    }
}
