package kabinet.field.entity;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import kabinet.base.BusinessException;

/**
 * A batch of entries as a phone sends it, whatever component they are for. What it says beyond what is known here is passed over, so that a newer page of a
 * phone is not refused by an older server.
 *
 * @param phone UUID of the phone's installation
 * @param sentAt when, by the phone's clock; null if it did not say
 * @param entries of whatever kind, to be read one by one by {@link SentEntry}
 */
public record SentBatch(String phone, Instant sentAt, List<JsonValue> entries) {

    /** Most entries of a batch. */
    public static final int MOST = 500;
    /** Largest body, bytes. */
    public static final int MAX_SIZE = 512 * 1024;

    /** The batch is longer than is taken at once: a phone sends its halves. */
    public static final class TooLongException extends BusinessException {
        public TooLongException() {
            super("field.batch.tooLong", MOST, MAX_SIZE / 1024);
        }

        @Override
        public int httpStatus() {
            return 413;
        }
    }

    /** @param name of the array of entries @throws TooLongException if there is more than {@link #MAX_SIZE} or {@link #MOST} @throws JsonException as {@link #read(byte[], String)} */
    public static SentBatch read(InputStream body, String name) throws IOException {
        byte[] bytes = body.readNBytes(MAX_SIZE + 1);
        if (bytes.length > MAX_SIZE) {
            throw new TooLongException();
        }
        return read(bytes, name);
    }

    /** @throws JsonException if it is no JSON object with a phone and entries @throws TooLongException if it has more than {@link #MOST} entries */
    public static SentBatch read(byte[] body, String name) {
        JsonObject json;
        try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
            json = reader.readObject();
        } catch (JsonException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new JsonException("no object, or beyond the parser's limits of depth and length", e);
        }
        if (!(json.get(name) instanceof JsonArray entries)) {
            throw new JsonException("no " + name);
        }
        if (entries.size() > MOST) {
            throw new TooLongException();
        }
        String phone = SentEntry.uuid(json.get("phone"));
        if (phone == null) {
            throw new JsonException("no phone");
        }
        return new SentBatch(phone, SentEntry.time(json.get("sentAt")), List.copyOf(entries));
    }
}
