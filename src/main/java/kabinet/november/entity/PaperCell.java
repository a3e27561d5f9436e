package kabinet.november.entity;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A paper of a school as the board shows it.
 *
 * @param known whether the program makes such papers yet; if not, nothing but kind and due day is said
 * @param due the last day in time
 * @param late not approved though the due day is over, or first approved after it: a correction does not make late what was in time
 * @param subjectId id of the thing the paper is about, such as the stocktake; null before the start
 * @param rooms null unless it is being done and rooms are walked for it
 * @param actId the act that stands, the newest if others corrected it; null before the approval
 * @param actNumber number and year of its series, «7/2026»
 * @param actDated its day
 */
public record PaperCell(PaperKind kind, boolean known, LocalDate due, Stage stage, boolean late, Long subjectId, RoomsDone rooms, Long actId, String actNumber, LocalDate actDated) implements Serializable {

    /** Of a kind that the program does not make yet. */
    public static PaperCell unknown(PaperKind kind, LocalDate due) {
        return new PaperCell(kind, false, due, Stage.NOT_STARTED, false, null, null, null, null, null);
    }

    public PaperCell with(RoomsDone walked) {
        return new PaperCell(kind, known, due, stage, late, subjectId, walked, actId, actNumber, actDated);
    }

    /** With the act that stands in the place of the approved one, and what that is about. */
    public PaperCell replaced(Long subject, Long act, String number, LocalDate dated) {
        return new PaperCell(kind, known, due, stage, late, subject, rooms, act, number, dated);
    }

    public boolean isApproved() {
        return stage == Stage.APPROVED;
    }

    /** Whether somebody still has to do something about it. */
    public boolean isOpen() {
        return known && !isApproved();
    }

    /** Whether rooms are being walked for it. */
    public boolean isBegun() {
        return stage == Stage.RUNNING || stage == Stage.COMPLETED;
    }

    /** Days until the due day; below zero once it is over. */
    public int daysLeft(LocalDate today) {
        return Math.toIntExact(ChronoUnit.DAYS.between(today, due));
    }
}
