package kabinet.measurement.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kabinet.base.AbstractEntity;
import kabinet.base.Tag;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceKind;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.DeviceStatus;
import kabinet.file.entity.FileType;
import kabinet.file.entity.StoredFile;
import kabinet.measurement.control.Reconciliation.Segment;
import kabinet.measurement.entity.HostDecision;
import kabinet.measurement.entity.HostRow;
import kabinet.measurement.entity.HostStanding;
import kabinet.measurement.entity.MatchedBy;
import kabinet.measurement.entity.MeasuredHost;
import kabinet.measurement.entity.Measurement;
import kabinet.measurement.entity.MeasurementKind;
import kabinet.measurement.entity.ReadFile;
import kabinet.measurement.entity.SeenHost;
import kabinet.network.entity.AddressRange;
import kabinet.organisation.entity.Building;
import kabinet.organisation.entity.District;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import org.junit.jupiter.api.Test;

/** By what a host is recognised, and where it is held to be, without a database. */
class ReconciliationTest {

    private static final School SCHOOL = numbered(new School(numbered(new District("Район", "Управление", "http://localhost"), 1), "S", "Школа", "3397000001"), 2);
    private static final Building BUILDING = numbered(new Building(SCHOOL, "Корпус"), 3);
    private static final Room FIRST = numbered(new Room(BUILDING, "101", "AAAAA1"), 4);
    private static final Room SECOND = numbered(new Room(BUILDING, "102", "AAAAA2"), 5);
    private static final DeviceModel MODEL = new DeviceModel(new DeviceKind("Ноутбук", true), "Заря", "1");

    private final Map<Long, Device> devices = new LinkedHashMap<>();
    private final Map<MatchedBy, Map<Integer, Set<Long>>> matches = new LinkedHashMap<>();
    private final Map<String, HostDecision> decided = new LinkedHashMap<>();
    private final List<Long> expected = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();

    private static <E extends AbstractEntity> E numbered(E entity, long id) {
        try {
            Field field = AbstractEntity.class.getDeclaredField("id");
            field.setAccessible(true);
            field.set(entity, id);
            return entity;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Long device(long id, Room room, DeviceStatus status) {
        Device device = new Device(Tag.random(new java.util.Random(id)), SCHOOL, MODEL);
        if (room != null) {
            device.moveTo(room);
        }
        device.enterAs(status);
        devices.put(id, numbered(device, id));
        return id;
    }

    private HostRow only(String address) {
        Measurement scan = new Measurement(SCHOOL, null, ReadFile.ofHosts(MeasurementKind.NMAP, null, "nmap", List.of()),
            new StoredFile(2L, "0".repeat(64), "a.xml", FileType.XML, 1, null, null, "Проверка"), "Проверка", Instant.now());
        MeasuredHost host = new MeasuredHost(scan, 1, new SeenHost(1, address, null, null, null, null, null, null));
        return Reconciliation.rows(List.of(host), matches, decided, expected, devices, segments).get(0);
    }

    private void matched(MatchedBy by, Long... ids) {
        matches.put(by, Map.of(1, Set.of(ids)));
    }

    @Test
    void theCardCountsMoreThanTheSerialNumberAndThatMoreThanTheName() {
        matched(MatchedBy.NAME, device(12, FIRST, DeviceStatus.IN_USE));
        assertEquals(12, only("10.0.0.1").deviceId());
        matched(MatchedBy.SERIAL, device(11, FIRST, DeviceStatus.IN_USE));
        assertEquals(11, only("10.0.0.1").deviceId());
        matched(MatchedBy.MAC, device(10, FIRST, DeviceStatus.IN_USE));
        assertEquals(10, only("10.0.0.1").deviceId());
        HostDecision decision = new HostDecision(SCHOOL, "10.0.0.1");
        decision.is(devices.get(device(13, FIRST, DeviceStatus.IN_USE)), "Проверка", Instant.now());
        decided.put("10.0.0.1", decision);
        assertEquals(MatchedBy.DECISION, only("10.0.0.1").by());
        assertEquals(13, only("10.0.0.1").deviceId());
    }

    @Test
    void whatSeveralDevicesHaveTellsNothingAndSaysSo() {
        matched(MatchedBy.MAC, device(10, FIRST, DeviceStatus.IN_USE), device(11, FIRST, DeviceStatus.IN_USE));
        HostRow row = only("10.0.0.1");
        assertEquals(HostStanding.UNKNOWN, row.standing());
        assertEquals(2, row.ambiguous());
        matched(MatchedBy.NAME, 11L);
        assertEquals(11, only("10.0.0.1").deviceId(), "the name decides");
    }

    @Test
    void aDeviceOnTheBooksIsMeantBeforeOneThatLeftThem() {
        matched(MatchedBy.MAC, device(10, FIRST, DeviceStatus.WRITTEN_OFF), device(11, FIRST, DeviceStatus.IN_USE));
        assertEquals(11, only("10.0.0.1").deviceId());
        matched(MatchedBy.MAC, 10L);
        assertTrue(only("10.0.0.1").gone(), "written off, and still on the network");
    }

    @Test
    void whoIsIgnoredAndBecomesKnownIsKnown() {
        HostDecision decision = new HostDecision(SCHOOL, "10.0.0.1");
        decision.ignore("Гость", "Проверка", Instant.now());
        decided.put("10.0.0.1", decision);
        assertEquals(HostStanding.IGNORED, only("10.0.0.1").standing());
        matched(MatchedBy.MAC, device(10, FIRST, DeviceStatus.IN_USE));
        assertEquals(HostStanding.KNOWN, only("10.0.0.1").standing());
    }

    @Test
    void theNarrowestSegmentSaysWhichRoomItIs() {
        matched(MatchedBy.MAC, device(10, SECOND, DeviceStatus.IN_USE));
        segments.add(new Segment(AddressRange.of("10.0.0.0/24"), FIRST));
        assertEquals("101", only("10.0.0.1").otherRoom());
        segments.add(new Segment(AddressRange.of("10.0.0.0/30"), SECOND));
        assertNull(only("10.0.0.1").otherRoom(), "its own room's segment lies within the other");
        assertEquals("101", only("10.0.0.4").otherRoom(), "just beyond it");
        segments.add(new Segment(AddressRange.of("10.0.0.1/32"), null));
        assertEquals(HostStanding.KNOWN, only("10.0.0.1").standing(), "shared by several rooms");
        assertEquals(HostStanding.KNOWN, only("10.0.1.1").standing(), "in no segment");
    }

    @Test
    void aDeviceWithoutARoomIsNowhereElse() {
        matched(MatchedBy.MAC, device(10, null, DeviceStatus.IN_USE));
        segments.add(new Segment(AddressRange.of("10.0.0.0/24"), FIRST));
        assertEquals(HostStanding.KNOWN, only("10.0.0.1").standing());
    }
}
