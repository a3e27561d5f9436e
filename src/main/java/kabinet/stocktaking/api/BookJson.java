package kabinet.stocktaking.api;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import kabinet.base.Texts;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;
import kabinet.stocktaking.entity.AssetCondition;
import kabinet.stocktaking.entity.BookEntry;
import kabinet.stocktaking.entity.FieldBook;
import kabinet.stocktaking.entity.Stocktake;

/** A book as phones read it: rows without names of fields, entry by entry, so that the longest one needs no more memory than the shortest. */
final class BookJson {

    private static final List<String> FIELDS = List.of("device", "tag", "room", "inventoryNumber", "serialNumber", "title", "person");

    private BookJson() {
    }

    static void write(FieldBook book, OutputStream out, Locale locale) {
        try (JsonGenerator json = Json.createGenerator(out)) {
            Stocktake stocktake = book.stocktake();
            json.writeStartObject().write("id", stocktake.getId()).write("school", stocktake.schoolId()).write("schoolName", stocktake.getSchool().getShortName())
                .write("title", StocktakeShape.title(stocktake, locale)).write("state", stocktake.getState().name())
                .write("beginsOn", stocktake.getBeginsOn().toString()).write("endsOn", stocktake.getEndsOn().toString());
            json.writeStartArray("rooms");
            book.rooms().forEach(room -> write(room, json));
            json.writeEnd();
            json.writeStartArray("fields");
            FIELDS.forEach(json::write);
            json.writeEnd();
            json.writeStartArray("entries");
            book.entries().forEach(entry -> write(entry, json));
            json.writeEnd();
            json.writeStartArray("aliases");
            book.aliases().forEach(alias -> json.writeStartArray().write(alias.tag()).write(alias.deviceId()).writeEnd());
            json.writeEnd();
            json.writeStartArray("conditions");
            for (AssetCondition condition : AssetCondition.values()) {
                json.writeStartObject().write("code", condition.name()).write("words", Texts.of(locale, "stocktaking.assetCondition." + condition)).writeEnd();
            }
            json.writeEnd();
            json.writeEnd();
        }
    }

    private static void write(Room room, JsonGenerator json) {
        json.writeStartObject().write("id", room.getId()).write("tag", room.getTag()).write("number", room.getNumber());
        text(json, "title", room.getName());
        json.write("building", room.getBuilding().getName()).writeEnd();
    }

    private static void write(BookEntry entry, JsonGenerator json) {
        json.writeStartArray().write(entry.getDeviceId()).write(entry.getTag());
        if (entry.getRoomId() == null) {
            json.writeNull();
        } else {
            json.write(entry.getRoomId());
        }
        text(json, entry.getInventoryNumber());
        text(json, entry.getSerialNumber());
        json.write(entry.getTitle());
        text(json, entry.getPerson() == null ? null : Person.shortName(entry.getPerson()));
        json.writeEnd();
    }

    private static void text(JsonGenerator json, String text) {
        if (text == null) {
            json.writeNull();
        } else {
            json.write(text);
        }
    }

    private static void text(JsonGenerator json, String name, String text) {
        if (text == null) {
            json.writeNull(name);
        } else {
            json.write(name, text);
        }
    }
}
