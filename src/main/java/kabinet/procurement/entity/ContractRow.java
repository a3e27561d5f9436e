package kabinet.procurement.entity;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One row of a list of contracts. @param schoolId null for the district's own */
public record ContractRow(long id, String number, String registryNumber, String subject, String supplier, Long schoolId, String school, BigDecimal price, LocalDate signedOn,
                          LocalDate deliverBy, ContractState state) {
}
