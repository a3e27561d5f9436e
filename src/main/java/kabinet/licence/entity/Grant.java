package kabinet.licence.entity;

import java.math.BigDecimal;
import java.time.LocalDate;
import kabinet.base.BusinessException;
import kabinet.base.Money;

/**
 * What a paper grants: born valid.
 *
 * @param quantity rights, of uses at once where the kind says so; null for kinds without any number
 * @param startsOn first day
 * @param endsOn last day; null for ever
 * @param cost roubles for all of them; null where it is unknown
 * @param documentNumber null where the paper has none
 */
public record Grant(Integer quantity, LocalDate startsOn, LocalDate endsOn, BigDecimal cost, GrantBasis basis, String documentNumber, LocalDate documentDate) {

    /** Most rights of one grant. */
    public static final int MOST = 1_000_000;
    public static final int DOCUMENT_LENGTH = 100;

    /** @throws BusinessException if the days run backwards, or the quantity, cost or number is out of bounds */
    public Grant {
        documentNumber = documentNumber == null || documentNumber.isBlank() ? null : documentNumber.strip();
        if (startsOn == null) {
            throw new BusinessException("licence.fault.grant.startMissing");
        }
        if (basis == null) {
            throw new BusinessException("licence.fault.grant.basisMissing");
        }
        if (endsOn != null && endsOn.isBefore(startsOn)) {
            throw new BusinessException("licence.fault.grant.backwards", startsOn, endsOn);
        }
        if (quantity != null && (quantity < 1 || quantity > MOST)) {
            throw new BusinessException("licence.fault.grant.quantity", MOST);
        }
        if (cost != null && (cost.signum() < 0 || cost.scale() > Money.SCALE || cost.precision() - cost.scale() > Money.MAX_INTEGER_DIGITS)) {
            throw new BusinessException("licence.fault.grant.cost");
        }
        if (documentNumber != null && documentNumber.length() > DOCUMENT_LENGTH) {
            throw new BusinessException("licence.fault.grant.documentLong", DOCUMENT_LENGTH);
        }
        if (basis == GrantBasis.NONE) {
            documentNumber = null;
            documentDate = null;
        }
    }

    /** @throws BusinessException unless the quantity suits the kind: it must be there for what has one, and nothing for what has none */
    public Grant suiting(LicenceKind kind) {
        if (kind.isQuantified() == (quantity == null)) {
            throw new BusinessException(kind.isQuantified() ? "licence.fault.grant.quantityMissing" : "licence.fault.grant.quantityVain");
        }
        return this;
    }

    /** Whether its paper proves it: a paper is named, with a number where such papers have one. */
    public boolean isProven() {
        return basis != GrantBasis.NONE && (!basis.needsNumber() || documentNumber != null);
    }

    public boolean isInForce(LocalDate day) {
        return !startsOn.isAfter(day) && (endsOn == null || !endsOn.isBefore(day));
    }
}
