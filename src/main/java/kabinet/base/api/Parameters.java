package kabinet.base.api;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Query parameters of the wrong type are faults of that parameter; by default a wrong one would make the whole address unknown. */
@Provider
public class Parameters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, ?>> READINGS = Map.of(Long.class, Long::valueOf, long.class, Long::valueOf, Integer.class, Integer::valueOf,
        int.class, Integer::valueOf, Double.class, Parameters::finite, double.class, Parameters::finite, Boolean.class, Parameters::flag, boolean.class, Parameters::flag,
        LocalDate.class, LocalDate::parse);
    private static final Map<Class<?>, String> FAULTS = Map.of(Long.class, "base.fault.integer", long.class, "base.fault.integer", Integer.class, "base.fault.integer",
        int.class, "base.fault.integer", Double.class, "base.fault.number", double.class, "base.fault.number", Boolean.class, "base.fault.flag",
        boolean.class, "base.fault.flag", LocalDate.class, "base.fault.date");

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        String name = Stream.of(annotations).filter(QueryParam.class::isInstance).map(a -> ((QueryParam) a).value()).findFirst().orElse(null);
        if (name == null) {
            return null;
        }
        Function<String, ?> reading = READINGS.get(type);
        if (reading != null) {
            @SuppressWarnings("unchecked")
            Function<String, T> typed = (Function<String, T>) reading;
            return new Strict<>(typed, name, FAULTS.get(type));
        }
        if (type.isEnum()) {
            String choices = Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return new Strict<>(text -> Arrays.stream(type.getEnumConstants()).filter(c -> ((Enum<?>) c).name().equals(text)).findFirst()
                .orElseThrow(IllegalArgumentException::new), name, "base.fault.choice", choices);
        }
        return null;
    }

    private static Double finite(String text) {
        Double number = Double.valueOf(text);
        if (!Double.isFinite(number)) {
            throw new NumberFormatException(text);
        }
        return number;
    }

    private static Boolean flag(String text) {
        if (!"true".equals(text) && !"false".equals(text)) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.valueOf(text);
    }

    private static final class Strict<T> implements ParamConverter<T> {

        private final Function<String, T> reading;
        private final String parameter;
        private final String fault;
        private final Object[] args;

        Strict(Function<String, T> reading, String parameter, String fault, Object... args) {
            this.reading = reading;
            this.parameter = parameter;
            this.fault = fault;
            this.args = args;
        }

        @Override
        public T fromString(String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            try {
                return reading.apply(text);
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw new FaultyInputException(parameter, fault, args);
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
