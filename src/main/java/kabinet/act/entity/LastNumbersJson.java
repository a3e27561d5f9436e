package kabinet.act.entity;

import jakarta.json.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** Keeps the last numbers of a school's series in one column of the row that is locked to give out the next. */
@Converter
public class LastNumbersJson implements AttributeConverter<Map<String, Integer>, String> {

    @Override
    public String convertToDatabaseColumn(Map<String, Integer> numbers) {
        var all = Json.createObjectBuilder();
        new TreeMap<>(numbers).forEach(all::add);
        return all.build().toString();
    }

    @Override
    public Map<String, Integer> convertToEntityAttribute(String column) {
        try (var reader = Json.createReader(new StringReader(column))) {
            Map<String, Integer> numbers = new TreeMap<>();
            var all = reader.readObject();
            all.keySet().forEach(series -> numbers.put(series, all.getInt(series)));
            return numbers;
        }
    }
}
