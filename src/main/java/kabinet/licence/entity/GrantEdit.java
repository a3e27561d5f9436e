package kabinet.licence.entity;

/**
 * A grant as a form or a program has it.
 *
 * @param contractId by which it was bought; null for none
 * @param deliveryLineId the line of rights by which it came; null for none; of a stored grant it does not change
 */
public record GrantEdit(Grant grant, Long contractId, Long deliveryLineId) {
}
