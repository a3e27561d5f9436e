package kabinet.software.entity;

/** On how many devices of a school a program is installed now. */
public record SchoolInstallations(long schoolId, String school, long devices) {
}
