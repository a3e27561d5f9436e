package kabinet.stocktaking.api;

import java.io.OutputStream;
import kabinet.base.Texts;
import kabinet.stocktaking.entity.FieldBook;

/** Lets measurements write a book as a phone gets it. */
public final class BookSize {

    private BookSize() {
    }

    public static void write(FieldBook book, OutputStream out) {
        BookJson.write(book, out, Texts.RUSSIAN);
    }
}
