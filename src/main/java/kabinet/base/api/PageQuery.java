package kabinet.base.api;

import jakarta.ws.rs.QueryParam;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list: parameters that all lists share. */
public class PageQuery {

    @QueryParam("limit")
    @Parameter(description = "How many at most", schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    Integer limit;

    @QueryParam("after")
    @Parameter(description = "Opaque; taken from `next` of the page before", example = "AAAAAAAAJ3M")
    String after;

    /** @throws FaultyInputException unless 1 to {@link Page#MAX_LIMIT} */
    public int limit() {
        return limit(limit);
    }

    /** @param limit as given; null for {@link Page#DEFAULT_LIMIT} */
    public static int limit(Integer limit) {
        if (limit != null && (limit < 1 || limit > Page.MAX_LIMIT)) {
            throw new FaultyInputException("limit", "base.fault.limit", Page.MAX_LIMIT);
        }
        return limit == null ? Page.DEFAULT_LIMIT : limit;
    }

    /** The id after which the page begins; 0 for the first page. */
    public long after() {
        if (after == null) {
            return 0;
        }
        try {
            byte[] id = Base64.getUrlDecoder().decode(after);
            if (id.length == Long.BYTES) {
                return ByteBuffer.wrap(id).getLong();
            }
        } catch (IllegalArgumentException e) {
            throw new FaultyInputException("after", "base.fault.after");
        }
        throw new FaultyInputException("after", "base.fault.after");
    }

    static String cursor(long id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ByteBuffer.allocate(Long.BYTES).putLong(id).array());
    }
}
