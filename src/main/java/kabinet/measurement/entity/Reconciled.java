package kabinet.measurement.entity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A scan beside the registry, as it is now. Bounded: a scan has at most some thousands of hosts, and a school some thousands of devices. */
public record Reconciled(List<HostRow> rows) {

    public Reconciled {
        rows = List.copyOf(rows);
    }

    /** Rows of a standing, or all for null. */
    public List<HostRow> rows(HostStanding standing) {
        return standing == null ? rows : rows.stream().filter(r -> r.standing() == standing).toList();
    }

    /** How many rows of each standing there are; all standings have a number. */
    public Map<HostStanding, Integer> counts() {
        Map<HostStanding, Integer> counts = new EnumMap<>(HostStanding.class);
        for (HostStanding standing : HostStanding.values()) {
            counts.put(standing, 0);
        }
        rows.forEach(r -> counts.merge(r.standing(), 1, Integer::sum));
        return counts;
    }
}
