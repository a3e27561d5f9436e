package kabinet.lanaudit.entity;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What there is of a school's audit in a year.
 *
 * @param auditId null if none was planned
 * @param actId null before the approval
 * @param actNumber number and year of its series, «7/2026»; null before the approval
 */
public record SummaryRow(Long schoolId, String school, Long auditId, LanAuditState state, LocalDate beginsOn, LocalDate endsOn, Conclusion conclusion, Long actId, String actNumber, LocalDate actDated)
        implements Serializable {

    public Long getId() {
        return schoolId;
    }

    public boolean isReceived() {
        return actId != null;
    }
}
