package kabinet.exchange.entity;

import java.util.List;

/**
 * A column of an uploaded file and what it is taken for.
 *
 * @param header as it stands in the file; may be empty
 * @param column key of the table's column; empty if the file's column is left out
 * @param samples the values of the first rows
 */
public record MappedColumn(String header, String column, List<String> samples) {

    public MappedColumn {
        column = column == null ? "" : column;
        samples = List.copyOf(samples);
    }

    public boolean isTaken() {
        return !column.isEmpty();
    }

    public MappedColumn takenFor(String key) {
        return new MappedColumn(header, key, samples);
    }
}
