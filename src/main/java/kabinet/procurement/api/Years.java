package kabinet.procurement.api;

import kabinet.base.api.FaultyInputException;
import kabinet.procurement.entity.PurchaseFunding;

/** Years that purchases are of. */
final class Years {

    private Years() {
    }

    /** @throws FaultyInputException for a year that no purchase is of */
    static Integer checked(Integer year) {
        if (year != null && (year < PurchaseFunding.FIRST_YEAR || year > PurchaseFunding.LAST_YEAR)) {
            throw new FaultyInputException("year", "procurement.fault.year", PurchaseFunding.FIRST_YEAR, PurchaseFunding.LAST_YEAR);
        }
        return year;
    }
}
