package kabinet.exchange.control;

import java.util.List;
import java.util.Map;
import kabinet.exchange.entity.Column;

/**
 * Takes a component's things from tables. Rows are matched with things that are there by what people know of them (a code, a name, a tag),
 * never by a database id; an empty cell leaves the thing's value as it is.
 */
public interface TableImporter extends Importer, Sheet {

    /** Columns that our own older tables had and this one no longer takes, each with the key of a sentence that says where it belongs now: a warning, the file is read without it. */
    default Map<Column, String> moved() {
        return Map.of();
    }

    /**
     * Begins to go through one file. The same code previews and books: when previewing it may change the entities it loads, but adds none, and
     * nothing of it is ever stored.
     *
     * @param booking whether new entities are to be added
     */
    Reading begin(boolean booking);

    /** One way through one file. Portions come in the order of the file, each row once a round. */
    interface Reading {

        /** How often the file is gone through: parts of a thing can be read when the thing is known. */
        default int rounds() {
            return 1;
        }

        /**
         * Reads the rows, names their faults and calls {@link Line#came} once for each sound row that belongs to the round. Looks up what the rows
         * refer to by the portion, not by the row.
         *
         * @param round from 1
         */
        void take(List<Line> portion, int round);
    }
}
