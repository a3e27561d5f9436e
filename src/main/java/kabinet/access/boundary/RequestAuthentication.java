package kabinet.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kabinet.access.control.Session;
import kabinet.access.entity.Caller;
import kabinet.base.Texts;

/**
 * The application's one authentication mechanism: a Bearer token on the API, the session everywhere. Rights and scope are
 * read anew on every request, so that a deactivated account is out at once. Whoever needs to sign in is sent to the login
 * page and back; the API answers 401.
 */
@ApplicationScoped
public class RequestAuthentication implements HttpAuthenticationMechanism {

    public static final String CALLER = Caller.class.getName();
    private static final String BEARER = "Bearer ";
    private static final String API = "/api/";

    @Inject
    SignIn signIn;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Caller> caller = authenticate(request);
        if (caller.isPresent()) {
            request.setAttribute(CALLER, caller.get());
            return context.notifyContainerAboutLogin(caller.get().login(), caller.get().rights());
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        return isApi(request) ? unauthorized(request, response) : toLogin(request, response, context);
    }

    private Optional<Caller> authenticate(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null && isApi(request)) {
            return authorization.startsWith(BEARER) ? signIn.byToken(authorization.substring(BEARER.length()).strip()) : Optional.empty();
        }
        return Session.of(request).flatMap(s -> signIn.bySession(s.accountId(), s.epoch()));
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + API);
    }

    /** No challenge that browsers answer by themselves: Bearer makes them show no window. */
    private static AuthenticationStatus unauthorized(HttpServletRequest request, HttpServletResponse response) {
        String title = Texts.of(Texts.supported(request.getLocale()), request.getHeader("Authorization") == null ? "access.signInFirst" : "access.tokenUnknown");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer realm=\"kabinet\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        try {
            response.getWriter().print(Json.createObjectBuilder().add("type", "urn:kabinet:access.signInFirst").add("title", title).add("status", 401).build());
            response.getWriter().close(); // a complete answer: else the server would put its error page in its place
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus toLogin(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String to = request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        boolean worthReturning = "GET".equals(request.getMethod()) && !"/".equals(to);
        // Without the host: the server's own redirect would repeat whatever the request's Host header says.
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", request.getContextPath() + "/login" + (worthReturning ? "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8) : ""));
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
