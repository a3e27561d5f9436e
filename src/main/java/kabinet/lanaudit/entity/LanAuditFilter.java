package kabinet.lanaudit.entity;

/**
 * What a list of audits is narrowed to; null does not narrow.
 *
 * @param year of the first day of the walk
 * @param late true: only those whose days are over and that are neither approved nor cancelled
 */
public record LanAuditFilter(Long schoolId, LanAuditState state, Integer year, Boolean late) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /** A year that no date of ours can have is one without audits. */
    public LanAuditFilter {
        year = year == null ? null : Math.max(FIRST_YEAR, Math.min(LAST_YEAR, year));
    }
}
