package kabinet.agent;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** What a benchmark cost: time of processors of a demonstration's server, of its embedded database and of this process, and the database's statements. */
final class BenchmarkCosts {

    private static final double NANOS_IN_A_MILLI = 1e6;

    private final List<ProcessHandle> processes;
    private final Connection database;
    private long[] begun;
    private final long[] sum = new long[5];

    private BenchmarkCosts(List<ProcessHandle> processes, Connection database) {
        this.processes = processes;
        this.database = database;
    }

    /** @param data the demonstration's data folder, in which it says how clients reach its database */
    static BenchmarkCosts of(Path data) throws IOException, SQLException {
        Path mariadb = data.resolve("mariadb");
        Properties client = new Properties();
        try (Reader reader = Files.newBufferedReader(mariadb.resolve("client.cnf"))) {
            client.load(reader);
        }
        ProcessHandle server = ProcessHandle.of(Long.parseLong(Files.readString(mariadb.resolve("mariadbd.pid")).strip())).orElseThrow();
        return new BenchmarkCosts(List.of(server.parent().orElseThrow(), server, ProcessHandle.current()),
            DriverManager.getConnection("jdbc:mariadb://" + client.getProperty("host") + ":" + client.getProperty("port") + "/kabinet", client.getProperty("user"), client.getProperty("password")));
    }

    void begin() throws SQLException {
        begun = now();
    }

    void end() throws SQLException {
        long[] ended = now();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += ended[i] - begun[i];
        }
    }

    /** The costs between begins and ends since the last call, divided by the number of reports. */
    String each(int reports) {
        String text = String.format(Locale.ROOT, "%.2f ms of the server's processor, %.2f of the database's, %.2f of this process's; %.1f statements, %.2f waits for the disk", sum[0] / NANOS_IN_A_MILLI / reports,
            sum[1] / NANOS_IN_A_MILLI / reports, sum[2] / NANOS_IN_A_MILLI / reports, (double) sum[3] / reports, (double) sum[4] / reports);
        Arrays.fill(sum, 0);
        return text;
    }

    /** Size of the tables with the name, and of their indexes. @param name may hold {@code %} for any text */
    long megabytes(String name) throws SQLException {
        return number("select round(sum(data_length + index_length) / 1048576) from information_schema.tables where table_schema = database() and table_name like '" + name + "'", 1);
    }

    private long[] now() throws SQLException {
        long[] now = new long[sum.length];
        for (int i = 0; i < processes.size(); i++) {
            now[i] = processes.get(i).info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
        }
        now[3] = number("show global status like 'Questions'", 2);
        now[4] = number("show global status like 'Innodb_data_fsyncs'", 2);
        return now;
    }

    private long number(String sql, int column) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(column);
        }
    }
}
