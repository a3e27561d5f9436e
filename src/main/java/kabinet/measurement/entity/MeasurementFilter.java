package kabinet.measurement.entity;

/**
 * What a list of measurements is narrowed to; null does not narrow.
 *
 * @param scans only those that list hosts
 */
public record MeasurementFilter(Long schoolId, MeasurementKind kind, boolean scans) {
}
