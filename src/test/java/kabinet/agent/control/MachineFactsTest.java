package kabinet.agent.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kabinet.agent.Reports;
import kabinet.agent.entity.AssetKind;
import kabinet.agent.entity.Fact;
import kabinet.agent.entity.Machine;
import kabinet.agent.entity.Packing;
import kabinet.base.Tag;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceKind;
import kabinet.device.entity.DeviceModel;
import kabinet.organisation.entity.District;
import kabinet.organisation.entity.School;
import kabinet.software.control.ComputerFacts;
import org.junit.jupiter.api.Test;

class MachineFactsTest {

    @Test
    void theCardOfAComputerSaysWhatIsInItAndWhenItReported() {
        Instant now = Instant.parse("2026-11-28T09:00:00Z");
        Machine machine = new Machine(new Device(Tag.random(new Random(1)), new School(new District("Город", null, "HTTPS://INV.EXAMPLE"), "1", "СОШ № 1", "7707083893"), new DeviceModel(new DeviceKind("Ноутбук", true), "Заря", "N14")), AssetKind.COMPUTER, now);
        machine.take(new Messages(Optional.empty()).read(Reports.of("a-1").json().getBytes(UTF_8), Packing.PLAIN).findings().get(0), false, now);
        machine.hold(Fact.MEMORY, "12288");
        assertEquals(List.of("Имя в сети: kab-12", "Операционная система: Microsoft Windows 10 Pro", "Версия системы: 10.0.19045", "Архитектура: 64-bit", "Процессор: Baikal-M BE-M1000", "Ядер: 8", "Оперативная память: 12 ГБ",
            "Диски: SSD 860 — 256 ГБ", "MAC-адреса: 00:1b:21:3c:4d:5e", "Версия BIOS или прошивки: 1.07", "Последний отчёт: 28.11.2026"), MachineFacts.lines(machine).stream().map(f -> f.name() + ": " + f.value()).toList());
    }
}
