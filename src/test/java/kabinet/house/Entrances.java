package kabinet.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every way into the application, read from its code: the API's operations, the servlets, the pages. */
public final class Entrances {

    static final String API = "/api/v1";
    private static final List<Class<? extends Annotation>> METHODS = List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);
    private static final java.nio.file.Path PAGES = java.nio.file.Path.of("src/main/webapp");

    private Entrances() {
    }

    /** «GET /api/v1/devices/{tag}» and so on. */
    public static Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        for (JavaClass resource : Code.ALL) {
            if (resource.isAnnotatedWith(Path.class)) {
                for (JavaMethod method : resource.getMethods()) {
                    METHODS.stream().filter(method::isAnnotatedWith).forEach(verb -> operations.add(verb.getSimpleName() + " " + path(resource, method)));
                }
            }
        }
        return operations;
    }

    /** «GET /d/*» and so on. */
    static Set<String> servlets() {
        Set<String> servlets = new TreeSet<>();
        for (JavaClass type : Code.ALL) {
            type.tryGetAnnotationOfType(WebServlet.class).ifPresent(servlet -> Stream.concat(Stream.of(servlet.urlPatterns()), Stream.of(servlet.value()))
                .forEach(pattern -> servlets.add("GET " + pattern)));
        }
        return servlets;
    }

    /** «GET /label/print» and so on. */
    static Set<String> pages() throws IOException {
        Set<String> pages = new TreeSet<>();
        try (Stream<java.nio.file.Path> files = Files.walk(PAGES)) {
            files.map(PAGES::relativize).map(java.nio.file.Path::toString).filter(p -> p.endsWith(".xhtml") && !p.startsWith("WEB-INF") && !p.startsWith("resources"))
                .forEach(p -> pages.add("GET /" + p.replace('\\', '/').replaceAll("\\.xhtml$", "")));
        }
        return pages;
    }

    private static String path(JavaClass resource, JavaMethod method) {
        String below = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        String all = API + slashed(resource.getAnnotationOfType(Path.class).value()) + (below.isEmpty() ? "" : slashed(below));
        return withoutPatterns(all);
    }

    private static String slashed(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }

    /** {@code {id: \d{1,18}}} becomes {@code {id}}. */
    private static String withoutPatterns(String path) {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        boolean name = true;
        for (char c : path.toCharArray()) {
            depth += c == '{' ? 1 : 0;
            name = depth == 0 || c == '{' && depth == 1 || name && c != ':' && depth == 1 || c == '}' && depth == 1;
            if (name && !(depth == 1 && c == ' ')) {
                plain.append(c);
            }
            depth -= c == '}' ? 1 : 0;
        }
        return plain.toString();
    }
}
