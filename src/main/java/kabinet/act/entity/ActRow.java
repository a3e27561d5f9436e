package kabinet.act.entity;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An act as lists show it, with the act it corrects and the one that corrects it.
 *
 * @param correctsId null unless it corrects one
 * @param correctedById null while it stands
 */
public record ActRow(Long id, Long schoolId, String schoolName, String kind, int year, int number, LocalDate dated, String title, Long subjectId, String code, Instant approvedAt,
    String sha256, long size, Long correctsId, Integer correctsNumber, Integer correctsYear, Long correctedById, Integer correctedByNumber, Integer correctedByYear)
    implements Serializable {

    public String fullNumber() {
        return number + "/" + year;
    }

    public String verifyPath() {
        return Act.VERIFY_PATH + code;
    }

    /** Whether no later act has replaced it. */
    public boolean stands() {
        return correctedById == null;
    }

    /** Null unless it corrects one. */
    public String corrects() {
        return correctsId == null ? null : correctsNumber + "/" + correctsYear;
    }

    /** Null while it stands. */
    public String correctedBy() {
        return correctedById == null ? null : correctedByNumber + "/" + correctedByYear;
    }
}
