package kabinet.procurement.entity;

/**
 * What a list of contracts is narrowed to; null means: not narrowed.
 *
 * @param text beginnings of words of the number, the subject and the supplier
 * @param year of signing
 */
public record ContractFilter(String text, Long schoolId, ContractState state, Integer year, Long supplierId, Long noticeId) {

    public ContractFilter {
        text = text == null || text.isBlank() ? null : text.strip();
    }
}
