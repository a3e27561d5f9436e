package kabinet.device.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import kabinet.base.BusinessException;
import kabinet.base.Tag;
import kabinet.organisation.entity.District;
import kabinet.organisation.entity.School;
import org.junit.jupiter.api.Test;

class WriteOffRequestTest {

    private final District district = new District("Город", null, "HTTP://X");
    private final School school = new School(district, "1", "СОШ № 1", "7707083893");
    private final DeviceModel model = new DeviceModel(new DeviceKind("Проектор", false), "Луч", "М-1");
    private final WriteOffRequest request = new WriteOffRequest(school, LocalDate.of(2026, 11, 1), "Износ", "Петрова");

    private Device device(School of, DeviceStatus status) {
        Device device = new Device(Tag.random(new java.util.Random()), of, model);
        device.change(status);
        return device;
    }

    @Test
    void submittingLetsTheDevicesWaitAndGivesTheNumber() {
        Device device = device(school, DeviceStatus.IN_USE);
        request.add(device);
        assertNull(request.getNumber());
        request.submit(7);
        assertEquals(DeviceStatus.TO_WRITE_OFF, device.getStatus());
        assertEquals(7, request.getNumber());
    }

    @Test
    void approvingWritesTheDevicesOff() {
        Device device = device(school, DeviceStatus.REPAIR);
        request.add(device);
        request.submit(1);
        request.approve("Директор");
        assertEquals(DeviceStatus.WRITTEN_OFF, device.getStatus());
        assertEquals("Директор", request.getDecidedBy());
        assertNotNull(request.getDecidedAt());
    }

    @Test
    void rejectingGivesEveryDeviceItsFormerStateBack() {
        Device used = device(school, DeviceStatus.IN_USE);
        Device lost = device(school, DeviceStatus.LOST);
        request.add(used);
        request.add(lost);
        request.submit(1);
        request.reject("Директор", "Ещё послужит");
        assertEquals(DeviceStatus.IN_USE, used.getStatus());
        assertEquals(DeviceStatus.LOST, lost.getStatus());
    }

    @Test
    void aRejectionNeedsItsReason() {
        request.add(device(school, DeviceStatus.IN_USE));
        request.submit(1);
        assertThrows(BusinessException.class, () -> request.reject("Директор", " "));
    }

    @Test
    void anEmptyRequestIsNotSubmitted() {
        assertEquals("device.writeOff.empty", assertThrows(BusinessException.class, () -> request.submit(1)).key());
    }

    @Test
    void aSubmittedRequestTakesNoMoreDevices() {
        request.add(device(school, DeviceStatus.IN_USE));
        request.submit(1);
        assertThrows(BusinessException.class, () -> request.add(device(school, DeviceStatus.IN_USE)));
        assertThrows(BusinessException.class, () -> request.reword(LocalDate.now(), "Другое"));
    }

    @Test
    void aDecidedRequestIsNotDecidedAgain() {
        request.add(device(school, DeviceStatus.IN_USE));
        request.submit(1);
        request.approve("Директор");
        assertThrows(BusinessException.class, () -> request.reject("Директор", "Передумал"));
    }

    @Test
    void devicesOfAnotherSchoolAreRefused() {
        School other = new School(district, "2", "СОШ № 2", "7701039591");
        assertEquals("device.writeOff.ofOtherSchool", assertThrows(BusinessException.class, () -> request.add(device(other, DeviceStatus.IN_USE))).key());
    }
}
