package kabinet.agent.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import kabinet.agent.entity.Machine;
import kabinet.base.Texts;
import kabinet.device.entity.Device;
import kabinet.software.control.ComputerFacts;

/** For the card of a computer: what agents reported of its hardware, with what people corrected, and when they did last. */
@ApplicationScoped
class MachineFacts implements ComputerFacts {

    @Inject
    Machines machines;

    @Override
    public List<Fact> of(Device device) {
        return machines.find(device.getId()).map(MachineFacts::lines).orElse(List.of());
    }

    static List<Fact> lines(Machine machine) {
        List<Fact> lines = new ArrayList<>();
        machine.getFacts().forEach((fact, value) -> {
            if (fact.isPrinted() && !value.isEmpty()) {
                lines.add(new Fact(Texts.of(Texts.RUSSIAN, "agent.fact." + fact), FactWords.value(Texts.RUSSIAN, fact, value)));
            }
        });
        lines.add(new Fact(Texts.of(Texts.RUSSIAN, "agent.lastSeen"), Texts.date(LocalDate.ofInstant(machine.getLastSeen(), ZoneId.systemDefault()))));
        return lines;
    }
}
