package kabinet.device.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeviceStatusTest {

    @ParameterizedTest
    @EnumSource
    void noStateFollowsItself(DeviceStatus status) {
        assertFalse(status.next().contains(status));
    }

    @ParameterizedTest
    @EnumSource
    void nothingFollowsWhatIsGoneAndSomethingFollowsWhatIsOnTheBooks(DeviceStatus status) {
        assertEquals(Set.of(DeviceStatus.WRITTEN_OFF, DeviceStatus.RETURNED).contains(status), status.isGone());
        assertEquals(status.isGone(), status.next().isEmpty());
        assertEquals(!status.isGone(), DeviceStatus.ON_BOOKS.contains(status));
        assertFalse(status.isGone() && (status.isPresent() || status.isByHand()));
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatStandsThereIsGivenBack(DeviceStatus status) {
        assertEquals(Set.of(DeviceStatus.IN_STOCK, DeviceStatus.IN_USE, DeviceStatus.REPAIR, DeviceStatus.MOTHBALLED).contains(status),
            status.next().contains(DeviceStatus.RETURNED));
    }

    @ParameterizedTest
    @EnumSource(value = DeviceStatus.class, names = "TO_WRITE_OFF", mode = EnumSource.Mode.EXCLUDE)
    void onlyWhatWaitsForTheDecisionIsWrittenOff(DeviceStatus status) {
        assertFalse(status.next().contains(DeviceStatus.WRITTEN_OFF));
    }

    @ParameterizedTest
    @EnumSource(value = DeviceStatus.class, names = {"TO_WRITE_OFF", "WRITTEN_OFF", "RETURNED"}, mode = EnumSource.Mode.EXCLUDE)
    void whatWasAskedToBeWrittenOffCanGetItsStateBack(DeviceStatus former) {
        assertTrue(former.next().contains(DeviceStatus.TO_WRITE_OFF));
        assertTrue(DeviceStatus.TO_WRITE_OFF.next().contains(former));
        assertTrue(former.isByHand());
    }
}
