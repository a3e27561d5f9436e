package kabinet.licence.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import kabinet.base.BusinessException;
import org.junit.jupiter.api.Test;

/** A grant is born valid. */
class GrantTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private static Grant grant(Integer quantity, LocalDate from, LocalDate to, GrantBasis basis, String number) {
        return new Grant(quantity, from, to, null, basis, number, null);
    }

    private static String refused(Runnable act) {
        return assertThrows(BusinessException.class, act::run).key();
    }

    @Test
    void bothDaysCount() {
        Grant year = grant(5, FIRST, LAST, GrantBasis.CONTRACT, "7");
        assertTrue(year.isInForce(FIRST) && year.isInForce(LAST));
        assertFalse(year.isInForce(FIRST.minusDays(1)) || year.isInForce(LAST.plusDays(1)));
        assertTrue(grant(5, FIRST, null, GrantBasis.CONTRACT, "7").isInForce(LocalDate.of(2099, 1, 1)));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertEquals("licence.fault.grant.startMissing", refused(() -> grant(1, null, null, GrantBasis.CONTRACT, null)));
        assertEquals("licence.fault.grant.basisMissing", refused(() -> grant(1, FIRST, null, null, null)));
        assertEquals("licence.fault.grant.backwards", refused(() -> grant(1, LAST, FIRST, GrantBasis.CONTRACT, null)));
        assertEquals("licence.fault.grant.quantity", refused(() -> grant(0, FIRST, LAST, GrantBasis.CONTRACT, null)));
        assertEquals("licence.fault.grant.quantity", refused(() -> grant(Grant.MOST + 1, FIRST, LAST, GrantBasis.CONTRACT, null)));
        assertEquals("licence.fault.grant.cost", refused(() -> new Grant(1, FIRST, LAST, new BigDecimal("-1"), GrantBasis.CONTRACT, null, null)));
        assertEquals("licence.fault.grant.cost", refused(() -> new Grant(1, FIRST, LAST, new BigDecimal("0.001"), GrantBasis.CONTRACT, null, null)));
        assertEquals("licence.fault.grant.documentLong", refused(() -> grant(1, FIRST, LAST, GrantBasis.CONTRACT, "x".repeat(Grant.DOCUMENT_LENGTH + 1))));
    }

    @Test
    void theQuantitySuitsTheKind() {
        assertEquals("licence.fault.grant.quantityMissing", refused(() -> grant(null, FIRST, LAST, GrantBasis.CONTRACT, "7").suiting(LicenceKind.VOLUME)));
        assertEquals("licence.fault.grant.quantityVain", refused(() -> grant(3, FIRST, LAST, GrantBasis.CONTRACT, "7").suiting(LicenceKind.SITE)));
        assertEquals(3, grant(3, FIRST, LAST, GrantBasis.COA, null).suiting(LicenceKind.OEM).quantity());
    }

    @Test
    void aPaperProvesByItsNumberUnlessItHasNone() {
        assertTrue(grant(1, FIRST, null, GrantBasis.CONTRACT, "7").isProven());
        assertFalse(grant(1, FIRST, null, GrantBasis.CONTRACT, " ").isProven());
        assertTrue(grant(1, FIRST, null, GrantBasis.COA, null).isProven());
        assertTrue(grant(null, FIRST, null, GrantBasis.OPEN_TEXT, null).isProven());
        assertFalse(grant(1, FIRST, null, GrantBasis.NONE, "7").isProven());
    }
}
