package kabinet.stocktaking.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import kabinet.base.BusinessException;
import kabinet.stocktaking.entity.AssetCondition;
import kabinet.stocktaking.entity.FieldScan;
import kabinet.stocktaking.entity.ScanKind;
import kabinet.stocktaking.entity.ScanMethod;
import kabinet.stocktaking.entity.SentScan;
import kabinet.stocktaking.entity.TargetFunction;

/**
 * A batch as a phone sends it. Read entry by entry: one that is faulty carries its fault, and the others are taken all the same. What the batch says beyond
 * what is known here is passed over, so that a newer page of a phone is not refused by an older server.
 *
 * @param phone UUID of the phone's installation
 * @param sentAt when, by the phone's clock; null if it did not say
 */
record ScanBatch(String phone, Instant sentAt, List<SentScan> scans) {

    /** Most entries of a batch. */
    static final int MOST = 500;
    /** Largest body, bytes. */
    static final int MAX_SIZE = 512 * 1024;

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** Between these a database keeps any time and a clock can still be meant. */
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** The batch is longer than is taken at once: a phone sends its halves. */
    static final class TooLongException extends BusinessException {
        TooLongException() {
            super("stocktaking.batch.tooLong", MOST, MAX_SIZE / 1024);
        }

        @Override
        public int httpStatus() {
            return 413;
        }
    }

    /** @throws JsonException if it is no JSON object with a phone and scans @throws TooLongException if it has more than {@link #MOST} scans */
    static ScanBatch read(byte[] body) {
        JsonObject json;
        try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
            json = reader.readObject();
        } catch (JsonException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new JsonException("no object, or beyond the parser's limits of depth and length", e);
        }
        if (!(json.get("scans") instanceof JsonArray scans)) {
            throw new JsonException("no scans");
        }
        if (scans.size() > MOST) {
            throw new TooLongException();
        }
        String phone = uuid(json.get("phone"));
        if (phone == null) {
            throw new JsonException("no phone");
        }
        List<SentScan> sent = new ArrayList<>();
        scans.forEach(one -> sent.add(scan(one)));
        return new ScanBatch(phone, time(json.get("sentAt")), sent);
    }

    private static SentScan scan(JsonValue value) {
        if (!(value instanceof JsonObject json)) {
            return SentScan.faulty(null, new BusinessException("stocktaking.scan.unreadable"));
        }
        String id = uuid(json.get("id"));
        if (id == null) {
            return SentScan.faulty(shortened(json.get("id")), new BusinessException("stocktaking.scan.id"));
        }
        try {
            ScanKind kind = constant(ScanKind.class, json, "kind");
            return kind == ScanKind.UNDO ? undo(id, json) : scan(id, json);
        } catch (BusinessException fault) {
            return SentScan.faulty(id, fault);
        }
    }

    private static SentScan undo(String id, JsonObject json) {
        String undoes = uuid(json.get("undoes"));
        if (undoes == null || undoes.equals(id)) {
            throw new BusinessException("stocktaking.scan.undoes");
        }
        return new SentScan(id, ScanKind.UNDO, undoes, null, null, null, time(json.get("at")), null, null, null, null, null);
    }

    private static SentScan scan(String id, JsonObject json) {
        return new SentScan(id, ScanKind.SCAN, null, text(json, "code", FieldScan.CODE_LENGTH), number(json, "device"), number(json, "room"), time(json.get("at")),
            constant(ScanMethod.class, json, "method"), constant(AssetCondition.class, json, "condition"), constant(TargetFunction.class, json, "target"),
            text(json, "note", FieldScan.NOTE_LENGTH), null);
    }

    private static String uuid(JsonValue value) {
        String text = value instanceof JsonString string ? string.getString().toLowerCase(Locale.ROOT) : "";
        return UUID_TEXT.matcher(text).matches() ? UUID.fromString(text).toString() : null;
    }

    private static String shortened(JsonValue value) {
        String text = value instanceof JsonString string ? string.getString() : value == null ? null : value.toString();
        return text == null || text.length() <= FieldScan.UUID_LENGTH ? text : text.substring(0, FieldScan.UUID_LENGTH);
    }

    /** Null for a missing or blank one. */
    private static String text(JsonObject json, String name, int length) {
        JsonValue value = json.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (!(value instanceof JsonString string)) {
            throw new BusinessException("stocktaking.scan.text", name);
        }
        String text = string.getString().strip().replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
        if (text.length() > length) {
            throw new BusinessException("stocktaking.scan.tooLong", name, length);
        }
        return text.isEmpty() ? null : text;
    }

    private static Long number(JsonObject json, String name) {
        JsonValue value = json.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonNumber number && number.isIntegral() && number.bigDecimalValue().precision() <= 18) {
            return number.longValue();
        }
        throw new BusinessException("stocktaking.scan.number", name);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonObject json, String name) {
        String text = text(json, name, FieldScan.NOTE_LENGTH);
        if (text == null && type == ScanKind.class) {
            return type.cast(ScanKind.SCAN);
        }
        return text == null ? null : Arrays.stream(type.getEnumConstants()).filter(c -> c.name().equals(text)).findFirst()
            .orElseThrow(() -> new BusinessException("stocktaking.scan.choice", name));
    }

    /** Null for a time that a clock cannot mean: the scan is taken all the same. */
    private static Instant time(JsonValue value) {
        if (!(value instanceof JsonString string)) {
            return null;
        }
        try {
            Instant time = OffsetDateTime.parse(string.getString()).toInstant();
            return time.isBefore(EARLIEST) || time.isAfter(LATEST) ? null : time;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
