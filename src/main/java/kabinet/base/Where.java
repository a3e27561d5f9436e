package kabinet.base;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conditions of a list, gathered one by one, with their parameters. */
public final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Narrows to rows whose path has the value; null does not narrow. */
    public Where equal(String path, String name, Object value) {
        return value == null ? this : and(path + " = :" + name, name, value);
    }

    public Where and(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
        return this;
    }

    public Where with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    public String hql() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    public <T> TypedQuery<T> bind(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    /** The text as the beginning of a {@code like} pattern whose escape sign is "!". */
    public static String begins(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
