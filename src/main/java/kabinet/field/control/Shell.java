package kabinet.field.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kabinet.base.Texts;

/**
 * What of the offline page is put together from other places: the list of all its files for the service worker, the words, the
 * manifest, the common style. Addresses are relative to {@code /field/}. Everything stays the same until the next build is deployed.
 */
@ApplicationScoped
public class Shell {

    /** ZXing for browsers that read no codes themselves, where PrimeFaces Extensions keeps it. */
    public static final String DECODER = "../jakarta.faces.resource/codescanner/codescanner.js.xhtml?ln=primefaces-extensions";

    private static final String ROOT = "/field/";
    private static final List<String> SHARED = List.of("/resources/kabinet/foot/", "/resources/kabinet/fonts/");
    private static final String STYLE = "/resources/kabinet/base.css";
    private static final Pattern RESOURCE = Pattern.compile("#\\{resource\\['kabinet:([^']+)']}");
    private static final List<Locale> LANGUAGES = List.of(Texts.RUSSIAN, Texts.ENGLISH);
    /** Licences lie beside what they are for. */
    private static final Pattern NO_PART = Pattern.compile(".*(/LICENSE|\\.txt)");
    private static final String WORKER = "sw.js";
    private static final String PAGE = "index.html";

    @Inject
    @Any
    Instance<Sheet> sheets;

    /** The application's files. */
    public interface Files {
        /** As {@code ServletContext.getResourcePaths}. */
        Collection<String> below(String folder);

        /** As {@code ServletContext.getResourceAsStream}. */
        InputStream open(String path) throws IOException;
    }

    /** A script that tells the service worker the build and every address that it keeps: {@code self.SHELL = {build, files}}. */
    public String script(Files files) throws IOException {
        Map<String, String> paths = new TreeMap<>();
        for (String path : all(files, ROOT)) {
            String address = path.substring(ROOT.length());
            if (!address.equals(WORKER)) {
                paths.put(address.equals(PAGE) ? "./" : address, path);
            }
        }
        for (String folder : SHARED) {
            all(files, folder).stream().forEach(path -> paths.put(".." + path, path));
        }
        MessageDigest digest = sha256();
        for (Map.Entry<String, String> file : paths.entrySet()) {
            digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            try (InputStream in = files.open(file.getValue())) {
                digest.update(in.readAllBytes());
            }
        }
        Map<String, String> made = new TreeMap<>(Map.of("base.css", style(files), "sheets.json", sheets()));
        LANGUAGES.forEach(language -> {
            made.put("texts/" + language.getLanguage() + ".json", words(language));
            made.put("manifest/" + language.getLanguage() + ".webmanifest", manifest(language));
        });
        made.forEach((address, content) -> digest.update((address + content).getBytes(StandardCharsets.UTF_8)));
        JsonArrayBuilder addresses = Json.createArrayBuilder();
        paths.keySet().forEach(addresses::add);
        made.keySet().forEach(addresses::add);
        addresses.add(DECODER);
        return "self.SHELL = " + Json.createObjectBuilder().add("build", HexFormat.of().formatHex(digest.digest(), 0, 8)).add("files", addresses).build() + ";\n";
    }

    /** The sheets plugged in, and where the decoder is. */
    public String sheets() {
        JsonArrayBuilder names = Json.createArrayBuilder();
        names().forEach(names::add);
        return Json.createObjectBuilder().add("decoder", DECODER).add("sheets", names).build().toString();
    }

    /** All words by their keys: the shell's, and of each sheet those below {@code <name>.field.}. */
    public String words(Locale language) {
        JsonObjectBuilder words = Json.createObjectBuilder();
        Stream.concat(Stream.of("field."), names().stream().map(name -> name + ".field.")).forEach(prefix ->
            Texts.below(language, prefix).forEach((key, text) -> words.add(prefix + key, text)));
        return words.build().toString();
    }

    /** What makes the page installable. */
    public String manifest(Locale language) {
        Function<String, JsonObjectBuilder> icon = file -> Json.createObjectBuilder().add("src", "../icons/" + file);
        return Json.createObjectBuilder().add("id", "../").add("start_url", "../").add("scope", "../").add("display", "standalone").add("lang", language.getLanguage())
            .add("name", Texts.of(language, "field.name")).add("short_name", Texts.of(language, "field.name.short")).add("description", Texts.of(language, "field.about"))
            .add("background_color", "#f5f6f7").add("theme_color", "#0c6170")
            .add("icons", Json.createArrayBuilder()
                .add(icon.apply("icon.svg").add("type", "image/svg+xml").add("sizes", "any"))
                .add(icon.apply("icon-192.png").add("type", "image/png").add("sizes", "192x192"))
                .add(icon.apply("icon-512.png").add("type", "image/png").add("sizes", "512x512"))
                .add(icon.apply("icon-maskable-512.png").add("type", "image/png").add("sizes", "512x512").add("purpose", "maskable")))
            .build().toString();
    }

    /** The style of all pages, which names its fonts in Expression Language, with their plain addresses. */
    public String style(Files files) throws IOException {
        try (InputStream in = files.open(STYLE)) {
            return RESOURCE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)).replaceAll("../resources/kabinet/$1");
        }
    }

    private List<String> names() {
        return sheets.stream().map(Sheet::name).sorted().toList();
    }

    private static Collection<String> all(Files files, String folder) {
        Collection<String> found = new TreeSet<>();
        for (String path : files.below(folder)) {
            if (path.endsWith("/")) {
                found.addAll(all(files, path));
            } else if (!NO_PART.matcher(path).matches()) {
                found.add(path);
            }
        }
        return found;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
