package kabinet.agent.entity;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.Map;
import org.hibernate.annotations.Immutable;

/** Stores facts as one JSON object: they are always read together; what machines are looked for by stands in columns of its own. Maps are replaced, never changed: nothing need be copied to see whether they are. */
@Converter
@Immutable
public class FactsJson implements AttributeConverter<Map<Fact, String>, String> {

    /** Longest stored object, characters: values that do not fit are left out, longest first. */
    static final int LENGTH = 4000;
    private static final JsonProvider JSON = JsonProvider.provider();

    @Override
    public String convertToDatabaseColumn(Map<Fact, String> facts) {
        if (facts == null) {
            return null;
        }
        Map<Fact, String> kept = new EnumMap<>(Fact.class);
        kept.putAll(facts);
        String text = write(kept);
        while (text.length() > LENGTH) {
            kept.remove(kept.entrySet().stream().max(Map.Entry.comparingByValue((a, b) -> Integer.compare(a.length(), b.length()))).orElseThrow().getKey());
            text = write(kept);
        }
        return text;
    }

    @Override
    public Map<Fact, String> convertToEntityAttribute(String column) {
        if (column == null) {
            return null;
        }
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        try (var reader = JSON.createReader(new StringReader(column))) {
            reader.readObject().forEach((fact, value) -> facts.put(Fact.valueOf(fact), ((JsonString) value).getString()));
        }
        return facts;
    }

    private static String write(Map<Fact, String> facts) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        facts.forEach((fact, value) -> json.add(fact.name(), value));
        return json.build().toString();
    }
}
