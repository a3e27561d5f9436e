package kabinet.act.entity;

/**
 * What a list of acts is narrowed to; null does not narrow.
 *
 * @param year whose series the number is of
 * @param kind the making component's word
 */
public record ActFilter(Long schoolId, Integer year, String kind) {

    public ActFilter {
        kind = kind == null || kind.isBlank() ? null : kind;
    }
}
