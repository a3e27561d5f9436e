package kabinet.exchange.entity;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;

/** Keeps the columns of a file with their job. */
@Converter
public class ColumnsJson implements AttributeConverter<List<MappedColumn>, String> {

    @Override
    public String convertToDatabaseColumn(List<MappedColumn> columns) {
        if (columns == null || columns.isEmpty()) {
            return null;
        }
        JsonArrayBuilder json = Json.createArrayBuilder();
        for (MappedColumn column : columns) {
            json.add(Json.createObjectBuilder().add("header", column.header()).add("column", column.column())
                .add("samples", Json.createArrayBuilder(column.samples())));
        }
        return json.build().toString();
    }

    @Override
    public List<MappedColumn> convertToEntityAttribute(String column) {
        if (column == null) {
            return List.of();
        }
        try (var reader = Json.createReader(new StringReader(column))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                .map(json -> new MappedColumn(json.getString("header"), json.getString("column"), json.getJsonArray("samples").getValuesAs(JsonString::getString)))
                .toList();
        }
    }
}
