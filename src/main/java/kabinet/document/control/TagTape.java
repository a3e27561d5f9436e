package kabinet.document.control;

import java.util.Arrays;

/**
 * What drawn pages hold, in the order of drawing, a byte or two for each piece of marked content: enough to write the tags once all is drawn, and little
 * enough to remember a hundred thousand of them.
 */
final class TagTape {

    /** A new paper; everything else belongs to one. */
    static final byte PAPER = 0;
    /** A new page: pieces are numbered from 0 again. */
    static final byte PAGE = 1;
    /** One piece each. */
    static final byte TITLE = 2;
    static final byte HEADING = 3;
    static final byte PARAGRAPH = 4;
    static final byte FIGURE = 5;
    /** A list and its items, each one piece. */
    static final byte LIST = 6;
    static final byte ITEM = 7;
    static final byte LIST_END = 8;
    static final byte TABLE = 9;
    /** A row of the head. */
    static final byte HEAD_ROW = 10;
    /** One piece: a cell of the head; how many columns and rows it spans follow. */
    static final byte HEAD = 11;
    static final byte ROW = 12;
    /** One piece: a cell; how many columns it spans follows. */
    static final byte CELL = 13;
    static final byte TABLE_END = 14;

    private static final String[] NAMES = new String[TABLE_END + 1];

    static {
        NAMES[TITLE] = "H1";
        NAMES[HEADING] = "H2";
        NAMES[PARAGRAPH] = "P";
        NAMES[FIGURE] = "Figure";
        NAMES[ITEM] = "LBody";
        NAMES[HEAD] = "TH";
        NAMES[CELL] = "TD";
    }

    private byte[] bytes = new byte[1 << 12];
    private int length;

    /** What the piece is called on the page and among the tags. */
    static String name(byte piece) {
        return NAMES[piece];
    }

    void add(int code) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) code;
    }

    int length() {
        return length;
    }

    byte at(int place) {
        return bytes[place];
    }
}
