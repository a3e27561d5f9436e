package kabinet.base.api;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads what operations take: records of the whole, merge patches of a part. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
public class JsonBodyReader implements MessageBodyReader<Object> {

    /** Twice what the acceptance of 20,000 pieces takes: a tree of it needs some ten times as much memory. */
    static final int MOST_BYTES = 4 << 20;

    @Context
    HttpHeaders headers;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord() || type == MergePatch.class;
    }

    @Override
    public Object readFrom(Class<Object> type, Type genericType, Annotation[] annotations, MediaType mediaType,
                           MultivaluedMap<String, String> httpHeaders, InputStream body) throws IOException {
        JsonObject json = object(body);
        return (Class<?>) type == MergePatch.class ? new MergePatch<>(json, Language.of(headers)) : RecordBinder.read(type, json, Language.of(headers));
    }

    /** @throws JsonException if the body is no JSON object, answered by {@link FailureMapper} */
    private static JsonObject object(InputStream body) throws IOException {
        byte[] text = body.readNBytes(MOST_BYTES + 1);
        if (text.length > MOST_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        try (JsonParser parser = Json.createParser(new ByteArrayInputStream(text))) {
            if (!parser.hasNext() || parser.next() != JsonParser.Event.START_OBJECT) {
                throw new JsonException("no object");
            }
            JsonObject object = parser.getObject();
            if (parser.hasNext()) {
                throw new JsonException("more than one object");
            }
            return object;
        } catch (JsonException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new JsonException("no object, or beyond the parser's limits of depth and length", e);
        }
    }
}
