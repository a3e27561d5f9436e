package kabinet.device.entity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SerialNumberTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "Default string", "To be filled by O.E.M.", "to be filled by o.e.m.", "System Serial Number", "0000000", "------", "б/н", "Нет", "XXXXXXXX", "N/A", "0"})
    void whatManufacturersWriteForNothingTellsNothing(String serial) {
        assertFalse(SerialNumber.isTelling(serial));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5CD1234XYZ", "R-100", "00012", "А1Б2"})
    void aRealNumberTellsTheDevice(String serial) {
        assertTrue(SerialNumber.isTelling(serial));
    }
}
