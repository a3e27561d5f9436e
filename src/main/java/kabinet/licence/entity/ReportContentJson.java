package kabinet.licence.entity;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Keeps what a report says with it, compressed: a school with hundreds of computers has tens of thousands of installations, whose names repeat. What is null is left out. */
@Converter
public class ReportContentJson implements AttributeConverter<ReportContent, byte[]> {

    private static final JsonProvider JSON = JsonProvider.provider();

    @Override
    public byte[] convertToDatabaseColumn(ReportContent content) {
        if (content == null) {
            return null;
        }
        JsonArrayBuilder lines = JSON.createArrayBuilder();
        content.lines().forEach(l -> lines.add(line(l)));
        JsonArrayBuilder places = JSON.createArrayBuilder();
        content.places().forEach(p -> places.add(place(p)));
        JsonArrayBuilder schools = JSON.createArrayBuilder();
        content.schools().forEach(s -> schools.add(school(s)));
        JsonObjectBuilder figures = JSON.createObjectBuilder();
        content.figures().figures().forEach((figure, number) -> figures.add(figure.name(), number));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes); var writer = JSON.createWriter(packed)) {
            writer.writeObject(JSON.createObjectBuilder().add("lines", lines).add("places", places).add("schools", schools).add("figures", figures).build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public ReportContent convertToEntityAttribute(byte[] column) {
        if (column == null) {
            return null;
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(column)); var reader = JSON.createReader(unpacked)) {
            JsonObject json = reader.readObject();
            Map<Figure, Long> figures = new EnumMap<>(Figure.class);
            json.getJsonObject("figures").forEach((figure, number) -> figures.put(Figure.valueOf(figure), ((JsonNumber) number).longValue()));
            return new ReportContent(objects(json.getJsonArray("lines")).stream().map(ReportContentJson::line).toList(),
                objects(json.getJsonArray("places")).stream().map(ReportContentJson::place).toList(),
                json.containsKey("schools") ? objects(json.getJsonArray("schools")).stream().map(ReportContentJson::school).toList() : List.of(), new Compliance(figures));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObjectBuilder line(ReportLine l) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        put(json, "software", l.software());
        put(json, "publisher", l.publisher());
        put(json, "kind", name(l.kind()));
        put(json, "number", l.number());
        json.add("documents", texts(l.documents()));
        put(json, "startsOn", text(l.startsOn()));
        put(json, "endsOn", text(l.endsOn()));
        if (l.owned() != null) {
            json.add("owned", l.owned());
        }
        json.add("pool", l.pool()).add("installed", l.installed()).add("places", texts(l.places()));
        put(json, "registryNumber", l.registryNumber());
        json.add("free", l.free());
        put(json, "account", l.account());
        return json.add("reasons", texts(l.reasons().stream().map(Enum::name).toList())).add("expired", l.expired()).add("proven", l.proven());
    }

    private static ReportLine line(JsonObject j) {
        return new ReportLine(text(j, "software"), text(j, "publisher"), kind(j), text(j, "number"), texts(j, "documents"), day(j, "startsOn"), day(j, "endsOn"),
            j.containsKey("owned") ? Long.valueOf(j.getJsonNumber("owned").longValue()) : null, j.getBoolean("pool"), j.getJsonNumber("installed").longValue(), texts(j, "places"), text(j, "registryNumber"),
            j.getBoolean("free"), text(j, "account"), texts(j, "reasons").stream().map(CoverReason::valueOf).toList(), j.getBoolean("expired"), j.getBoolean("proven"));
    }

    private static JsonObjectBuilder place(ReportPlace p) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        put(json, "room", p.room());
        put(json, "number", p.number());
        json.add("numbered", p.numbered());
        put(json, "device", p.device());
        put(json, "software", p.software());
        put(json, "release", p.release());
        put(json, "kind", name(p.kind()));
        put(json, "licenceNumber", p.licenceNumber());
        put(json, "reason", name(p.reason()));
        return json;
    }

    private static ReportPlace place(JsonObject j) {
        return new ReportPlace(text(j, "room"), text(j, "number"), j.getBoolean("numbered"), text(j, "device"), text(j, "software"), text(j, "release"), kind(j), text(j, "licenceNumber"),
            CoverReason.valueOf(text(j, "reason")));
    }

    private static JsonObjectBuilder school(PlaceFigures s) {
        return JSON.createObjectBuilder().add("id", s.id()).add("name", s.name()).add("installed", s.installed()).add("uncovered", s.uncovered()).add("workstations", s.workstations())
            .add("withoutSystem", s.withoutSystem()).add("nothingKnown", s.nothingKnown());
    }

    private static PlaceFigures school(JsonObject j) {
        return new PlaceFigures(number(j, "id"), text(j, "name"), number(j, "installed"), number(j, "uncovered"), number(j, "workstations"), number(j, "withoutSystem"), j.containsKey("nothingKnown") ? number(j, "nothingKnown") : 0);
    }

    private static long number(JsonObject json, String key) {
        return json.getJsonNumber(key).longValue();
    }

    private static void put(JsonObjectBuilder json, String key, String value) {
        if (value != null) {
            json.add(key, value);
        }
    }

    private static JsonArrayBuilder texts(Collection<String> texts) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        texts.forEach(array::add);
        return array;
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String text(JsonObject json, String key) {
        return json.getString(key, null);
    }

    private static LocalDate day(JsonObject json, String key) {
        return json.containsKey(key) ? LocalDate.parse(json.getString(key)) : null;
    }

    private static LicenceKind kind(JsonObject json) {
        return json.containsKey("kind") ? LicenceKind.valueOf(json.getString("kind")) : null;
    }

    private static List<String> texts(JsonObject json, String key) {
        return json.getJsonArray(key).getValuesAs(JsonString::getString);
    }

    private static List<JsonObject> objects(JsonArray array) {
        return array.getValuesAs((JsonValue value) -> value.asJsonObject());
    }
}
