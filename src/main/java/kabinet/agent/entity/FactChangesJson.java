package kabinet.agent.entity;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** Stores changes as one JSON array; the last that do not fit are left out. */
@Converter
@Immutable
public class FactChangesJson implements AttributeConverter<List<FactChange>, String> {

    static final int LENGTH = 8000;
    private static final JsonProvider JSON = JsonProvider.provider();

    @Override
    public String convertToDatabaseColumn(List<FactChange> changes) {
        List<FactChange> kept = changes;
        String text = write(kept);
        while (text.length() > LENGTH) {
            kept = kept.subList(0, kept.size() - 1);
            text = write(kept);
        }
        return text;
    }

    @Override
    public List<FactChange> convertToEntityAttribute(String column) {
        try (var reader = JSON.createReader(new StringReader(column))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                .map(c -> new FactChange(Fact.valueOf(c.getString("fact")), c.getString("before", null), c.getString("after", null), c.getBoolean("held", false))).toList();
        }
    }

    private static String write(List<FactChange> changes) {
        JsonArrayBuilder json = JSON.createArrayBuilder();
        for (FactChange change : changes) {
            JsonObjectBuilder object = JSON.createObjectBuilder().add("fact", change.fact().name());
            if (change.before() != null) {
                object.add("before", change.before());
            }
            if (change.after() != null) {
                object.add("after", change.after());
            }
            if (change.held()) {
                object.add("held", true);
            }
            json.add(object);
        }
        return json.build().toString();
    }
}
