package kabinet.delivery.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kabinet.document.entity.XmlElement;

/** Attributes that the formats know: one that none of them knows may be a new version's, and something said in it would be lost unseen. */
final class KnownAttributes {

    private static final Map<String, Set<String>> BY_ELEMENT = read();

    private KnownAttributes() {
    }

    /** Warns of the unknown ones of an element and of all within it. */
    static void check(XmlElement element, Draft draft) {
        Set<String> known = BY_ELEMENT.get(element.name());
        if (known != null) {
            for (String attribute : element.attributeNames()) {
                if (!known.contains(attribute) && !attribute.equals("schemaLocation") && !attribute.equals("noNamespaceSchemaLocation")) {
                    draft.unknownAttribute(element.line(), element.name(), attribute, element.attribute(attribute).orElse(""));
                }
            }
        }
        element.children().forEach(child -> check(child, draft));
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> known = new HashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(KnownAttributes.class.getResourceAsStream("/kabinet/delivery/attributes.txt"),
                StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split(": "))
                    .forEach(parts -> known.put(parts[0], Set.of(parts[1].split(" "))));
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
