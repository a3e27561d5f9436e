package kabinet.lanaudit.api;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import kabinet.base.Texts;
import kabinet.base.api.Versioned;
import kabinet.lanaudit.entity.Finding;
import kabinet.lanaudit.entity.FindingRule;
import kabinet.lanaudit.entity.FindingSource;
import kabinet.lanaudit.entity.Severity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that falls short, as programs see it. What is empty is absent. */
@Schema(name = "LanFinding")
public record FindingShape(long id, @Schema(description = "Id of the audit") long audit, @Schema(description = "Id of the school") long school, @Schema(description = "Id of the room; absent for the whole school") Long room,
    @Schema(description = "Number of the room") String roomNumber, FindingSource source, FindingRule rule, Severity severity, @Schema(description = "The severity in words") String severityWords, String text,
    String recommendation, LocalDate dueOn,
    @Schema(description = "The day of the audit that found it first, while it was open ever since") LocalDate firstFoundOn, @Schema(description = "How many audits in a row found it") int times,
    @Schema(description = "Id of the finding of an earlier audit that this one takes on") Long carries, @Schema(description = "It is in an approved act that no other replaced before it was put right") boolean stands, LocalDate closedOn, String closedBy, String closedHow,
    @Schema(description = "Id of the file of the photo, see /files") Long photo, int version) implements Versioned {

    /** @param photos by ids of records */
    static FindingShape of(Finding f, Map<Long, Long> photos, Locale locale) {
        return new FindingShape(f.getId(), f.getAudit().getId(), f.schoolId(), f.getRoom() == null ? null : f.getRoom().getId(), f.getRoom() == null ? null : f.getRoom().getNumber(), f.getSource(),
            f.getRule() == null ? null : FindingRule.valueOf(f.getRule()), f.getSeverity(), Texts.of(locale, "lanaudit.severity." + f.getSeverity()), f.getText(), f.getRecommendation(), f.getDueOn(), f.getFirstFoundOn(), f.getTimes(), f.getCarries() == null ? null : f.getCarries().getId(), f.isStands(),
            f.getClosedOn(), f.getClosedBy(), f.getClosedHow(), f.getRecordId() == null ? null : photos.get(f.getRecordId()), f.getVersion());
    }
}
