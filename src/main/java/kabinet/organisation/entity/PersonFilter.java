package kabinet.organisation.entity;

/**
 * What a list of people is narrowed to; null means: not narrowed.
 *
 * @param text beginning of the surname, name or patronymic, or a part of the position
 */
public record PersonFilter(String text, Long schoolId, Boolean active) {

    public PersonFilter {
        text = text == null || text.isBlank() ? null : text.strip();
    }
}
