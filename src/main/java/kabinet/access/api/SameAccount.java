package kabinet.access.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Objects;
import kabinet.access.entity.Callers;
import kabinet.base.Texts;
import kabinet.base.api.Language;
import kabinet.base.api.Problem;

/**
 * Keeps what one person recorded from being sent in another's name: a request that says in the header {@code X-Account} for which
 * account it is meant is refused to any other. A page that outlives a sign-in (the offline page) says so with everything it sends.
 */
@Provider
public class SameAccount implements ContainerRequestFilter {

    public static final String HEADER = "X-Account";

    @Context
    HttpHeaders headers;

    @Override
    public void filter(ContainerRequestContext request) {
        String meant = request.getHeaderString(HEADER);
        if (meant != null && !meant.equals(Objects.toString(Callers.current().accountId()))) {
            request.abortWith(Problem.answer(403, "access.otherAccount", Texts.of(Language.of(headers), "access.otherAccount")));
        }
    }
}
