package kabinet.agent.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kabinet.agent.control.FactWords;
import kabinet.agent.entity.AgentState;
import kabinet.agent.entity.Fact;
import kabinet.agent.entity.FactChange;

/** {@code #{machineWords}}: facts as people read them. */
@Named
@ApplicationScoped
public class MachineWords {

    private static final Set<Fact> BRIEF = EnumSet.of(Fact.HOSTNAME, Fact.OS, Fact.CPU, Fact.MEMORY, Fact.DISKS, Fact.PORTS, Fact.PAGES);

    /** A fact and its value, in the order of cards. */
    public record Line(Fact fact, String value) {
    }

    /** All there is, in the order of facts. */
    public List<Line> lines(Map<Fact, String> facts) {
        return facts.entrySet().stream().map(f -> new Line(f.getKey(), value(f.getKey(), f.getValue()))).toList();
    }

    /** Those that stand on a device's card. */
    public List<Line> brief(Map<Fact, String> facts) {
        return lines(facts).stream().filter(line -> BRIEF.contains(line.fact())).toList();
    }

    /** «8 ГБ», «SSD 860 — 256 ГБ»; a dash for nothing. */
    public String value(Fact fact, String value) {
        return FactWords.value(locale(), fact, value);
    }

    public String before(FactChange change) {
        return value(change.fact(), change.before());
    }

    public String after(FactChange change) {
        return value(change.fact(), change.after());
    }

    public String tone(AgentState state) {
        return switch (state) {
            case ACCEPTED -> "good";
            case QUARANTINED -> "warn";
            case REJECTED -> "";
        };
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
