package kabinet.document.control;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Objects after a saved PDF, as an incremental update (ISO 32000-1, 7.5.6): small ones packed together, streams by themselves, at the end a table of
 * where each is. Memory holds eight bytes an object.
 */
final class AppendedObjects {

    /** Objects of a pack: readers unpack all of it for one. */
    private static final int PACK = 128;
    private static final long UNUSED = Long.MIN_VALUE;

    private final Counting out;
    private final long first;
    private final Map<Long, Long> replaced = new TreeMap<>();
    private final PageContent packed = new PageContent();
    private final long[] packedNumbers = new long[PACK];
    private final int[] packedOffsets = new int[PACK];
    private final Deflater deflater = new Deflater();
    private int inPack;
    /** By number from {@link #first}: where it begins, or, negative, in which pack at which place. */
    private long[] places = new long[1024];
    private long next;

    /** @param first lowest number that the saved PDF leaves free */
    AppendedObjects(byte[] base, long first, OutputStream out) throws IOException {
        this.out = new Counting(out);
        this.first = first;
        this.next = first;
        this.out.write(base);
        Arrays.fill(places, UNUSED);
    }

    /** Reserves numbers that follow each other, and says the first. */
    long reserve(long count) {
        long reserved = next;
        next += count;
        if (next - first > places.length) {
            int before = places.length;
            places = Arrays.copyOf(places, (int) Math.max(2L * before, next - first));
            Arrays.fill(places, before, places.length, UNUSED);
        }
        return reserved;
    }

    /** A place to write the body of an object that {@link #packed} then takes. */
    PageContent body(long number) throws IOException {
        if (inPack == PACK) {
            flushPack();
        }
        packedNumbers[inPack] = number;
        packedOffsets[inPack] = packed.length();
        inPack++;
        return packed;
    }

    /** Says anew what an object of the saved PDF is. */
    void replace(long number, String body) throws IOException {
        replaced.put(number, out.count);
        ascii(number + " 0 obj\n" + body + "\nendobj\n");
    }

    /** The head of a stream of packed content, of which the bytes are to follow. */
    OutputStream beginStream(long number, long length) throws IOException {
        place(number, out.count);
        ascii(number + " 0 obj\n<< /Length " + length + " /Filter /FlateDecode >>\nstream\n");
        return out;
    }

    void endStream() throws IOException {
        ascii("\nendstream\nendobj\n");
    }

    /** A stream of content as it is. */
    void stream(long number, byte[] content, int length) throws IOException {
        place(number, out.count);
        ascii(number + " 0 obj\n<< /Length " + length + " >>\nstream\n");
        out.write(content, 0, length);
        endStream();
    }

    private void flushPack() throws IOException {
        if (inPack == 0) {
            return;
        }
        long number = reserve(1);
        StringBuilder index = new StringBuilder();
        for (int i = 0; i < inPack; i++) {
            index.append(packedNumbers[i]).append(' ').append(packedOffsets[i]).append(' ');
            place(packedNumbers[i], -1 - (number * PACK + i));
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        deflater.reset();
        try (OutputStream deflated = new DeflaterOutputStream(content, deflater)) {
            deflated.write(index.toString().getBytes(StandardCharsets.US_ASCII));
            deflated.write(packed.bytes(), 0, packed.length());
        }
        place(number, out.count);
        ascii(number + " 0 obj\n<< /Type /ObjStm /N " + inPack + " /First " + index.length() + " /Length " + content.size() + " /Filter /FlateDecode >>\nstream\n");
        content.writeTo(out);
        endStream();
        packed.clear();
        inPack = 0;
    }

    private void place(long number, long where) {
        places[(int) (number - first)] = where;
    }

    /**
     * Writes what is still packed, and the table.
     *
     * @param startXref where the saved PDF's own table begins
     * @param trailer its other entries: {@code /Root}, {@code /Info}, {@code /ID}
     */
    void end(long startXref, String trailer) throws IOException {
        flushPack();
        long number = reserve(1);
        long table = out.count;
        place(number, table);
        StringBuilder index = new StringBuilder();
        replaced.keySet().forEach(n -> index.append(n).append(" 1 "));
        index.append(first).append(' ').append(next - first);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        deflater.reset();
        try (OutputStream deflated = new DeflaterOutputStream(content, deflater, 1 << 13)) {
            byte[] entry = new byte[8];
            for (long offset : replaced.values()) {
                deflated.write(entry(entry, offset));
            }
            for (int i = 0; i < next - first; i++) {
                deflated.write(entry(entry, places[i]));
            }
        }
        deflater.end();
        ascii(number + " 0 obj\n<< /Type /XRef /Size " + next + " /Index [" + index + "] /W [1 5 2] /Prev " + startXref + trailer + " /Length " + content.size()
            + " /Filter /FlateDecode >>\nstream\n");
        content.writeTo(out);
        ascii(String.format(Locale.ROOT, "%nendstream%nendobj%nstartxref%n%d%n%%%%EOF%n", table).replace("\r\n", "\n"));
        out.flush();
    }

    /** Type, place, and place within a pack. */
    private static byte[] entry(byte[] entry, long where) {
        if (where == UNUSED) {
            Arrays.fill(entry, (byte) 0);
            return entry;
        }
        long packPlace = -1 - where;
        long value = where >= 0 ? where : packPlace / PACK;
        int within = where >= 0 ? 0 : (int) (packPlace % PACK);
        entry[0] = (byte) (where >= 0 ? 1 : 2);
        for (int i = 5; i >= 1; i--) {
            entry[i] = (byte) value;
            value >>>= 8;
        }
        entry[6] = (byte) (within >>> 8);
        entry[7] = (byte) within;
        return entry;
    }

    private void ascii(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static final class Counting extends FilterOutputStream {

        private long count;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count += length;
        }
    }
}
