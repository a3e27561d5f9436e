package kabinet.shell.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import kabinet.house.Entrances;
import kabinet.house.Kabinet;
import kabinet.house.Outside;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The description of the API says all that the API does, and nothing else. */
@RunAsClient
class OpenApiIT extends Kabinet {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private JsonObject document;

    @BeforeEach
    void read() throws Exception {
        Outside.Answer answer = Outside.anonymous().with("Accept", "application/json").get("openapi");
        assertEquals(200, answer.status());
        document = answer.json();
    }

    @Test
    void itHoldsEveryOperationAndNoOther() {
        Set<String> described = new TreeSet<>();
        operations((name, operation, item) -> described.add(name));
        assertEquals(new TreeSet<>(Entrances.operations()), described);
    }

    @Test
    void everyOperationHasASummaryAGoodAnswerAndItsRefusals() {
        Set<String> lacking = new TreeSet<>();
        operations((name, operation, item) -> {
            JsonObject answers = operation.getJsonObject("responses");
            if (operation.getString("summary", "").isBlank() || answers == null || answers.keySet().stream().noneMatch(s -> s.startsWith("2"))) {
                lacking.add(name + ": summary or good answer");
            }
            boolean open = name.endsWith("/tokens") || name.endsWith("/verify/{code}") || name.contains("/calendar/"); // for whoever is not signed in yet, or never will be
            if (!open && (answers == null || !answers.containsKey("401") || !answers.containsKey("403"))) {
                lacking.add(name + ": 401 and 403");
            }
            if (name.contains("{") && !answers.containsKey("404")) {
                lacking.add(name + ": 404");
            }
        });
        assertEquals(Set.of(), lacking);
    }

    @Test
    void everyParameterOfAPathIsDescribed() {
        Set<String> lacking = new TreeSet<>();
        operations((name, operation, item) -> {
            Set<String> described = new HashSet<>();
            for (JsonObject holder : new JsonObject[] {operation, item}) {
                if (holder.containsKey("parameters")) {
                    holder.getJsonArray("parameters").forEach(p -> described.add(p.asJsonObject().getString("name") + " in " + p.asJsonObject().getString("in")));
                }
            }
            java.util.regex.Pattern.compile("\\{(\\w+)}").matcher(name).results().map(m -> m.group(1) + " in path").filter(p -> !described.contains(p))
                .forEach(p -> lacking.add(name + ": " + p));
        });
        assertEquals(Set.of(), lacking);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        Set<String> broken = new TreeSet<>();
        references(document, broken);
        assertEquals(Set.of(), broken);
    }

    @Test
    void itIsAValidDocumentOfItsVersion() {
        assertTrue(document.getString("openapi").matches("3\\.[01]\\.\\d+"));
        assertEquals("Kabinet", document.getJsonObject("info").getString("title"));
        assertEquals("1", document.getJsonObject("info").getString("version"));
        assertEquals("http", document.getJsonObject("components").getJsonObject("securitySchemes").getJsonObject("token").getString("type"));
        operations((name, operation, item) -> operation.getJsonObject("responses").forEach((status, answer) -> {
            assertTrue(status.matches("[1-5]\\d\\d|default"), name + " " + status);
            assertTrue(answer.asJsonObject().containsKey("$ref") || !answer.asJsonObject().getString("description", "").isBlank(), name + " " + status);
        }));
    }

    private interface Visit {
        void see(String name, JsonObject operation, JsonObject item);
    }

    private void operations(Visit visit) {
        document.getJsonObject("paths").forEach((path, item) -> item.asJsonObject().forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                visit.see(method.toUpperCase() + " " + path, operation.asJsonObject(), item.asJsonObject());
            }
        }));
    }

    private void references(JsonValue value, Set<String> broken) {
        if (value instanceof JsonObject object) {
            object.forEach((key, inner) -> {
                if ("$ref".equals(key) && inner instanceof JsonString ref && document.getValue(ref.getString().substring(1)) == null) {
                    broken.add(ref.getString());
                }
                references(inner, broken);
            });
        } else if (value.getValueType() == JsonValue.ValueType.ARRAY) {
            value.asJsonArray().forEach(inner -> references(inner, broken));
        }
    }
}
