package kabinet.device.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import kabinet.device.entity.DeviceFilter;
import org.junit.jupiter.api.Test;

class ListAddressTest {

    @Test
    void aDeliveryNoteStandsInTheAddressAndIsReadBack() {
        ListAddress address = ListAddress.read(Map.of("delivery", "41", "noRoom", "true"));
        assertEquals(41L, address.filter().deliveryId());
        assertEquals("delivery=41&noRoom=true", address.filterQuery());
        assertEquals(DeviceFilter.ofDelivery(41L), address.filter().without("noRoom"));
        assertEquals("?noRoom=true", address.with(address.filter().without("delivery")).query());
        assertEquals(DeviceFilter.ALL, ListAddress.read(Map.of("delivery", "forty")).filter());
    }
}
