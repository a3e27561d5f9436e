package kabinet.device.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import kabinet.base.BusinessException;
import kabinet.base.Tag;
import kabinet.organisation.entity.District;
import kabinet.organisation.entity.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeviceTest {

    private final School school = new School(new District("Город", null, "HTTPS://INV.EXAMPLE"), "1", "СОШ № 1", "7707083893");
    private final Device device = new Device(Tag.random(new java.util.Random(1)), school, new DeviceModel(new DeviceKind("Ноутбук", true), "Заря", "Учитель 15"));

    @Test
    void aDeviceComesByOneNoteOnce() {
        assertNull(device.getDeliveryId());
        device.cameBy(7L, 70L);
        assertEquals(7L, device.getDeliveryId());
        assertEquals(70L, device.getReceiptLineId());
        assertThrows(IllegalStateException.class, () -> device.cameBy(8L, 80L));
        assertEquals(7L, device.getDeliveryId());
    }

    @ParameterizedTest
    @EnumSource(value = DeviceStatus.class, names = {"TO_WRITE_OFF", "WRITTEN_OFF", "LOST"})
    void whatIsNotAtHandCannotBeGivenBack(DeviceStatus status) {
        device.enterAs(status);
        assertThrows(IllegalStatusException.class, device::giveBack);
        assertEquals(status, device.getStatus());
    }

    @Test
    void whatWasGivenBackIsNeitherMovedNorGivenToAnybody() {
        device.giveBack();
        assertEquals(DeviceStatus.RETURNED, device.getStatus());
        assertEquals("device.gone", assertThrows(BusinessException.class, () -> device.moveTo(null)).key());
        assertEquals("device.gone", assertThrows(BusinessException.class, () -> device.assignTo(null)).key());
    }
}
