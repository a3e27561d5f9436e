package kabinet.field.api;

import jakarta.json.Json;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import kabinet.base.api.Language;
import kabinet.base.api.Problem;
import kabinet.field.entity.ClosedException;

/** Tells a phone in which state a thing is that takes no entries, beside the sentence for people. */
@Provider
public class ClosedMapper implements ExceptionMapper<ClosedException> {

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(ClosedException refused) {
        return Response.status(refused.httpStatus()).type(Problem.MEDIA_TYPE).entity(Json.createObjectBuilder().add("type", "urn:kabinet:" + refused.key())
            .add("title", refused.text(Language.of(headers))).add("status", refused.httpStatus()).add("state", refused.state()).build()).build();
    }
}
