package kabinet.lanaudit.entity;

/**
 * What a list of standing findings is narrowed to; null does not narrow.
 *
 * @param overdue only those that are open after their day
 * @param closed those that are closed as well
 */
public record FindingFilter(Long schoolId, Severity severity, boolean overdue, boolean closed) {

    /** All that are open. */
    public static FindingFilter open(Long schoolId) {
        return new FindingFilter(schoolId, null, false, false);
    }
}
