package kabinet.delivery.entity;

import java.time.LocalDate;
import java.util.List;

/**
 * What a supplier's document says, whatever its format: the same delivery read from УПД 5.01, 5.03 or a ТОРГ-12 yields the same values.
 * Null where the document says nothing; texts have single spaces and are never blank. Of one with faults anything may be missing.
 *
 * @param format        what it was read from
 * @param function      УПД's {@code Функция}: «СЧФДОП» or «ДОП»; null for ТОРГ-12
 * @param number        of the document
 * @param date          of the document
 * @param correction    if it corrects an earlier document of the same number
 * @param seller        with a valid ИНН
 * @param buyer         with a valid ИНН or none; an education authority may buy for its schools
 * @param consignee     who gets the goods, often the school; null where nobody is named
 * @param bases         contracts the delivery is owed to
 * @param stateContract the state or municipal contract
 * @param transferredOn when the goods were handed over
 * @param currency      three-digit code; 643 is the rouble
 * @param totals        as the document gives them, not as its lines add up
 * @param lines         at least one, in the order of the file; lines of zero quantity are left out
 */
public record SupplierDocument(DocumentFormat format, String function, String number, LocalDate date, Correction correction, Party seller, Party buyer, Party consignee,
        List<Basis> bases, StateContract stateContract, LocalDate transferredOn, String currency, Totals totals, List<DocumentLine> lines) {

    public SupplierDocument {
        bases = List.copyOf(bases);
        lines = List.copyOf(lines);
    }
}
