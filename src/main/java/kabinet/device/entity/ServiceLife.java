package kabinet.device.entity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long a device is to serve («срок полезного использования»).
 *
 * @param from taken into use; null when unknown
 * @param months useful life; null when unknown
 */
public record ServiceLife(LocalDate from, Integer months) {

    public static ServiceLife of(Device device) {
        return new ServiceLife(device.getCommissionedOn(), device.getUsefulLife());
    }

    public boolean isKnown() {
        return from != null && months != null;
    }

    /** The day it ends; null when unknown. */
    public LocalDate getEnd() {
        return isKnown() ? from.plusMonths(months) : null;
    }

    /** Whole months left on the day, a begun one included; 0 when over; null when unknown. */
    public Integer left(LocalDate day) {
        if (!isKnown()) {
            return null;
        }
        LocalDate end = getEnd();
        if (!day.isBefore(end)) {
            return 0;
        }
        long whole = ChronoUnit.MONTHS.between(day, end);
        return Math.toIntExact(day.plusMonths(whole).isBefore(end) ? whole + 1 : whole);
    }
}
