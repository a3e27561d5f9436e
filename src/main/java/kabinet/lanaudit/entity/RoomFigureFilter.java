package kabinet.lanaudit.entity;

/**
 * Which teaching rooms are listed; null does not narrow.
 *
 * @param teacherOnline true: the indicator's numerator; false: the rest of its denominator
 */
public record RoomFigureFilter(Long schoolId, RoomVerdict verdict, Boolean teacherOnline) {
}
