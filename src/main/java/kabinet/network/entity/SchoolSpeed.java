package kabinet.network.entity;

import java.io.Serializable;
import java.math.BigDecimal;
import kabinet.organisation.entity.SettlementType;

/**
 * A school's internet by its contracts on a day, against the norm. Reserve lines do not count, and lines are not added up: one of them has to be fast enough by itself.
 *
 * @param best contracted speed of the fastest line in force, Mbit/s; null without one
 * @param guaranteed of the fastest line whose contract guarantees the speed; null without one
 * @param norm for the school's kind of settlement, Mbit/s
 */
public record SchoolSpeed(Long schoolId, String code, String school, SettlementType settlement, BigDecimal best, BigDecimal guaranteed, BigDecimal norm) implements Serializable {

    public SpeedVerdict verdict() {
        if (best == null) {
            return SpeedVerdict.NO_CONNECTION;
        }
        if (guaranteed != null && guaranteed.compareTo(norm) >= 0) {
            return SpeedVerdict.MEETS;
        }
        return best.compareTo(norm) >= 0 ? SpeedVerdict.NOT_GUARANTEED : SpeedVerdict.TOO_SLOW;
    }

    public boolean isMet() {
        return verdict() == SpeedVerdict.MEETS;
    }

    public Long getId() {
        return schoolId;
    }
}
