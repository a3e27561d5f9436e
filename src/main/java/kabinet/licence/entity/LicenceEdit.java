package kabinet.licence.entity;

/**
 * A licence as a form or a program has it.
 *
 * @param schoolId null for the district's pool; of a stored licence it does not change
 */
public record LicenceEdit(Long schoolId, Long softwareId, LicenceKind kind, String number, Long accountId, String notes) {
}
