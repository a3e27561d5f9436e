package kabinet.procurement.entity;

import java.time.LocalDate;

/** Whether something was done by its due date. */
public enum Timeliness {

    /** Done on the due date or before. */
    ON_TIME,
    /** Done after the due date, or not done though it has passed. */
    LATE,
    /** Not done, and there is time. */
    NOT_YET;

    /**
     * @param doneOn null if not done
     * @param dueOn null if there is no due date
     * @return null without a due date
     */
    public static Timeliness of(LocalDate doneOn, LocalDate dueOn, LocalDate today) {
        if (dueOn == null) {
            return null;
        }
        LocalDate measured = doneOn == null ? today : doneOn;
        if (measured.isAfter(dueOn)) {
            return LATE;
        }
        return doneOn == null ? NOT_YET : ON_TIME;
    }
}
