package kabinet.agent.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import kabinet.agent.entity.AssetKind;
import kabinet.agent.entity.Fact;
import kabinet.agent.entity.Facts;
import kabinet.software.entity.SeenPackage;

/**
 * What is kept of a report that waits: what will be booked of it, and nothing else. As sent, a report holds keys of licences, who signed in, and the token of the school that it came with.
 *
 * @param partial {@link kabinet.agent.entity.Message#partial()}
 */
public record KeptReport(Facts facts, boolean partial) {

    /** Kept: looking it up takes as long as a small report. */
    private static final JsonProvider JSON = JsonProvider.provider();

    /** JSON, packed by gzip. */
    public byte[] packed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(new OutputStreamWriter(new GZIPOutputStream(bytes), UTF_8))) {
            json.writeStartObject().write("key", facts.key()).write("kind", facts.kind().name()).write("partial", partial);
            json.writeStartObject("values");
            facts.values().forEach((fact, value) -> json.write(fact.name(), value));
            json.writeEnd().writeStartArray("serials");
            facts.serials().forEach(json::write);
            json.writeEnd();
            if (facts.packages() != null) {
                json.writeStartArray("packages");
                for (SeenPackage seen : facts.packages()) {
                    json.writeStartArray().write(seen.name()).write(seen.version()).write(seen.publisher()).writeEnd();
                }
                json.writeEnd();
            }
            json.writeEnd();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws UnreadableReportException if {@link #packed} did not write it */
    public static KeptReport read(byte[] packed) {
        try (JsonReader reader = JSON.createReader(new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(packed)), UTF_8))) {
            JsonObject json = reader.readObject();
            Map<Fact, String> values = new EnumMap<>(Fact.class);
            json.getJsonObject("values").forEach((fact, value) -> values.put(Fact.valueOf(fact), ((JsonString) value).getString()));
            List<String> serials = json.getJsonArray("serials").getValuesAs(JsonString::getString);
            JsonArray packages = json.getJsonArray("packages");
            List<SeenPackage> seen = packages == null ? null : packages.getValuesAs(JsonValue::asJsonArray).stream().map(p -> new SeenPackage(p.getString(0), p.getString(1), p.getString(2))).toList();
            return new KeptReport(new Facts(json.getString("key"), AssetKind.valueOf(json.getString("kind")), values, serials, seen), json.getBoolean("partial"));
        } catch (IOException | JsonException | NullPointerException | ClassCastException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw UnreadableReportException.because(e, "agent.report.broken");
        }
    }
}
