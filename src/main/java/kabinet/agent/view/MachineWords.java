package kabinet.agent.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kabinet.agent.entity.AgentState;
import kabinet.agent.entity.Fact;
import kabinet.agent.entity.FactChange;
import kabinet.base.Texts;

/** {@code #{machineWords}}: facts as people read them. */
@Named
@ApplicationScoped
public class MachineWords {

    private static final long MIB_IN_GIB = 1024;
    private static final long MB_IN_GB = 1000;

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
        if (value == null || value.isEmpty()) {
            return "—";
        }
        return switch (fact) {
            case MEMORY -> size("agent.size.memory", value, MIB_IN_GIB);
            case DISKS -> Arrays.stream(value.split("\n")).map(this::disk).collect(Collectors.joining(", "));
            case PAGES -> NumberFormat.getInstance(locale()).format(Long.parseLong(value));
            default -> value;
        };
    }

    private String disk(String line) {
        int tab = line.lastIndexOf('\t');
        return tab < 0 ? line : (line.substring(0, tab) + " — " + size("agent.size.disk", line.substring(tab + 1), MB_IN_GB)).replaceFirst("^ — ", "");
    }

    private static String size(String key, String number, long unit) {
        if (!number.matches("\\d{1,11}")) { // a person's own words
            return number;
        }
        long small = Long.parseLong(number);
        double large = (double) small / unit;
        NumberFormat format = NumberFormat.getInstance(locale());
        format.setMaximumFractionDigits(large < 10 ? 1 : 0);
        return large < 1 ? Texts.of(locale(), key + ".small", format.format(small)) : Texts.of(locale(), key, format.format(large));
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
