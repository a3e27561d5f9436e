package kabinet.device.control;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection that remembers, for every query sent through it, the database's plan and how many rows it touched. */
final class Watched {

    /**
     * One query as it was run.
     *
     * @param plan rows of EXPLAIN: table, type, key, rows, Extra by name
     * @param touched rows and index entries that the database read for it
     */
    record Query(String sql, List<Map<String, String>> plan, long touched) {

        /** Tables, not what the query itself put together, that the plan reads row by row. */
        List<String> readWhole() {
            return plan.stream().filter(p -> "ALL".equals(p.get("type")) && p.get("table") != null && !p.get("table").startsWith("<"))
                .map(p -> table(p.get("table"))).toList();
        }

        private String table(String alias) {
            Matcher named = Pattern.compile("(?:from|join) \\(?(\\w+) " + alias + "\\b").matcher(sql);
            if (!named.find()) {
                throw new IllegalStateException("No table " + alias + " in " + sql);
            }
            return named.group(1);
        }
    }

    private final Connection raw;
    private final List<Query> queries = new ArrayList<>();
    private boolean watching;

    Watched(Connection raw) {
        this.raw = raw;
    }

    /** What the action asks of the database. */
    List<Query> during(Runnable action) {
        queries.clear();
        watching = true;
        try {
            action.run();
        } finally {
            watching = false;
        }
        return List.copyOf(queries);
    }

    /** The connection for the application; closing it leaves the real one open. */
    Connection connection() {
        return proxy(Connection.class, (self, method, args) -> {
            if ("close".equals(method.getName())) {
                return null;
            }
            Object result = call(raw, method, args);
            return "prepareStatement".equals(method.getName()) ? statement((PreparedStatement) result, (String) args[0]) : result;
        });
    }

    private PreparedStatement statement(PreparedStatement real, String sql) {
        Map<List<Object>, Object[]> settings = new LinkedHashMap<>();
        Map<List<Object>, Method> setters = new LinkedHashMap<>();
        return proxy(PreparedStatement.class, (self, method, args) -> {
            if (method.getName().startsWith("set") && args != null && args.length >= 2 && args[0] instanceof Integer index) {
                settings.put(List.of(index), args);
                setters.put(List.of(index), method);
            }
            if (!watching || !"executeQuery".equals(method.getName())) {
                return call(real, method, args);
            }
            long before = touched();
            ResultSet rows = (ResultSet) call(real, method, args);
            queries.add(new Query(sql, explain(sql, setters, settings), touched() - before));
            return rows;
        });
    }

    private List<Map<String, String>> explain(String sql, Map<List<Object>, Method> setters, Map<List<Object>, Object[]> settings) throws Throwable {
        try (PreparedStatement explain = raw.prepareStatement("explain " + sql)) {
            for (Map.Entry<List<Object>, Method> setter : setters.entrySet()) {
                call(explain, setter.getValue(), settings.get(setter.getKey()));
            }
            List<Map<String, String>> plan = new ArrayList<>();
            try (ResultSet rows = explain.executeQuery()) {
                while (rows.next()) {
                    Map<String, String> step = new LinkedHashMap<>();
                    for (String column : List.of("table", "type", "key", "rows", "Extra")) {
                        if (rows.getString(column) != null) {
                            step.put(column, rows.getString(column));
                        }
                    }
                    plan.add(step);
                }
            }
            return plan;
        }
    }

    private long touched() throws SQLException {
        try (Statement statement = raw.createStatement();
             ResultSet rows = statement.executeQuery("select sum(variable_value) from information_schema.session_status where variable_name like 'Handler\\_read\\_%'"
                 + " and variable_name not in ('Handler_read_rnd_deleted', 'Handler_read_retry')")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Object call(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Watched.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
