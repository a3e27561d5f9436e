package kabinet.base.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Under which name a browser keeps a file: in ASCII for old readers, and for others as RFC 8187 writes it. */
public final class Disposition {

    public static final String HEADER = "Content-Disposition";

    private Disposition() {
    }

    /** Shown in the browser. */
    public static String inline(String name) {
        return "inline" + named(name);
    }

    /** Kept on the disk, whatever it is. */
    public static String attachment(String name) {
        return "attachment" + named(name);
    }

    private static String named(String name) {
        return "; filename=\"" + name.replaceAll("[^A-Za-z0-9._ -]", "_") + "\"; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
