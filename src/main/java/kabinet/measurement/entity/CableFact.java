package kabinet.measurement.entity;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A tested link as a cable tester's file says.
 *
 * @param line     where the file tells of it, from 1
 * @param label    what the tester calls the link: the port's label
 * @param at       when; null if the file does not say
 * @param category the limit it was tested against, in the tester's words; null if not stated
 * @param length   metres with one decimal; null if not measured
 * @param passed   whether it passed
 * @param reason   what failed, or a note; null if nothing is said
 */
public record CableFact(int line, String label, Instant at, String category, BigDecimal length, boolean passed, String reason) {
}
