package kabinet.stocktaking.entity;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;

/** Keeps an extent with its stocktake: it is read with it and never searched. */
@Converter
public class ExtentJson implements AttributeConverter<Extent, String> {

    @Override
    public String convertToDatabaseColumn(Extent extent) {
        if (extent == null || extent.isWhole()) {
            return null;
        }
        return Json.createObjectBuilder().add("buildings", array(extent.buildings())).add("rooms", array(extent.rooms()))
            .add("people", array(extent.people())).add("kinds", array(extent.kinds())).build().toString();
    }

    @Override
    public Extent convertToEntityAttribute(String column) {
        if (column == null) {
            return Extent.WHOLE;
        }
        try (var reader = Json.createReader(new StringReader(column))) {
            JsonObject json = reader.readObject();
            return new Extent(ids(json, "buildings"), ids(json, "rooms"), ids(json, "people"), ids(json, "kinds"));
        }
    }

    private static JsonArrayBuilder array(Collection<Long> ids) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        ids.forEach(array::add);
        return array;
    }

    private static List<Long> ids(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonNumber.class).stream().map(JsonNumber::longValue).toList();
    }
}
