package kabinet.agent.control;

import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import kabinet.agent.entity.Facts;
import kabinet.agent.entity.Message;
import kabinet.agent.entity.Message.Request;

/**
 * JSON as glpi-agent sends it: {@code contact}, and {@code inventory} and {@code netinventory} in the schema of glpi-project/inventory_format. Read event by event; what is not
 * looked for is passed over. Numbers are taken as they are written: one with a huge exponent is never computed.
 */
final class JsonReading {

    static final int MOST_DEPTH = 32;
    /** Kept: looking it up takes as long as a small report. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private final JsonParser parser;
    private final MachineReading machine;
    private String deviceId;
    private String action;
    private String itemType;
    private String tag;
    private String name;
    private String version;
    private String client;
    private boolean partial;

    private JsonReading(JsonParser parser, Junk junk) {
        this.parser = parser;
        this.machine = new MachineReading(junk);
    }

    /** @throws UnreadableReportException if it is no such message */
    static Message read(InputStream in, Junk junk) {
        try (JsonParser parser = JSON.createParser(new JsonGuard(new InputStreamReader(in, StandardCharsets.UTF_8)))) {
            return new JsonReading(parser, junk).message();
        } catch (JsonException | NoSuchElementException | IllegalStateException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof UnreadableReportException ours) {
                    throw ours;
                }
            }
            throw UnreadableReportException.because(e, "agent.report.broken");
        }
    }

    private Message message() {
        if (parser.next() != Event.START_OBJECT) {
            throw new UnreadableReportException("agent.report.broken");
        }
        for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            String key = parser.getString().toLowerCase(Locale.ROOT);
            event = parser.next();
            if ("content".equals(key) && event == Event.START_OBJECT) {
                content();
            } else {
                top(key, value(event));
            }
        }
        if (parser.hasNext()) {
            throw new UnreadableReportException("agent.report.broken");
        }
        return Messages.of(request(), deviceId, tag == null ? machine.tag() : tag, client == null ? program() : client, partial, findings());
    }

    private void top(String key, String value) {
        switch (key) {
            case "deviceid" -> deviceId = value;
            case "action" -> action = value;
            case "itemtype" -> itemType = value;
            case "tag" -> tag = value;
            case "name" -> name = value;
            case "version" -> version = value;
            case "partial" -> partial = "true".equalsIgnoreCase(value) || "1".equals(value);
            default -> { }
        }
    }

    private String program() {
        return name == null ? null : version == null ? name : name + " " + version;
    }

    private Request request() {
        return switch (action == null ? "inventory" : action.toLowerCase(Locale.ROOT)) { // the schema's default
            case "contact" -> Request.CONTACT;
            case "inventory", "netinventory" -> Request.INVENTORY;
            default -> Request.OTHER;
        };
    }

    private List<Facts> findings() {
        if (request() != Request.INVENTORY) {
            return List.of();
        }
        if (machine.isEmpty()) {
            throw new UnreadableReportException("agent.report.empty");
        }
        return List.of(machine.facts(deviceId == null ? null : deviceId.strip(), itemType, partial));
    }

    private void content() {
        for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            String section = parser.getString().toLowerCase(Locale.ROOT);
            event = parser.next();
            if (MachineReading.SECTIONS.contains(section)) {
                section(section, event);
            } else {
                String value = value(event);
                if ("versionclient".equals(section)) {
                    client = value;
                }
            }
        }
    }

    /** What is no list and no object says nothing: of no programs an empty list tells, not a null. */
    private void section(String section, Event begun) {
        if (begun == Event.START_OBJECT) {
            machine.begin(section);
            machine.take(section, fields());
        } else if (begun == Event.START_ARRAY) {
            machine.begin(section);
            for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
                if (event == Event.START_OBJECT) {
                    machine.take(section, fields());
                } else {
                    value(event);
                }
            }
        }
    }

    /** The texts, numbers and truths of the object that just began. */
    private Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            String key = parser.getString();
            String value = value(parser.next());
            if (value != null && fields.size() < 256) {
                fields.put(key.toLowerCase(Locale.ROOT), value);
            }
        }
        return fields;
    }

    /** The value that just began, as it is written; null for nothing, and for what holds others, which is passed over. */
    private String value(Event event) {
        switch (event) {
            case VALUE_STRING, VALUE_NUMBER:
                return Messages.cut(parser.getString());
            case VALUE_TRUE:
                return "true";
            case VALUE_FALSE:
                return "false";
            case START_OBJECT, START_ARRAY:
                passOver();
                return null;
            default:
                return null;
        }
    }

    private void passOver() {
        for (int depth = 1; depth > 0;) {
            Event event = parser.next();
            if (event == Event.START_OBJECT || event == Event.START_ARRAY) {
                if (++depth > MOST_DEPTH) {
                    throw new UnreadableReportException("agent.report.tooDeep", MOST_DEPTH);
                }
            } else if (event == Event.END_OBJECT || event == Event.END_ARRAY) {
                depth--;
            }
        }
    }
}
