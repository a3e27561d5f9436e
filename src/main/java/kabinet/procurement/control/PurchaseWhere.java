package kabinet.procurement.control;

import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kabinet.procurement.entity.SearchWords;

/** Conditions of a list of purchases, gathered one by one, with their parameters. */
final class PurchaseWhere {

    /** More words than this are not read: nobody types them. */
    private static final int MOST = 6;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Narrows to rows whose path has the value; null does not narrow. */
    PurchaseWhere equal(String path, String name, Object value) {
        return value == null ? this : and(path + " = :" + name).with(name, value);
    }

    /** Narrows to the things each of whose words of the text begins one of the words they are found by. */
    PurchaseWhere found(String entity, String alias, String text) {
        List<String> sought = text == null ? List.of() : SearchWords.of(text).stream().limit(MOST).toList();
        for (int i = 0; i < sought.size(); i++) {
            and(alias + ".id in (select f" + i + ".id from " + entity + " f" + i + " join f" + i + ".words w" + i + " where w" + i + " like :word" + i + " escape '!')")
                .with("word" + i, begins(sought.get(i)));
        }
        return this;
    }

    PurchaseWhere and(String condition) {
        conditions.add(condition);
        return this;
    }

    PurchaseWhere with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    String hql() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    static LocalDate firstDay(int year) {
        return LocalDate.of(year, 1, 1);
    }

    static LocalDate lastDay(int year) {
        return LocalDate.of(year, 12, 31);
    }

    /** The text as the beginning of a {@code like} pattern whose escape sign is "!". */
    static String begins(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
