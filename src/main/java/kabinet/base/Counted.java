package kabinet.base;

import java.io.Serializable;

/**
 * The length of a list: exact up to {@link #LIMIT}, «более 10 000» above (or whatever limit it is given), because counting a million rows reads a million rows.
 *
 * @param number at most the limit; as many rows can be paged through
 * @param more whether the list is longer
 */
public record Counted(int number, boolean more) implements Serializable {

    public static final int LIMIT = 10_000;

    /** @param found what a query made by {@link #query} answered */
    public static Counted of(int found) {
        return of(found, LIMIT);
    }

    /** The same with a limit of its own, for one of many counts on a page. */
    public static Counted of(int found, int limit) {
        return new Counted(Math.min(found, limit), found > limit);
    }

    /**
     * HQL that answers how many rows there are, one more than the limit standing for "more"; the database reads no further than that. A
     * constant is no order, so the rows are read from whatever index answers best.
     *
     * @param rows the query from its {@code from} on
     * @param id path of the rows' id
     */
    public static String query(String id, String rows) {
        return query(id, rows, LIMIT);
    }

    /** The same with a limit of its own. */
    public static String query(String id, String rows, int limit) {
        return "select count(*) from (select " + id + " as id " + rows + " order by '' limit " + (limit + 1) + ") found";
    }
}
