package kabinet.exchange.entity;

import java.util.List;

/**
 * What was read from a document, for people to check: its facts, then the first rows of its table.
 *
 * @param facts in the order of the document
 * @param head text keys of the columns; empty where there is no table
 * @param rows the first {@link #SHOWN} of the table, each with a value (or an empty text) for every column
 * @param more how many rows follow them
 */
public record ReadOut(List<Fact> facts, List<String> head, List<List<String>> rows, int more) {

    /** How many rows are shown: enough to see that the document was understood. */
    public static final int SHOWN = 50;

    public static final ReadOut NONE = new ReadOut(List.of(), List.of(), List.of(), 0);

    /**
     * One thing a document says of itself.
     *
     * @param text text key of what it is
     * @param value as people read it
     */
    public record Fact(String text, String value) {
    }

    public ReadOut {
        facts = List.copyOf(facts);
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Of all rows of a table, the first. */
    public static ReadOut of(List<Fact> facts, List<String> head, List<List<String>> rows) {
        return new ReadOut(facts, head, rows.subList(0, Math.min(SHOWN, rows.size())), Math.max(0, rows.size() - SHOWN));
    }

    public boolean isEmpty() {
        return facts.isEmpty() && rows.isEmpty();
    }
}
