package kabinet.stocktaking.api;

import jakarta.json.Json;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import kabinet.base.api.Language;
import kabinet.base.api.Problem;
import kabinet.stocktaking.entity.NotRunningException;

/** Tells a phone in which state the stocktake is that takes no scans, beside the sentence for people. */
@Provider
public class NotRunningMapper implements ExceptionMapper<NotRunningException> {

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(NotRunningException refused) {
        return Response.status(refused.httpStatus()).type(Problem.MEDIA_TYPE).entity(Json.createObjectBuilder().add("type", "urn:kabinet:" + refused.key())
            .add("title", refused.text(Language.of(headers))).add("status", refused.httpStatus()).add("state", refused.state().name()).build()).build();
    }
}
