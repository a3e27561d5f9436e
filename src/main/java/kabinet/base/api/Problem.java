package kabinet.base.api;

import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * A failure as RFC 9457 describes it.
 *
 * @param type names the rule that was broken: {@code urn:kabinet:} and the text key
 * @param title the failure in a sentence
 * @param faults what is wrong with each field, for refused input; else absent
 * @param reference number under which the log holds the details, for defects; else absent
 */
public record Problem(String type, String title, int status, List<Fault> faults, String reference) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One faulty field. */
    public record Fault(String field, String reason) {
    }

    public static Response answer(int status, String key, String title) {
        return answer(status, key, title, null, null);
    }

    public static Response answer(int status, String key, String title, List<Fault> faults, String reference) {
        return Response.status(status).type(MEDIA_TYPE).entity(new Problem("urn:kabinet:" + key, title, status, faults, reference)).build();
    }
}
