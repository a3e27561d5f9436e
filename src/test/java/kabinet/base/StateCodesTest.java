package kabinet.base;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class StateCodesTest {

    @ParameterizedTest
    @ValueSource(strings = {"7707083893", "7701039591", "7804431521", "7805781663", "6663003127"})
    void anOrganisationsInnIsAccepted(String inn) {
        assertTrue(Inn.isValid(inn));
        assertTrue(Inn.isOrganisation(inn));
        assertFalse(Inn.isPerson(inn));
    }

    @ParameterizedTest
    @ValueSource(strings = {"500100732259", "231003981502"})
    void aPersonsInnIsAccepted(String inn) {
        assertTrue(Inn.isValid(inn));
        assertTrue(Inn.isPerson(inn));
        assertFalse(Inn.isOrganisation(inn));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"7736030001", "7707083894", "500100732258", "500100732269", "770708389", "77070838933", "7707O83893", "0000000000",
            "000000000000", " 7707083893", "٧٧٠٧٠٨٣٨٩٣"})
    void aWrongInnIsRefused(String inn) {
        assertFalse(Inn.isValid(inn));
    }

    @ParameterizedTest
    @ValueSource(strings = {"780401001", "770501001", "7804AZ001"})
    void aKppIsAccepted(String kpp) {
        assertTrue(Kpp.isValid(kpp));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"78040100", "7804010011", "7804az001", "78O401001", "7804АВ001", "780401A01", "000000000"})
    void aWrongKppIsRefused(String kpp) {
        assertFalse(Kpp.isValid(kpp));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1027700132195", "1037739010891", "304500116000157"})
    void anOgrnIsAccepted(String ogrn) {
        assertTrue(Ogrn.isValid(ogrn));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"1027700132196", "304500116000158", "102770013219", "10277001321951", "102770013219X", "0000000000000", "000000000000000"})
    void aWrongOgrnIsRefused(String ogrn) {
        assertFalse(Ogrn.isValid(ogrn));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00032537", "00040778", "02066492", "06525502", "0120807602"})
    void anOkpoIsAccepted(String okpo) {
        assertTrue(Okpo.isValid(okpo));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"04839954", "00032538", "0120807603", "0003253", "000325377", "0003253A", "00000000", "0000000000"})
    void aWrongOkpoIsRefused(String okpo) {
        assertFalse(Okpo.isValid(okpo));
    }

    @Test
    void checkingGivesTheCodeWithoutSurroundingSpaces() {
        assertEquals("7707083893", Inn.check(" 7707083893\t"));
        assertEquals("780401001", Kpp.check("780401001 "));
        assertEquals("1027700132195", Ogrn.check("1027700132195"));
        assertEquals("00032537", Okpo.check("00032537"));
    }

    @Test
    void checkingAWrongCodeNamesTheRuleAndTheText() {
        InvalidValueException failure = assertThrows(InvalidValueException.class, () -> Inn.check("7736030001"));
        assertEquals("base.inn.invalid", failure.key());
        assertArrayEquals(new Object[] {"7736030001"}, failure.args());
        assertEquals("base.kpp.invalid", assertThrows(InvalidValueException.class, () -> Kpp.check(null)).key());
        assertEquals("base.ogrn.invalid", assertThrows(InvalidValueException.class, () -> Ogrn.check("1")).key());
        assertEquals("base.okpo.invalid", assertThrows(InvalidValueException.class, () -> Okpo.check("04839954")).key());
    }

    @Test
    void theConstraintsLetAnOptionalFieldBeEmpty() {
        assertTrue(new ValidInn.Validator().isValid(null, null));
        assertTrue(new ValidInn.Validator().isValid("", null));
        assertTrue(new ValidKpp.Validator().isValid("", null));
        assertTrue(new ValidOgrn.Validator().isValid("", null));
        assertTrue(new ValidOkpo.Validator().isValid("", null));
    }

    @Test
    void theConstraintsFollowTheRules() {
        assertTrue(new ValidInn.Validator().isValid("7707083893", null));
        assertFalse(new ValidInn.Validator().isValid("7736030001", null));
        assertFalse(new ValidInn.Validator().isValid(" ", null));
        assertFalse(new ValidKpp.Validator().isValid("7", null));
        assertFalse(new ValidOgrn.Validator().isValid("7", null));
        assertFalse(new ValidOkpo.Validator().isValid("04839954", null));
    }

    @Test
    void theConstraintsMessagesAreKeysOfTheTexts() throws NoSuchMethodException {
        assertEquals("{base.inn.invalid}", ValidInn.class.getMethod("message").getDefaultValue());
        assertEquals("{base.kpp.invalid}", ValidKpp.class.getMethod("message").getDefaultValue());
        assertEquals("{base.ogrn.invalid}", ValidOgrn.class.getMethod("message").getDefaultValue());
        assertEquals("{base.okpo.invalid}", ValidOkpo.class.getMethod("message").getDefaultValue());
    }
}
