package kabinet.delivery.entity;

import java.time.LocalDate;

/**
 * A document that replaces an earlier one of the same number and date («исправление»).
 *
 * @param number of the correction, from 1
 * @param date   of the correction, or null
 */
public record Correction(String number, LocalDate date) { }
