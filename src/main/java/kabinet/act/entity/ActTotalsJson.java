package kabinet.act.entity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;

/** Keeps an act's totals in one column: they are read with it and never searched. */
@Converter
public class ActTotalsJson implements AttributeConverter<List<ActTotal>, String> {

    @Override
    public String convertToDatabaseColumn(List<ActTotal> totals) {
        var all = Json.createArrayBuilder();
        totals.forEach(t -> all.add(Json.createObjectBuilder().add("label", t.label()).add("value", t.value())));
        return all.build().toString();
    }

    @Override
    public List<ActTotal> convertToEntityAttribute(String column) {
        try (var reader = Json.createReader(new StringReader(column))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream().map(t -> new ActTotal(t.getString("label"), t.getString("value"))).toList();
        }
    }
}
