package kabinet.procurement.api;

import kabinet.base.api.FaultyInputException;
import kabinet.procurement.entity.NoticeFunding;

/** Years that purchases are of. */
final class Years {

    private Years() {
    }

    /** @throws FaultyInputException for a year that no purchase is of */
    static Integer checked(Integer year) {
        if (year != null && (year < NoticeFunding.FIRST_YEAR || year > NoticeFunding.LAST_YEAR)) {
            throw new FaultyInputException("year", "procurement.fault.year", NoticeFunding.FIRST_YEAR, NoticeFunding.LAST_YEAR);
        }
        return year;
    }
}
