package kabinet.act.api;

import java.time.Instant;
import java.time.LocalDate;
import kabinet.act.entity.ActRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An act as programs see it. What is empty is absent. */
@Schema(name = "Act")
public record ActShape(long id, @Schema(description = "Id of the school; absent for the district's own") Long school, @Schema(description = "Its name on the day", example = "СОШ № 4") String schoolName,
    @Schema(description = "What made it", example = "STOCKTAKE") String kind, @Schema(description = "Number and year of its series", example = "7/2026") String number, LocalDate dated,
    String title, @Schema(description = "Id of what it is about") long subject, Instant approvedAt, @Schema(description = "Id of the act that it corrects") Long corrects,
    @Schema(description = "Id of the act that corrected it; absent while it stands") Long correctedBy,
    @Schema(description = "Of the paper's file") String sha256, @Schema(description = "Of the paper's file, bytes") long size,
    @Schema(description = "Where the paper can be had", example = "/api/v1/acts/17/paper") String paper,
    @Schema(description = "Where anybody may compare the paper", example = "/verify/7K2MQ9XA417K2MQ9XA417K2MQ9") String verify) {

    static ActShape of(ActRow act) {
        return new ActShape(act.id(), act.schoolId(), act.schoolName(), act.kind(), act.fullNumber(), act.dated(), act.title(), act.subjectId(), act.approvedAt(), act.correctsId(),
            act.correctedById(), act.sha256(), act.size(), "/api/v1/acts/" + act.id() + "/paper", act.verifyPath());
    }
}
