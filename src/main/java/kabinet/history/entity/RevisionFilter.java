package kabinet.history.entity;

import java.time.LocalDate;

/**
 * What a list of revisions is narrowed to; null means: not narrowed.
 *
 * @param thing entity name, such as {@code Room}
 * @param from first day
 * @param until last day
 */
public record RevisionFilter(String thing, Long schoolId, Long accountId, LocalDate from, LocalDate until) {
}
