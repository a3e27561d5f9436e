package kabinet.act.entity;

import java.io.Serializable;

/**
 * Something in the archive that is not as it was left.
 *
 * @param actId the act at which it was noticed; null if it is a school's chain as a whole
 * @param schoolName as the act has it; empty if it is a school's chain as a whole
 * @param title of the act, or empty
 * @param number of the act, or empty
 */
public record ArchiveFinding(Kind kind, Long actId, Long schoolId, String schoolName, String title, String number) implements Serializable {

    /** What is wrong. */
    public enum Kind {
        /** The paper's file is gone. */
        MISSING,
        /** The paper's file is not the one that was approved. */
        ALTERED,
        /** The act's row does not say any more what it said. */
        ROW,
        /** The act does not follow the one before it: that one was altered or taken away. */
        BROKEN,
        /** The school's last acts were taken away. */
        SHORTENED
    }

    public static ArchiveFinding at(Kind kind, Act act) {
        return new ArchiveFinding(kind, act.getId(), act.schoolId(), act.getSchoolName(), act.getTitle(), act.fullNumber());
    }
}
