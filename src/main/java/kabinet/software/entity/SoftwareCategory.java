package kabinet.software.entity;

/** What a program is for, as far as it matters to schools and their reports. */
public enum SoftwareCategory {
    OPERATING_SYSTEM, OFFICE, ANTIVIRUS, CONTENT_FILTER, TEACHING, OTHER
}
