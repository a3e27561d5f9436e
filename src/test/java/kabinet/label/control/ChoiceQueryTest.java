package kabinet.label.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import kabinet.base.BusinessException;
import kabinet.device.entity.DeviceFilter;
import kabinet.label.entity.LabelChoice;
import org.junit.jupiter.api.Test;

class ChoiceQueryTest {

    @Test
    void allDevicesOfADeliveryNoteAreAChoice() {
        assertEquals(Optional.of(LabelChoice.of(DeviceFilter.ofDelivery(41L))), ChoiceQuery.read("delivery=41"));
        assertEquals(Optional.of(LabelChoice.of(DeviceFilter.ofDelivery(41L).withSchool(3L))), ChoiceQuery.read("stock=a4-24&school=3&delivery=41"));
        assertThrows(BusinessException.class, () -> ChoiceQuery.read("delivery=x"));
        assertEquals(Optional.empty(), ChoiceQuery.read("delivery="));
    }
}
