package kabinet.licence.entity;

import java.io.Serializable;

/**
 * Rights of a licence behind a figure.
 *
 * @param schoolId whose they are; null for the pool's, and where the licence is told as a whole
 * @param number of rights; may be below zero of those that nothing uses, if more are used than owned
 */
public record HoldingRow(LicenceRow licence, Long schoolId, long number) implements Serializable {
}
