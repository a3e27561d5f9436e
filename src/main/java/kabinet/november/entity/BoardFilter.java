package kabinet.november.entity;

import kabinet.organisation.entity.School;

/**
 * What the board is narrowed to; null does not narrow.
 *
 * @param q part of a school's name, or its code
 * @param paper whose state is meant, and by whose state the order goes; null for the first the program knows
 * @param order null for that of the schools
 */
public record BoardFilter(Long schoolId, String q, PaperKind paper, BoardState state, BoardOrder order) {

    public static final BoardFilter ALL = new BoardFilter(null, null, null, null, null);

    public BoardFilter {
        q = q == null || q.isBlank() ? null : q.strip().substring(0, Math.min(School.SHORT_NAME_LENGTH, q.strip().length()));
        order = order == null ? BoardOrder.SCHOOL : order;
    }

    public static BoardFilter of(Long schoolId) {
        return new BoardFilter(schoolId, null, null, null, null);
    }
}
