package kabinet.software.entity;

import java.util.Set;

/**
 * How names of the queue are to be settled: each by a rule that fits just it, or all that fit a pattern by one rule.
 *
 * @param names ids of names; needed where no pattern is given
 * @param namePattern with stars; null or blank makes a rule for each name
 * @param publisherPattern with the pattern; null or blank lets any publisher pass
 * @param versionPattern with the pattern; null or blank lets any version pass
 * @param softwareId the product; null if the names are of no interest
 */
public record SettleOrder(Set<Integer> names, String namePattern, String publisherPattern, String versionPattern, Long softwareId) {

    public SettleOrder {
        names = names == null ? Set.of() : Set.copyOf(names);
        namePattern = namePattern == null || namePattern.isBlank() ? null : namePattern.strip();
    }

    public static SettleOrder each(Set<Integer> names, Long softwareId) {
        return new SettleOrder(names, null, null, null, softwareId);
    }

    public static SettleOrder pattern(String namePattern, String publisherPattern, String versionPattern, Long softwareId) {
        return new SettleOrder(Set.of(), namePattern, publisherPattern, versionPattern, softwareId);
    }
}
