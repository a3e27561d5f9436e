package kabinet.device.entity;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** Stores the values of custom fields as one JSON object: they are always read with their device and never searched alone. */
@Converter
public class CustomValues implements AttributeConverter<Map<Long, String>, String> {

    /** Longest stored object, characters. */
    static final int LENGTH = 16_000;

    @Override
    public String convertToDatabaseColumn(Map<Long, String> values) {
        if (values == null || values.isEmpty()) {
            return null;
        }
        JsonObjectBuilder json = Json.createObjectBuilder();
        new TreeMap<>(values).forEach((field, value) -> json.add(field.toString(), value));
        return json.build().toString();
    }

    @Override
    public Map<Long, String> convertToEntityAttribute(String column) {
        Map<Long, String> values = new TreeMap<>();
        if (column != null) {
            try (var reader = Json.createReader(new StringReader(column))) {
                reader.readObject().forEach((field, value) -> values.put(Long.valueOf(field), ((JsonString) value).getString()));
            }
        }
        return values;
    }
}
