package kabinet.device.api;

import java.time.Instant;
import java.util.List;
import kabinet.history.entity.Change;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one transaction did to a device. */
@Schema(name = "Change")
public record ChangeShape(long revision, Instant at, @Schema(description = "Who, by the name at that time") String account,
                          @Schema(description = "Key of the act, such as device.act.move; absent for a plain edit") String act,
                          @Schema(description = "What the act was about, such as a paper's number") String note,
                          Change.Kind kind, List<Field> fields) {

    /** One field: old and new value in words. */
    @Schema(name = "FieldChange")
    public record Field(@Schema(example = "room") String field, @Schema(example = "Кабинет") String label, @Schema(description = "Absent where there was nothing") String before,
                        @Schema(description = "Absent where there is nothing now") String after) {
    }

    static ChangeShape of(Change change) {
        return new ChangeShape(change.revision(), change.at(), change.account(), change.act(), change.note(), change.kind(),
            change.fields().stream().map(f -> new Field(f.name(), f.label(), empty(f.before()), empty(f.after()))).toList());
    }

    private static String empty(String text) {
        return text.isEmpty() ? null : text;
    }
}
