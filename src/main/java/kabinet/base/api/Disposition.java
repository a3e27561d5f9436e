package kabinet.base.api;

import com.ibm.icu.text.Transliterator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Under which name a browser keeps a file: for old readers in ASCII, Russian words in Latin letters, and for others as RFC 8187 writes it. */
public final class Disposition {

    public static final String HEADER = "Content-Disposition";

    /** As maps and passports spell Russian. */
    private static final Transliterator LATIN = Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII");

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
        return "; filename=\"" + plain(name) + "\"; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Signs that stand for no sound, and quotation marks, are left out. */
    private static String plain(String name) {
        return LATIN.transliterate(name).replaceAll("['\"<>`]", "").replaceAll("[^A-Za-z0-9._ -]", "_");
    }
}
