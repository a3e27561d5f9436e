package kabinet.device.control;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * All that is asked of a very large registry, as one class: filling it takes most of a minute, and only one virtual machine can have it open, from the first
 * question to its own end.
 */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class PlansIT {

    @Nested
    @Order(1)
    class OfDevices extends DevicePlans {
    }

    @Nested
    @Order(2)
    class OfOtherLists extends OtherListPlans {
    }

    @Nested
    @Order(3)
    class OfHistory extends HistoryPlans {
    }

    @Nested
    @Order(4)
    class OfLicences extends LicencePlans {
    }
}
