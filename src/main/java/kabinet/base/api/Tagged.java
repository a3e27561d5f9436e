package kabinet.base.api;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.base.StaleException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Entity tags: what was read carries its version ({@link Versioned}); a write must name the version it was based on. */
public class Tagged {

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Parameter(description = "The ETag of what was read before", required = true, example = "\"3\"")
    String ifMatch;

    @jakarta.ws.rs.core.Context
    Request request;

    /**
     * @throws BusinessException answered by 428 without If-Match
     * @throws StaleException answered by 412 if it names another version
     */
    public void requireMatch(AbstractEntity entity) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new MatchRequiredException();
        }
        if (request.evaluatePreconditions(new EntityTag(Integer.toString(entity.getVersion()))) != null) {
            throw new StaleException();
        }
    }

    /** Without it a program would overwrite what it has never seen. */
    static final class MatchRequiredException extends BusinessException {
        MatchRequiredException() {
            super("base.matchRequired");
        }

        @Override
        public int httpStatus() {
            return 428;
        }
    }
}
