package kabinet.document.control;

import java.util.Arrays;

/** A PDF content stream in the making: bytes written straight into one buffer that is used again for every page. */
public final class PageContent {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private byte[] bytes;
    private int length;

    /** As large as a page may become without growing. */
    public PageContent() {
        this(1 << 16);
    }

    /** @param capacity bytes that are held before it grows */
    PageContent(int capacity) {
        bytes = new byte[capacity];
    }

    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    public void clear() {
        length = 0;
    }

    public PageContent raw(String ascii) {
        room(ascii.length());
        for (int i = 0; i < ascii.length(); i++) bytes[length++] = (byte) ascii.charAt(i);
        return this;
    }

    PageContent append(PageContent more) {
        room(more.length);
        System.arraycopy(more.bytes, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    /** A whole number and a space. */
    public PageContent number(int value) {
        room(12);
        digits(value);
        bytes[length++] = ' ';
        return this;
    }

    /** The number of an object, as a reference to it. */
    PageContent reference(long number) {
        return number((int) number).raw("0 R ");
    }

    /** A number with up to three decimals and a space. */
    public PageContent number(double value) {
        room(16);
        long thousandths = Math.round(Math.abs(value) * 1000);
        if (value < 0 && thousandths > 0) bytes[length++] = '-';
        digits((int) (thousandths / 1000));
        int rest = (int) (thousandths % 1000);
        if (rest > 0) {
            bytes[length++] = '.';
            for (int unit = 100; rest > 0; unit /= 10) {
                bytes[length++] = (byte) ('0' + rest / unit);
                rest %= unit;
            }
        }
        bytes[length++] = ' ';
        return this;
    }

    /** A glyph number as four hexadecimal digits. */
    public PageContent glyph(int glyph) {
        room(4);
        for (int shift = 12; shift >= 0; shift -= 4) bytes[length++] = (byte) HEX[glyph >> shift & 15];
        return this;
    }

    private void digits(int value) {
        if (value < 0) {
            bytes[length++] = '-';
            value = -value;
        }
        int start = length;
        do {
            bytes[length++] = (byte) ('0' + value % 10);
            value /= 10;
        } while (value > 0);
        for (int i = start, j = length - 1; i < j; i++, j--) {
            byte swap = bytes[i];
            bytes[i] = bytes[j];
            bytes[j] = swap;
        }
    }

    private void room(int more) {
        if (length + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
}
