package kabinet.document.control;

import java.util.List;

/**
 * Sums up the rows of each page of a table.
 *
 * @param <R> a row
 */
public interface PageTotals<R> {

    /** A row came onto the page. */
    void add(R row);

    /** Cells of the row that ends the page, in the columns' order; the next page begins with nothing. */
    List<String> take();
}
