package kabinet.act.entity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;

/** Keeps a commission in one column with what it acted on: it is read with it and never searched. */
@Converter
public class CommissionJson implements AttributeConverter<Commission, String> {

    @Override
    public String convertToDatabaseColumn(Commission commission) {
        if (commission == null || commission.equals(Commission.NONE)) {
            return null;
        }
        var members = Json.createArrayBuilder();
        commission.members().forEach(m -> members.add(Json.createObjectBuilder().add("name", m.name()).add("position", m.position())));
        return Json.createObjectBuilder().add("order", commission.order()).add("members", members).build().toString();
    }

    @Override
    public Commission convertToEntityAttribute(String column) {
        if (column == null) {
            return Commission.NONE;
        }
        try (var reader = Json.createReader(new StringReader(column))) {
            JsonObject json = reader.readObject();
            return new Commission(json.getString("order"), json.getJsonArray("members").getValuesAs(JsonObject.class).stream()
                .map(m -> new CommissionMember(m.getString("name"), m.getString("position"))).toList());
        }
    }
}
