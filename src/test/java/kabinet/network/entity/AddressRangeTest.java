package kabinet.network.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import kabinet.base.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({"10.4.20.7/24, 10.4.20.0/24", "' 10.4.20.0/24 ', 10.4.20.0/24", "0.0.0.0/0, 0.0.0.0/0", "192.168.1.1/32, 192.168.1.1/32", "FD00:4:20::1/64, fd00:4:20:0:0:0:0:0/64", "::/0, 0:0:0:0:0:0:0:0/0"})
    void hostBitsAreZero(String given, String stored) {
        assertEquals(stored, AddressRange.of(given).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.4.20.0", "10.4.20.0/33", "10.4.20.256/24", "10.4.20/24", "fd00::1::2/64", "fd00:4:20/64", "1:2:3:4:5:6:7:8::/64", "::/129", "fd00::12345/64", "10.4.20.0/-1", ":/64", "10.4.20.0/24/24", "хост/24"})
    void whatIsNoRangeIsRefused(String given) {
        assertThrows(InvalidValueException.class, () -> AddressRange.of(given));
    }

    @Test
    void bordersBelongToIt() {
        AddressRange range = AddressRange.of("10.4.20.0/23");
        assertTrue(range.contains("10.4.20.0"));
        assertTrue(range.contains("10.4.21.255"));
        assertFalse(range.contains("10.4.22.0"));
        assertFalse(range.contains("10.4.19.255"));
        assertFalse(range.contains("no address"));
        assertTrue(AddressRange.of("fd00::/8").contains("fdff:ffff::1"));
        assertFalse(AddressRange.of("0.0.0.0/0").contains("fd00::1"));
    }

    @Test
    void keysSortAsAddressesDo() {
        assertTrue(AddressRange.key("10.4.9.1").orElseThrow().compareTo(AddressRange.key("10.4.20.1").orElseThrow()) < 0);
        assertEquals(Optional.empty(), AddressRange.key("10.4.20"));
        assertEquals(AddressRange.KEY_LENGTH, AddressRange.key("::1").orElseThrow().length());
    }
}
