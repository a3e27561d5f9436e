package kabinet.lanaudit.control;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import kabinet.lanaudit.entity.AuditFacts;

/** The facts of an act as the text that an audit keeps, and back. */
public final class FrozenFacts {

    private static final Jsonb JSON = JsonbBuilder.create();

    private FrozenFacts() {
    }

    public static String write(AuditFacts facts) {
        return JSON.toJson(facts);
    }

    public static AuditFacts read(String text) {
        return JSON.fromJson(text, AuditFacts.class);
    }
}
