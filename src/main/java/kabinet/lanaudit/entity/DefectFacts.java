package kabinet.lanaudit.entity;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import kabinet.base.BusinessException;
import kabinet.field.entity.SentEntry;

/**
 * Something that is wrong.
 *
 * @param text what
 * @param remedy what to do about it; null if the auditor does not say
 * @param due by when, not before the day on which it is noted, see {@link AuditRecord#fault}; null if the auditor does not say
 */
public record DefectFacts(String text, Severity severity, String remedy, LocalDate due) {

    public static final int TEXT_LENGTH = 500;

    /** @throws BusinessException without a text or a severity */
    public DefectFacts {
        if (text == null || severity == null) {
            throw new BusinessException("lanaudit.record.defect");
        }
    }

    /** @throws BusinessException naming the first field that cannot be so */
    public static DefectFacts read(SentEntry body) {
        return new DefectFacts(body.text("text", TEXT_LENGTH), body.constant(Severity.class, "severity"), body.text("remedy", TEXT_LENGTH), body.day("due"));
    }

    public JsonObjectBuilder json() {
        JsonObjectBuilder json = Json.createObjectBuilder().add("text", text).add("severity", severity.name());
        if (remedy != null) {
            json.add("remedy", remedy);
        }
        if (due != null) {
            json.add("due", due.toString());
        }
        return json;
    }
}
