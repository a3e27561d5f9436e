package kabinet.procurement.entity;

/**
 * What a list of notices is narrowed to; null means: not narrowed.
 *
 * @param text beginnings of the number and of words of the object and the organiser
 * @param year of publication, or of the due date while it is not published
 * @param timeliness whether it was published by the roadmap's date
 */
public record NoticeFilter(String text, Long schoolId, NoticeStage stage, Integer year, Timeliness timeliness) {

    public NoticeFilter {
        text = text == null || text.isBlank() ? null : text.strip();
    }
}
