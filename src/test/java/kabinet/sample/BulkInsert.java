package kabinet.sample;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;

/** Rows for one table, sent some hundreds in one statement. */
final class BulkInsert implements AutoCloseable {

    private static final int ROWS = 500;

    private final Connection connection;
    private final String head;
    private final String row;
    private final int width;
    private final Object[] waiting;
    private int used;

    /** @param columns the columns' names, separated by commas */
    BulkInsert(Connection connection, String table, String columns) {
        this.connection = connection;
        width = columns.split(",").length;
        head = "insert into " + table + " (" + columns + ") values ";
        row = "(" + String.join(",", Collections.nCopies(width, "?")) + ")";
        waiting = new Object[ROWS * width];
    }

    void add(Object... values) throws SQLException {
        if (values.length != width) {
            throw new IllegalArgumentException(width + " values expected, not " + values.length + ": " + head);
        }
        System.arraycopy(values, 0, waiting, used, width);
        used += width;
        if (used == waiting.length) {
            send();
        }
    }

    private void send() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(head + String.join(",", Collections.nCopies(used / width, row)))) {
            for (int i = 0; i < used; i++) {
                statement.setObject(i + 1, waiting[i]);
            }
            statement.executeUpdate();
        }
        used = 0;
    }

    /** Sends what is left. */
    @Override
    public void close() throws SQLException {
        if (used > 0) {
            send();
        }
    }
}
