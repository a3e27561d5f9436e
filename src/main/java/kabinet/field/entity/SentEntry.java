package kabinet.field.entity;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import kabinet.base.BusinessException;

/** Reads the fields of one entry of a batch, or of an object within it. A field that is missing, null or blank is null; one of a wrong form is a failure that names it. */
public final class SentEntry {

    /** Of a UUID, characters. */
    public static final int UUID_LENGTH = 36;

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** Between these a database keeps any time and a clock can still be meant. */
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final int NAME_LENGTH = 60;
    /** Decimal places of the longest number that is looked at: 1e1000000000 is a short text and a long number. */
    private static final int DIGITS = 40;

    private final JsonObject json;

    private SentEntry(JsonObject json) {
        this.json = json;
    }

    /** @throws BusinessException if it is no object */
    public static SentEntry of(JsonValue value) {
        if (!(value instanceof JsonObject object)) {
            throw new BusinessException("field.entry.unreadable");
        }
        return new SentEntry(object);
    }

    /** A UUID in lower case; null for anything else. */
    public static String uuid(JsonValue value) {
        String text = value instanceof JsonString string ? string.getString().toLowerCase(Locale.ROOT) : "";
        return UUID_TEXT.matcher(text).matches() ? UUID.fromString(text).toString() : null;
    }

    /** Null for a time that a clock cannot mean: the entry is taken all the same. */
    public static Instant time(JsonValue value) {
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

    /** The UUID under the name; null if there is none of that form. */
    public String uuid(String name) {
        return uuid(json.get(name));
    }

    public Instant time(String name) {
        return time(json.get(name));
    }

    /** What stands there, whatever it is, cut so that it can be given back. */
    public String shortened(String name) {
        JsonValue value = json.get(name);
        String text = value instanceof JsonString string ? string.getString() : value == null ? null : value.toString();
        return text == null || text.length() <= UUID_LENGTH ? text : text.substring(0, UUID_LENGTH);
    }

    /** Without control characters and outer blanks. @throws BusinessException if it is no text, or longer than the length */
    public String text(String name, int length) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonString string)) {
            throw new BusinessException("field.entry.text", name);
        }
        String text = string.getString().strip().replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
        if (text.length() > length) {
            throw new BusinessException("field.entry.tooLong", name, length);
        }
        return text.isEmpty() ? null : text;
    }

    /** An id. @throws BusinessException if it is no whole number of at most 18 digits */
    public Long number(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonNumber number && isShort(number) && number.isIntegral() && number.bigDecimalValue().precision() <= 18) {
            return number.longValue();
        }
        throw new BusinessException("field.entry.number", name);
    }

    /** @throws BusinessException if it is no whole number from 0 to the most */
    public Integer count(String name, int most) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonNumber number && isShort(number) && number.isIntegral() && number.bigDecimalValue().signum() >= 0
                && number.bigDecimalValue().compareTo(BigDecimal.valueOf(most)) <= 0) {
            return number.intValue();
        }
        throw new BusinessException("field.entry.count", name, most);
    }

    /** @param places after the point; more are refused @throws BusinessException if it is no number from 0 to the most */
    public BigDecimal decimal(String name, int places, int most) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonNumber number && isShort(number)) {
            BigDecimal exact = number.bigDecimalValue();
            if (exact.signum() >= 0 && exact.compareTo(BigDecimal.valueOf(most)) <= 0 && exact.stripTrailingZeros().scale() <= places) {
                return exact.setScale(places);
            }
        }
        throw new BusinessException("field.entry.decimal", name, most, places);
    }

    /** @throws BusinessException if it is neither true nor false */
    public Boolean flag(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            throw new BusinessException("field.entry.flag", name);
        }
        return value == JsonValue.TRUE;
    }

    /** @throws BusinessException if it is no day as «2026-11-30» of the years 1990 to 2199 */
    public LocalDate day(String name) {
        String text = text(name, NAME_LENGTH);
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text);
            if (day == null || day.getYear() >= 1990 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        throw new BusinessException("field.entry.day", name);
    }

    /** @throws BusinessException if it is the name of none of the constants */
    public <E extends Enum<E>> E constant(Class<E> type, String name) {
        String text = text(name, NAME_LENGTH);
        return text == null ? null : Arrays.stream(type.getEnumConstants()).filter(c -> c.name().equals(text)).findFirst()
            .orElseThrow(() -> new BusinessException("field.entry.choice", name));
    }

    /** The object under the name. @throws BusinessException if there is none */
    public SentEntry object(String name) {
        if (!(json.get(name) instanceof JsonObject object)) {
            throw new BusinessException("field.entry.object", name);
        }
        return new SentEntry(object);
    }

    /** Objects of the list under the name; none if it is missing. @throws BusinessException if it is no list of objects, or longer than the most */
    public List<SentEntry> objects(String name, int most) {
        JsonValue value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof JsonArray array) || array.size() > most || !array.stream().allMatch(JsonObject.class::isInstance)) {
            throw new BusinessException("field.entry.list", name, most);
        }
        List<SentEntry> objects = new ArrayList<>();
        array.forEach(one -> objects.add(new SentEntry(one.asJsonObject())));
        return objects;
    }

    private JsonValue value(String name) {
        JsonValue value = json.get(name);
        return value == JsonValue.NULL ? null : value;
    }

    private static boolean isShort(JsonNumber number) {
        return Math.abs((long) number.bigDecimalValue().scale()) <= DIGITS;
    }
}
