package kabinet.base.api;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Query parameters of the wrong type are faults of that parameter; by default a wrong one would make the whole address unknown. */
@Provider
public class Parameters implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        String name = Stream.of(annotations).filter(QueryParam.class::isInstance).map(a -> ((QueryParam) a).value()).findFirst().orElse(null);
        if (name == null) {
            return null;
        }
        if (type == Long.class) {
            return new Strict<>(text -> type.cast(Long.valueOf(text)), name, "base.fault.integer");
        }
        if (type == Integer.class) {
            return new Strict<>(text -> type.cast(Integer.valueOf(text)), name, "base.fault.integer");
        }
        if (type == Boolean.class) {
            return new Strict<>(text -> type.cast(flag(text)), name, "base.fault.flag");
        }
        if (type.isEnum()) {
            String choices = Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return new Strict<>(text -> Arrays.stream(type.getEnumConstants()).filter(c -> ((Enum<?>) c).name().equals(text)).findFirst()
                .orElseThrow(IllegalArgumentException::new), name, "base.fault.choice", choices);
        }
        return null;
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
            } catch (IllegalArgumentException e) {
                throw new FaultyInputException(parameter, fault, args);
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
