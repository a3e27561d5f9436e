package kabinet.base.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.validation.constraints.Size;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kabinet.base.Texts;

/**
 * Makes records of JSON objects, strictly: a field that the record does not have, a value of another type, a broken
 * constraint are all told at once, each under its field. The binding that comes with the server would pass over unknown
 * fields, so that a misspelt one looked as if it had been stored.
 */
final class RecordBinder {

    private static final ValidatorFactory VALIDATION = Validation.buildDefaultValidatorFactory();

    private final Locale locale;
    private final List<Problem.Fault> faults = new ArrayList<>();

    private RecordBinder(Locale locale) {
        this.locale = locale;
    }

    /** @throws FaultyInputException with every fault */
    static <R> R read(Class<R> type, JsonObject json, Locale locale) {
        return new RecordBinder(locale).bind(type, null, json);
    }

    /**
     * Lays a merge patch (RFC 7396) over a record: what it does not name stays, what it names null becomes empty.
     *
     * @throws FaultyInputException with every fault
     */
    static <R> R merge(R current, JsonObject patch, Locale locale) {
        @SuppressWarnings("unchecked")
        Class<R> type = (Class<R>) current.getClass();
        return new RecordBinder(locale).bind(type, current, patch);
    }

    private <R> R bind(Class<R> type, R current, JsonObject json) {
        RecordComponent[] components = type.getRecordComponents();
        Set<String> unknown = new TreeSet<>(json.keySet());
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            types[i] = components[i].getType();
            JsonValue given = json.get(name);
            unknown.remove(name);
            Object before = current == null ? null : Reflection.value(components[i], current);
            values[i] = given == null ? before : value(name, components[i], given, before);
            if (values[i] == null && types[i].isPrimitive()) {
                values[i] = Array.get(Array.newInstance(types[i], 1), 0);
            }
        }
        unknown.forEach(name -> faults.add(new Problem.Fault(name, Texts.of(locale, "base.fault.unknown"))));
        Set<String> misread = faults.stream().map(f -> f.field().replaceFirst("[.\\[].*", "")).collect(Collectors.toSet());
        R record = Reflection.make(type, types, values);
        validate(record, misread);
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparing(Problem.Fault::field).thenComparing(Problem.Fault::reason));
            throw new FaultyInputException(faults);
        }
        return record;
    }

    private Object value(String name, RecordComponent component, JsonValue given, Object before) {
        if (component.getType().isRecord() && given != JsonValue.NULL) {
            return record(name, component.getType(), before, given);
        }
        if (component.getGenericType() instanceof ParameterizedType generic && generic.getRawType() == List.class
                && generic.getActualTypeArguments()[0] instanceof Class<?> element && element.isRecord() && given != JsonValue.NULL) {
            return records(component, name, element, given);
        }
        try {
            return JsonValues.read(component.getGenericType(), given, before);
        } catch (JsonValues.MismatchException e) {
            faults.add(new Problem.Fault(name, Texts.of(locale, e.key(), e.args())));
            return null;
        }
    }

    /** Faults after which nobody reads on. */
    private static final int FAULTS = 100;

    /** A list of records, as a whole: a patch replaces it. The faults of each carry its place, counted from 0. */
    private List<Object> records(RecordComponent component, String name, Class<?> type, JsonValue given) {
        if (!(given instanceof JsonArray array)) {
            faults.add(new Problem.Fault(name, Texts.of(locale, "base.fault.list")));
            return null;
        }
        Size size = component.getAccessor().getAnnotation(Size.class);
        if (size != null && array.size() > size.max()) { // before its records are made: a body of megabytes holds millions
            faults.add(new Problem.Fault(name, Texts.of(locale, "base.fault.tooLong", size.max())));
            return null;
        }
        List<Object> records = new ArrayList<>();
        for (int i = 0; i < array.size() && faults.size() < FAULTS; i++) {
            records.add(record(name + "[" + i + "]", type, null, array.get(i)));
        }
        records.removeIf(Objects::isNull); // each has its fault
        return records;
    }

    /** A record in a record; its faults carry the path. */
    private <R> R record(String name, Class<R> type, Object before, JsonValue given) {
        if (!(given instanceof JsonObject object)) {
            faults.add(new Problem.Fault(name, Texts.of(locale, "base.fault.record")));
            return null;
        }
        try {
            return new RecordBinder(locale).bind(type, type.cast(before), object);
        } catch (FaultyInputException inner) {
            inner.faults(locale).forEach(f -> faults.add(new Problem.Fault(name + "." + f.field(), f.reason())));
            return null;
        }
    }

    /** @param misread fields that hold nothing because what was given is of the wrong type */
    private void validate(Object record, Set<String> misread) {
        var interpolator = VALIDATION.getMessageInterpolator();
        VALIDATION.usingContext().messageInterpolator(new FixedLanguage(interpolator, locale)).getValidator().validate(record).stream()
            .filter(broken -> !misread.contains(broken.getPropertyPath().toString()))
            .forEach(broken -> faults.add(new Problem.Fault(broken.getPropertyPath().toString(), broken.getMessage())));
    }

    /** Says messages in the program's language, whatever the server's. */
    private record FixedLanguage(jakarta.validation.MessageInterpolator texts, Locale locale) implements jakarta.validation.MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return texts.interpolate(template, context, locale);
        }

        @Override
        public String interpolate(String template, Context context, Locale other) {
            return texts.interpolate(template, context, locale);
        }
    }
}
