package kabinet.software.entity;

import java.util.List;

/**
 * What a report changed in a device's installed packages.
 *
 * @param added ids of {@link SoftwarePackage}
 * @param removed likewise
 */
public record PackageChange(List<Integer> added, List<Integer> removed) {

    public static final PackageChange NONE = new PackageChange(List.of(), List.of());

    public boolean isNothing() {
        return added.isEmpty() && removed.isEmpty();
    }
}
