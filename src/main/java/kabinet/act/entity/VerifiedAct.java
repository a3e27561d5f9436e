package kabinet.act.entity;

import java.time.LocalDate;
import java.util.List;

/**
 * What the archive tells anybody who has the code on an act's paper: enough to compare the paper by eye, and no names of people.
 *
 * @param corrects number of the act that it replaces, or null
 * @param correctedBy number of the act that replaced it; null while it stands
 * @param correctedOn date of that act, or null
 * @param sha256 of the paper's file
 * @param size of the paper's file, bytes
 */
public record VerifiedAct(String code, String kind, String number, LocalDate dated, String title, String schoolName, List<ActTotal> totals, String corrects, String correctedBy,
    LocalDate correctedOn, String sha256, long size) {

    public static VerifiedAct of(Act act, Act correction) {
        return new VerifiedAct(act.getCode().text(), act.getKind(), act.fullNumber(), act.getDated(), act.getTitle(), act.getSchoolName(), act.getTotals(),
            act.getCorrects() == null ? null : act.getCorrects().fullNumber(), correction == null ? null : correction.fullNumber(), correction == null ? null : correction.getDated(),
            act.getSha256(), act.getSize());
    }

    /** Whether no later act has replaced it. */
    public boolean stands() {
        return correctedBy == null;
    }
}
