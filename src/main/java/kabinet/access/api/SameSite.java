package kabinet.access.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;
import kabinet.base.Texts;
import kabinet.base.api.Problem;

/**
 * Keeps other sites from writing through a signed-in browser: a write without a token must carry the header
 * {@code X-Requested-With}, which a foreign page cannot send without a permission that is never given. Who sends no cookie writes as nobody, and
 * has no browser's sign-in that could be misused.
 */
@Provider
@PreMatching
public class SameSite implements ContainerRequestFilter {

    public static final String HEADER = "X-Requested-With";
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void filter(ContainerRequestContext request) {
        boolean withToken = request.getHeaderString("Authorization") != null;
        boolean issuesToken = isSignIn(request.getUriInfo().getPathSegments()) && "POST".equals(request.getMethod());
        boolean fromBrowser = request.getHeaderString("Cookie") != null;
        if (!HARMLESS.contains(request.getMethod()) && fromBrowser && !withToken && !issuesToken && request.getHeaderString(HEADER) == null) {
            request.abortWith(Problem.answer(403, "access.crossSite", Texts.of(Texts.ENGLISH, "access.crossSite", HEADER)));
        }
    }

    /** {@code /tokens} and nothing else: by segments, because {@code /imports;x=/tokens} ends so too. */
    private static boolean isSignIn(List<PathSegment> path) {
        return path.size() == 1 && path.get(0).getPath().equals("tokens");
    }
}
