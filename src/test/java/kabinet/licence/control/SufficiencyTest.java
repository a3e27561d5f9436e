package kabinet.licence.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import kabinet.base.BusinessException;
import kabinet.licence.entity.Grant;
import kabinet.licence.entity.GrantBasis;
import kabinet.licence.entity.LicenceKind;
import org.junit.jupiter.api.Test;

/** Seats and shares against what was ever granted, and new shares against what still is. */
class SufficiencyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final List<Grant> GRANTS = List.of(grant(10, TODAY.minusYears(2), TODAY.minusYears(1)), grant(4, TODAY.minusYears(3), null), grant(3, TODAY.plusMonths(1), TODAY.plusMonths(2)));

    private static Grant grant(int quantity, LocalDate from, LocalDate to) {
        return new Grant(quantity, from, to, null, GrantBasis.CONTRACT, "1", null);
    }

    private static String refused(Runnable act) {
        return assertThrows(BusinessException.class, act::run).key();
    }

    @Test
    void theMostIsThatOfSomeDay() {
        assertEquals(14, Sufficiency.most(GRANTS, null));
        assertEquals(7, Sufficiency.most(GRANTS, TODAY), "what comes next month counts");
        assertEquals(4, Sufficiency.granted(GRANTS, TODAY));
        assertEquals(0, Sufficiency.most(List.of(), TODAY));
    }

    @Test
    void whatRanOutIsNoFaultOfWhatWasGivenBefore() {
        Sufficiency.demand(LicenceKind.OEM, GRANTS, 14, 0);
        Sufficiency.demand(LicenceKind.VOLUME, GRANTS, 100, 14);
        Sufficiency.demand(LicenceKind.SITE, List.of(), 100, 100);
        assertEquals("licence.fault.seat.tooFewRights", refused(() -> Sufficiency.demand(LicenceKind.OEM, GRANTS, 15, 0)));
        assertEquals("licence.fault.allocation.tooMuch", refused(() -> Sufficiency.demand(LicenceKind.CONCURRENT, GRANTS, 0, 15)));
    }

    @Test
    void nobodyIsGivenWhatHasRunOut() {
        Sufficiency.demandForShares(LicenceKind.VOLUME, GRANTS, 7, TODAY);
        Sufficiency.demandForShares(LicenceKind.SITE, GRANTS, 100, TODAY);
        assertEquals("licence.fault.allocation.tooMuch", refused(() -> Sufficiency.demandForShares(LicenceKind.VOLUME, GRANTS, 8, TODAY)));
    }
}
