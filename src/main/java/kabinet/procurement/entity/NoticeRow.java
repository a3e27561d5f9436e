package kabinet.procurement.entity;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One row of a list of notices. @param schoolId null for the district's own and for joint ones */
public record NoticeRow(long id, String number, String object, Long schoolId, String school, NoticeStage stage, BigDecimal maxPrice, LocalDate publishedOn, LocalDate dueOn) {

    public Timeliness timeliness() {
        return stage == NoticeStage.CANCELLED && publishedOn == null ? null : Timeliness.of(publishedOn, dueOn, LocalDate.now());
    }
}
