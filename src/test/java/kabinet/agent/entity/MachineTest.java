package kabinet.agent.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kabinet.base.BusinessException;
import kabinet.base.Tag;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceKind;
import kabinet.device.entity.DeviceModel;
import kabinet.organisation.entity.District;
import kabinet.organisation.entity.School;
import kabinet.software.entity.SeenPackage;
import org.junit.jupiter.api.Test;

class MachineTest {

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");

    private final Machine machine = new Machine(device(), AssetKind.COMPUTER, NOW);

    @Test
    void whatIsNotSaidStays() {
        machine.take(facts(Map.of(Fact.CPU, "Baikal-M", Fact.MEMORY, "8192")), false, NOW);
        List<FactChange> changes = machine.take(facts(Map.of(Fact.MEMORY, "16384")), false, NOW);
        assertEquals(List.of(new FactChange(Fact.MEMORY, "8192", "16384", false)), changes);
        assertEquals("Baikal-M", machine.getFacts().get(Fact.CPU));
    }

    @Test
    void theSameAgainIsNoChange() {
        Facts facts = facts(Map.of(Fact.MEMORY, "8192"));
        assertEquals(1, machine.take(facts, false, NOW).size());
        assertTrue(machine.knows(facts.digest()));
        assertEquals(List.of(), machine.take(facts, false, NOW));
        machine.take(facts, true, NOW);
        assertFalse(machine.knows(facts.digest()), "after a part of a report the next whole one is looked at");
    }

    @Test
    void inAnHourSomeReportsMayChangeSomething() {
        for (int i = 0; i < Machine.MOST_AN_HOUR; i++) {
            assertTrue(machine.mayBeBooked(NOW.plusSeconds(i)));
            machine.booked(NOW.plusSeconds(i));
        }
        assertFalse(machine.mayBeBooked(NOW.plusSeconds(3599)));
        assertTrue(machine.mayBeBooked(NOW.plusSeconds(3600)));
        machine.booked(NOW.plusSeconds(3600));
        assertTrue(machine.mayBeBooked(NOW.plusSeconds(3601)), "counted anew");
    }

    @Test
    void withoutATokenAllNumbersThatAreKnownMustBeStated() {
        String uuid = "6a1f0b52-93c1-4d1e-9a44-0c7d5f2e1b90";
        String mac = "00:1b:21:3c:4d:5e";
        assertFalse(means(numbers("SN-1", uuid, mac)), "of what nothing is known of nothing is believed");
        machine.take(numbers(null, null, mac), false, NOW);
        assertTrue(means(numbers(null, null, mac + " 00:1b:21:3c:4d:60")));
        assertFalse(means(numbers("SN-1", uuid, "00:1b:21:3c:4d:60")));
        machine.take(numbers("SN-1", null, null), false, NOW);
        assertTrue(means(numbers("sn-1", uuid, null)));
        assertFalse(means(numbers(null, null, mac)), "an address alone suffices no longer");
        machine.take(numbers("SN-1", uuid, null), false, NOW);
        assertTrue(means(numbers("SN-1", uuid, null)));
        assertFalse(means(numbers("SN-1", null, mac)));
        assertFalse(means(numbers("SN-2", uuid, mac)));
    }

    private boolean means(Facts facts) {
        return machine.isMeantBy(facts, facts.serialKeys());
    }

    private static Facts numbers(String serial, String uuid, String macs) {
        Map<Fact, String> values = new EnumMap<>(Fact.class);
        values.put(Fact.SERIAL, serial);
        values.put(Fact.UUID, uuid);
        values.put(Fact.MACS, macs);
        values.values().removeIf(java.util.Objects::isNull);
        return new Facts("a", AssetKind.COMPUTER, values, serial == null ? List.of() : List.of(serial), null);
    }

    @Test
    void pagesPrintedAreKeptWithoutBeingAChange() {
        assertEquals(List.of(), machine.take(facts(Map.of(Fact.PAGES, "100")), false, NOW));
        assertEquals("100", machine.getFacts().get(Fact.PAGES));
    }

    @Test
    void aHeldFactIsReportedBesideWhatAPersonSaid() {
        machine.take(facts(Map.of(Fact.MEMORY, "8192")), false, NOW);
        assertEquals(new FactChange(Fact.MEMORY, "8192", "12288", false), machine.hold(Fact.MEMORY, "12288"));
        assertEquals(List.of(), machine.take(facts(Map.of(Fact.MEMORY, "8192")), false, NOW), "what was known already");
        assertEquals(List.of(new FactChange(Fact.MEMORY, "8192", "16384", true)), machine.take(facts(Map.of(Fact.MEMORY, "16384")), false, NOW));
        assertEquals("12288", machine.getFacts().get(Fact.MEMORY));
        assertEquals(Map.of(Fact.MEMORY, "16384"), machine.getHeld());
        assertEquals(new FactChange(Fact.MEMORY, "12288", "16384", false), machine.release(Fact.MEMORY));
        assertEquals("16384", machine.getFacts().get(Fact.MEMORY));
        assertEquals(Map.of(), machine.getHeld());
        assertNull(machine.release(Fact.MEMORY));
    }

    @Test
    void whatNothingWasReportedOfGoesWhenItIsReleased() {
        machine.hold(Fact.OS, "Альт Образование 10");
        assertEquals(new FactChange(Fact.OS, "Альт Образование 10", null, false), machine.release(Fact.OS));
        assertFalse(machine.getFacts().containsKey(Fact.OS));
    }

    @Test
    void whatTellsMachinesApartIsNotHeld() {
        for (Fact fact : List.of(Fact.SERIAL, Fact.UUID, Fact.MACS)) {
            assertThrows(BusinessException.class, () -> machine.hold(fact, "x"));
        }
    }

    @Test
    void factsAndChangesAreStoredAsTheyAre() {
        FactsJson json = new FactsJson();
        Map<Fact, String> facts = new EnumMap<>(Map.of(Fact.CPU, "«Байкал» \"M\"", Fact.DISKS, "SSD\t256\nHDD\t1000"));
        assertEquals(facts, json.convertToEntityAttribute(json.convertToDatabaseColumn(facts)));
        assertNull(json.convertToDatabaseColumn(null));
        FactChangesJson changes = new FactChangesJson();
        List<FactChange> all = List.of(new FactChange(Fact.OS, null, "Альт", false), new FactChange(Fact.MEMORY, "1", null, true));
        assertEquals(all, changes.convertToEntityAttribute(changes.convertToDatabaseColumn(all)));
        Map<Fact, String> long1 = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            long1.put(fact, "\u0001".repeat(fact.length()));
        }
        assertTrue(json.convertToDatabaseColumn(long1).length() <= FactsJson.LENGTH);
    }

    private static Facts facts(Map<Fact, String> values) {
        return new Facts("a", AssetKind.COMPUTER, values, List.of(), List.of(new SeenPackage("LibreOffice", "7", "")));
    }

    private static Device device() {
        School school = new School(new District("Город", null, "HTTPS://INV.EXAMPLE"), "1", "СОШ № 1", "7707083893");
        return new Device(Tag.random(new java.util.Random(1)), school, new DeviceModel(new DeviceKind("Ноутбук", true), "Заря", "N14"));
    }
}
