package kabinet.software.entity;

/** Who says that a program is installed. */
public enum InstallationSource {
    HAND, IMPORT,
    /** Follows from what an inventory agent reported and the rules recognised; changes with both, never by hand. */
    AGENT
}
