package kabinet.software.entity;

/** What is known of an installed name in one version. */
public enum PackageState {
    /** No rule matches; waits to be settled. */
    OPEN,
    /** A rule says of which product it is. */
    RECOGNISED,
    /** A rule says that it is of no interest: a driver, an update, a part of another product. */
    IGNORED
}
