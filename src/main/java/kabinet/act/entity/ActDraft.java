package kabinet.act.entity;

import java.time.LocalDate;

/**
 * An act that is being approved: what must stand on its paper before there is a paper. Good for the transaction that began it, and for one act; if
 * that transaction fails, the number is given to the next one.
 *
 * @param schoolId null for an act of the district
 * @param schoolName as the register and the public page will call the school or the district
 * @param kind the making component's word for it, capitals: «STOCKTAKE»
 * @param year whose series the number is of
 * @param number from 1, without gaps per school, kind and year
 * @param dated the date on the paper
 * @param code by which anybody may compare the paper with the archive
 * @param link place in the school's chain of acts, from 1
 * @param previousSha256 checksum of the chain up to the act before it; {@link Act#NO_PREVIOUS} for a school's first
 */
public record ActDraft(Long schoolId, String schoolName, String kind, int year, int number, LocalDate dated, ActCode code, int link, String previousSha256) {

    /** «7/2026», as papers and lists name it. */
    public String fullNumber() {
        return number + "/" + year;
    }

    /** The address that the code on the paper opens, after the site's own: «/verify/7K2M…». All capitals but the word may be used as well. */
    public String verifyPath() {
        return Act.VERIFY_PATH + code;
    }
}
