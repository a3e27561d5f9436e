package kabinet.field.view;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import kabinet.base.Texts;
import kabinet.field.control.Shell;

/**
 * The files of the offline page that no folder holds: what {@link Shell} puts together. Open to everybody, like the page itself, for they hold
 * no data; a browser asks each time whether they changed, and keeps them otherwise.
 */
@WebServlet(urlPatterns = {"/field/shell.js", "/field/sheets.json", "/field/texts/*", "/field/manifest/*", "/field/base.css"})
public class ShellServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** @param type with its charset */
    private record File(String type, byte[] content, String etag) {
    }

    @Inject
    transient Shell shell;

    private final transient Map<String, File> made = new ConcurrentHashMap<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        File file = made.get(path);
        if (file == null) {
            file = make(path);
            if (file == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            made.put(path, file);
        }
        response.setHeader("ETag", file.etag());
        if (file.etag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.type());
        response.getOutputStream().write(file.content());
    }

    private File make(String path) throws IOException {
        return switch (path) {
            case "/field/shell.js" -> file("application/javascript", shell.script(new Application(getServletContext())));
            case "/field/base.css" -> file("text/css", shell.style(new Application(getServletContext())));
            case "/field/sheets.json" -> file("application/json", shell.sheets());
            case "/field/texts/ru.json" -> file("application/json", shell.words(Texts.RUSSIAN));
            case "/field/texts/en.json" -> file("application/json", shell.words(Texts.ENGLISH));
            case "/field/manifest/ru.webmanifest" -> file("application/manifest+json", shell.manifest(Texts.RUSSIAN));
            case "/field/manifest/en.webmanifest" -> file("application/manifest+json", shell.manifest(Texts.ENGLISH));
            default -> null;
        };
    }

    private static File file(String type, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        CRC32C sum = new CRC32C();
        sum.update(content);
        return new File(type + ";charset=UTF-8", content, "W/\"" + Long.toHexString(sum.getValue()) + '-' + content.length + '"');
    }

    /** The deployed application. */
    private record Application(ServletContext context) implements Shell.Files {
        @Override
        public Collection<String> below(String folder) {
            return Objects.requireNonNullElse(context.getResourcePaths(folder), Set.of());
        }

        @Override
        public InputStream open(String path) throws IOException {
            InputStream in = context.getResourceAsStream(path);
            if (in == null) {
                throw new IOException("no " + path);
            }
            return in;
        }
    }
}
