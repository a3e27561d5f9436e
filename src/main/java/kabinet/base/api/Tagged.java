package kabinet.base.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.WebApplicationException;
import kabinet.base.AbstractEntity;

/** Entity tags: what was read carries its version; a write must name the version it was based on. */
public final class Tagged {

    private Tagged() {
    }

    public static EntityTag of(AbstractEntity entity) {
        return new EntityTag(Integer.toString(entity.getVersion()));
    }

    public static Response ok(Object body, AbstractEntity entity) {
        return Response.ok(body).tag(of(entity)).build();
    }

    /**
     * @throws WebApplicationException 428 without If-Match, 412 if it names another version
     */
    public static void requireMatch(Request request, String ifMatch, AbstractEntity entity) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new WebApplicationException(428);
        }
        Response.ResponseBuilder refused = request.evaluatePreconditions(of(entity));
        if (refused != null) {
            throw new WebApplicationException(refused.build());
        }
    }
}
