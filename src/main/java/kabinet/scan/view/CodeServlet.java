package kabinet.scan.view;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kabinet.scan.boundary.Scanning;
import kabinet.scan.entity.ScanResult;

/**
 * Where printed codes lead: {@code /D/TAG} and {@code /R/TAG}, in any case. Whoever is not signed in is sent to the login page before
 * anything is looked up, so a stranger gets the same answer for every tag. A tag the caller may not see leads where one that does
 * not exist leads.
 */
@WebServlet(urlPatterns = {"/d/*", "/D/*", "/r/*", "/R/*"})
public class CodeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Scanning scanning;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        String tag = path == null || path.length() < 2 ? "" : path.substring(1);
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(request.getContextPath() + target(scanning.open(tag)));
    }

    private static String target(ScanResult result) {
        return switch (result.outcome()) {
            case FOUND -> "/device/show?tag=" + result.devices().get(0).getTag();
            case ROOM -> "/room/show?id=" + result.room().getId();
            default -> "/scan/code?text=" + URLEncoder.encode(result.code(), StandardCharsets.UTF_8);
        };
    }
}
