package kabinet.shell.view;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * What every answer tells the browser to refuse: scripts that are not ours, frames, guessing of types, leaks of addresses,
 * copies in caches. Pages get their policy from PrimeFaces, which knows the nonce of the page; it replaces the one set here.
 * The policy itself stands once, as PrimeFaces' parameter in web.xml.
 */
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String POLICY = "Content-Security-Policy";
    private static final String CACHE = "Cache-Control";
    private static final String RESOURCES = "/jakarta.faces.resource/";
    /** Data are nobody's page: should a browser show them, they load and run nothing. */
    private static final String POLICY_OF_DATA = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /** The offline page is static: nothing is in line, nothing is embedded, nothing comes from elsewhere. */
    private static final String FIELD = "/field/";
    private static final String POLICY_OF_FIELD = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String A_YEAR = "max-age=31536000";

    private String pagePolicy;
    private boolean production;

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        pagePolicy = config.getServletContext().getInitParameter("primefaces.CSP_POLICY");
        production = "Production".equals(config.getServletContext().getInitParameter("jakarta.faces.PROJECT_STAGE"));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        response.setHeader(POLICY, policy(path));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(self), microphone=(), geolocation=(), payment=(), usb=()");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader(CACHE, caching(path, request));
        response.setHeader("Pragma", null);
        response.setHeader("Expires", null);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", A_YEAR);
        }
        chain.doFilter(request, new OnePolicy(response, path.startsWith(RESOURCES)));
    }

    private String policy(String path) {
        if (path.startsWith("/api/")) {
            return POLICY_OF_DATA;
        }
        return path.startsWith(FIELD) ? POLICY_OF_FIELD : pagePolicy;
    }

    /** What is signed in is kept nowhere; what carries its version in its address never changes; what holds no data may be asked for again. */
    private String caching(String path, HttpServletRequest request) {
        if (!path.startsWith(RESOURCES) && !path.startsWith("/resources/") && !path.startsWith(FIELD)) {
            return "no-store"; // parameters are not looked at: of a form with a file they would be read here, and whoever takes the form could not refuse it
        }
        return request.getParameter("v") != null && production ? "public, " + A_YEAR + ", immutable" : "no-cache";
    }

    /**
     * Two policies hold both at once, and the one without the nonce would forbid what the other allows; the same goes for
     * caching. What comes later knows better and replaces.
     */
    private static final class OnePolicy extends HttpServletResponseWrapper {
        private final boolean resource;

        OnePolicy(HttpServletResponse response, boolean resource) {
            super(response);
            this.resource = resource;
        }

        @Override
        public void setHeader(String name, String value) {
            if (!isCachingOfFaces(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (POLICY.equalsIgnoreCase(name) || CACHE.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else if (!isCachingOfFaces(name)) {
                super.addHeader(name, value);
            }
        }

        /** Faces keeps every resource a week, whether its address changes with it or not. */
        private boolean isCachingOfFaces(String name) {
            return resource && (CACHE.equalsIgnoreCase(name) || "Expires".equalsIgnoreCase(name));
        }
    }
}
