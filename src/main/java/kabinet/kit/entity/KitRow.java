package kabinet.kit.entity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kabinet.procurement.entity.Timeliness;

/**
 * A school's kit with how far it has come.
 *
 * @param template name; null if the kit was planned by hand
 * @param cost roubles, as the project states it; null where it states none
 * @param dueOn by when all of it is to be set up
 * @param setUpOn when the last of it was set up; null until all of it is
 */
public record KitRow(Long id, Long schoolId, String school, String schoolCode, String template, BigDecimal cost, LocalDate dueOn, LocalDate setUpOn, Timeliness timeliness,
    List<KitProgress> kinds) {

    public boolean isComplete() {
        return setUpOn != null;
    }
}
