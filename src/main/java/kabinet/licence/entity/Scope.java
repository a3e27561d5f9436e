package kabinet.licence.entity;

import java.time.LocalDate;

/**
 * Of what compliance is asked.
 *
 * @param schoolId null for all schools of the caller
 * @param day as of its end: today, whoever asks; what grants allow and what is installed is told of any day, devices, seats, shares and choices are taken as they are
 * @param softwareId null for every program
 * @param roomId null for every room; {@link #NO_ROOM} for what stands in none
 */
public record Scope(Long schoolId, LocalDate day, Long softwareId, Long roomId) {

    public static final long NO_ROOM = 0;

    public static Scope today(Long schoolId) {
        return of(schoolId, LocalDate.now());
    }

    /** The same of one school. */
    public Scope in(Long school) {
        return new Scope(school, day, softwareId, roomId);
    }

    public static Scope of(Long schoolId, LocalDate day) {
        return new Scope(schoolId, day, null, null);
    }
}
