package kabinet.document.control;

import java.io.IOException;
import kabinet.document.entity.TableRow;

/** Rows of one format, one after another. */
interface RowSource extends AutoCloseable {

    /** The next row that is not blank, or null at the end. */
    TableRow next() throws IOException;

    @Override
    void close() throws IOException;
}
