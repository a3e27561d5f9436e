package kabinet.lanaudit.api;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import kabinet.base.Texts;
import kabinet.lanaudit.entity.AuditBook;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.RoomState;
import kabinet.lanaudit.entity.Severity;
import kabinet.network.entity.CableCategory;
import kabinet.network.entity.OutletPort;
import kabinet.organisation.entity.Room;

/** What a phone needs, as phones read it, room by room. */
final class AuditBookJson {

    private AuditBookJson() {
    }

    static void write(AuditBook book, OutputStream out, Locale locale) {
        try (JsonGenerator json = Json.createGenerator(out)) {
            LanAudit audit = book.audit();
            json.writeStartObject().write("id", audit.getId()).write("school", audit.schoolId()).write("schoolName", audit.getSchool().getShortName())
                .write("title", LanAuditShape.title(audit, locale)).write("state", audit.getState().name())
                .write("beginsOn", audit.getBeginsOn().toString()).write("endsOn", audit.getEndsOn().toString());
            json.writeStartArray("categories");
            for (CableCategory category : CableCategory.values()) {
                json.writeStartObject().write("code", category.name()).write("name", Texts.of(locale, "network.cableCategory." + category)).writeEnd();
            }
            json.writeEnd().writeStartArray("severities");
            for (Severity severity : Severity.values()) {
                json.writeStartObject().write("code", severity.name()).write("name", Texts.of(locale, "lanaudit.severity." + severity)).writeEnd();
            }
            json.writeEnd().writeStartArray("rooms");
            book.rooms().forEach(room -> write(room, book, json));
            json.writeEnd().writeEnd();
        }
    }

    private static void write(Room room, AuditBook book, JsonGenerator json) {
        json.writeStartObject().write("id", room.getId()).write("tag", room.getTag()).write("number", room.getNumber()).write("name", room.getTitle())
            .write("building", room.getBuilding().getName());
        if (room.getFloor() == null) {
            json.writeNull("floor");
        } else {
            json.write("floor", room.getFloor());
        }
        json.write("computers", book.computers().getOrDefault(room.getId(), 0)).write("teaching", room.getKind() != null && room.getKind().isTeaching());
        json.writeStartArray("ports");
        book.ports().getOrDefault(room.getId(), List.of()).forEach(port -> write(port, json));
        json.writeEnd();
        RoomState last = book.last().get(room.getId());
        if (last == null) {
            json.write("last", JsonValue.NULL);
        } else {
            JsonObjectBuilder facts = last.facts().json().add("on", last.getAuditedOn().toString());
            json.write("last", facts.build());
        }
        json.writeEnd();
    }

    private static void write(OutletPort port, JsonGenerator json) {
        json.writeStartObject().write("label", port.getLabel());
        if (port.getOutlet() == null) {
            json.writeNull("outlet");
        } else {
            json.write("outlet", port.getOutlet());
        }
        json.write("category", port.getCategory().name()).writeEnd();
    }
}
