package kabinet.exchange.entity;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;

/** Keeps what was read from a document with its job. */
@Converter
public class ReadOutJson implements AttributeConverter<ReadOut, String> {

    @Override
    public String convertToDatabaseColumn(ReadOut readOut) {
        if (readOut == null || readOut.isEmpty()) {
            return null;
        }
        JsonArrayBuilder facts = Json.createArrayBuilder();
        readOut.facts().forEach(fact -> facts.add(Json.createObjectBuilder().add("text", fact.text()).add("value", fact.value())));
        JsonArrayBuilder rows = Json.createArrayBuilder();
        readOut.rows().forEach(row -> rows.add(Json.createArrayBuilder(row)));
        return Json.createObjectBuilder().add("facts", facts).add("head", Json.createArrayBuilder(readOut.head())).add("rows", rows)
            .add("more", readOut.more()).build().toString();
    }

    @Override
    public ReadOut convertToEntityAttribute(String column) {
        if (column == null) {
            return ReadOut.NONE;
        }
        try (var reader = Json.createReader(new StringReader(column))) {
            JsonObject json = reader.readObject();
            List<ReadOut.Fact> facts = json.getJsonArray("facts").getValuesAs(JsonObject.class).stream()
                .map(fact -> new ReadOut.Fact(fact.getString("text"), fact.getString("value"))).toList();
            List<List<String>> rows = json.getJsonArray("rows").stream().map(JsonValue::asJsonArray).map(row -> row.getValuesAs(JsonString::getString)).toList();
            return new ReadOut(facts, json.getJsonArray("head").getValuesAs(JsonString::getString), rows, json.getInt("more"));
        }
    }
}
