package kabinet.base.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON values as Java values of a wanted type; nothing is converted by guessing, a number in quotes is no number. */
final class JsonValues {

    private static final int DIGITS = 40;

    private JsonValues() {
    }

    /** The value is not of the wanted type; key and arguments of the text that says what is expected. */
    static final class MismatchException extends Exception {
        private final String key;
        private final transient Object[] args;

        MismatchException(String key, Object... args) {
            super(key);
            this.key = key;
            this.args = args;
        }

        String key() {
            return key;
        }

        Object[] args() {
            return args;
        }
    }

    /** @param before what a map holds already: a map is merged, anything else replaced */
    static Object read(Type type, JsonValue json, Object before) throws MismatchException {
        if (json == JsonValue.NULL) {
            return null;
        }
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class ? map(json, (Map<?, ?>) before) : list(generic, json);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted == String.class) {
            return text(json);
        }
        if (wanted == Boolean.class || wanted == boolean.class) {
            return flag(json);
        }
        if (wanted == LocalDate.class) {
            return date(json);
        }
        if (wanted.isEnum()) {
            return constant(wanted, json);
        }
        return number(wanted, json);
    }

    private static String text(JsonValue json) throws MismatchException {
        if (!(json instanceof JsonString string)) {
            throw new MismatchException("base.fault.text");
        }
        String text = string.getString().strip();
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new MismatchException("base.fault.control");
        }
        return text.isEmpty() ? null : text;
    }

    private static Boolean flag(JsonValue json) throws MismatchException {
        if (json != JsonValue.TRUE && json != JsonValue.FALSE) {
            throw new MismatchException("base.fault.flag");
        }
        return json == JsonValue.TRUE;
    }

    private static LocalDate date(JsonValue json) throws MismatchException {
        try {
            LocalDate date = LocalDate.parse(text(json));
            if (date.getYear() >= 1900 && date.getYear() <= 2200) {
                return date;
            }
        } catch (DateTimeParseException | NullPointerException | MismatchException e) {
            throw new MismatchException("base.fault.date");
        }
        throw new MismatchException("base.fault.date");
    }

    private static Object constant(Class<?> wanted, JsonValue json) throws MismatchException {
        String name = json instanceof JsonString string ? string.getString() : null;
        return Arrays.stream(wanted.getEnumConstants()).filter(c -> ((Enum<?>) c).name().equals(name)).findFirst()
            .orElseThrow(() -> new MismatchException("base.fault.choice",
                Arrays.stream(wanted.getEnumConstants()).map(c -> ((Enum<?>) c).name()).collect(Collectors.joining(", "))));
    }

    private static Object number(Class<?> wanted, JsonValue json) throws MismatchException {
        boolean decimal = wanted == BigDecimal.class || wanted == Double.class || wanted == double.class;
        try {
            // The scale first: 1e1000000000 is a short text and a long number.
            if (json instanceof JsonNumber number && Math.abs((long) number.bigDecimalValue().scale()) <= DIGITS) {
                BigDecimal value = number.bigDecimalValue();
                if (decimal) {
                    return wanted == BigDecimal.class ? value : (Object) value.doubleValue();
                }
                return wanted == Long.class || wanted == long.class ? (Object) value.longValueExact() : (Object) value.intValueExact();
            }
        } catch (ArithmeticException e) {
            throw new MismatchException("base.fault.integer");
        }
        throw new MismatchException(decimal ? "base.fault.number" : "base.fault.integer");
    }

    private static Map<String, String> map(JsonValue json, Map<?, ?> before) throws MismatchException {
        if (!(json instanceof JsonObject object)) {
            throw new MismatchException("base.fault.object");
        }
        Map<String, String> map = new LinkedHashMap<>();
        if (before != null) {
            before.forEach((key, value) -> map.put((String) key, (String) value));
        }
        for (Map.Entry<String, JsonValue> entry : object.entrySet()) {
            map.put(entry.getKey(), entry.getValue() == JsonValue.NULL ? null : text(entry.getValue()));
        }
        return map;
    }

    private static List<Object> list(ParameterizedType generic, JsonValue json) throws MismatchException {
        if (!(json instanceof JsonArray array)) {
            throw new MismatchException("base.fault.list");
        }
        List<Object> list = new ArrayList<>();
        for (JsonValue element : array) {
            Object value = read(generic.getActualTypeArguments()[0], element, null);
            if (value == null) {
                throw new MismatchException("base.fault.list");
            }
            list.add(value);
        }
        return list;
    }
}
