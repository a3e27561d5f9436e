package kabinet.exchange.entity;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;

/** Keeps faults with their job: they are read together and never searched. */
@Converter
public class FaultsJson implements AttributeConverter<List<Fault>, String> {

    @Override
    public String convertToDatabaseColumn(List<Fault> faults) {
        if (faults == null || faults.isEmpty()) {
            return null;
        }
        JsonArrayBuilder json = Json.createArrayBuilder();
        for (Fault fault : faults) {
            json.add(Json.createObjectBuilder().add("line", fault.line()).add("column", fault.column()).add("value", fault.value())
                .add("key", fault.key()).add("text", fault.text()).add("args", Json.createArrayBuilder(fault.args())));
        }
        return json.build().toString();
    }

    @Override
    public List<Fault> convertToEntityAttribute(String column) {
        if (column == null) {
            return List.of();
        }
        try (var reader = Json.createReader(new StringReader(column))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream().map(FaultsJson::fault).toList();
        }
    }

    private static Fault fault(JsonObject json) {
        return new Fault(json.getInt("line"), json.getString("column"), json.getString("value"), json.getString("key"), json.getString("text"),
            json.getJsonArray("args").stream().map(FaultsJson::arg).toList());
    }

    private static Object arg(JsonValue json) {
        return json instanceof JsonNumber number ? (Object) number.intValue() : ((JsonString) json).getString();
    }
}
