package kabinet.measurement.entity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What became of a host between two scans.
 *
 * @param before null if it is new
 * @param after  null if it is gone
 */
public record ScanChange(Kind kind, Side before, Side after) implements Serializable {

    /** The most telling first. */
    public enum Kind {
        NEW("warn"),
        GONE("bad"),
        /** Another network address, or another port of a switch. */
        MOVED("warn"),
        SAME("good");

        private final String tone;

        Kind(String tone) {
            this.tone = tone;
        }

        public String getTone() {
            return tone;
        }
    }

    /** A host as one scan has it. */
    public record Side(String hostKey, String address, String mac, String name, String vendor, String seenAt) implements Serializable {

        public static Side of(MeasuredHost host) {
            return new Side(host.getHostKey(), host.getAddress(), host.getMac(), host.getName(), host.getVendor(), host.getSeenAt());
        }
    }

    /** What people call it, as the later scan does if it has it. */
    public String title() {
        Side side = after == null ? before : after;
        return side.name() != null ? side.name() : side.address() != null ? side.address() : side.hostKey();
    }

    public String mac() {
        return after == null || after.mac() == null ? before == null ? null : before.mac() : after.mac();
    }

    /**
     * Sets two scans against each other. A host is the same if its card is, or, where one of the scans did not see cards (it was made from another segment), if its network address is.
     *
     * @return new, gone, moved and same ones, in this order, each in the order of its scan
     */
    public static List<ScanChange> between(List<Side> before, List<Side> after) {
        Map<String, Side> byKey = new LinkedHashMap<>();
        before.forEach(b -> byKey.putIfAbsent(b.hostKey(), b));
        Map<String, Side> byAddress = new HashMap<>();
        before.stream().filter(b -> b.address() != null).forEach(b -> byAddress.putIfAbsent(b.address(), b));
        Map<Kind, List<ScanChange>> changes = new HashMap<>();
        for (Kind kind : Kind.values()) {
            changes.put(kind, new ArrayList<>());
        }
        List<Side> unpaired = new ArrayList<>();
        for (Side now : after) {
            Side then = byKey.remove(now.hostKey());
            if (then == null) {
                unpaired.add(now);
            } else {
                pair(changes, then, now);
            }
        }
        for (Side now : unpaired) {
            Side then = now.address() == null ? null : byAddress.get(now.address());
            if (then != null && byKey.containsKey(then.hostKey()) && (then.mac() == null || now.mac() == null)) {
                byKey.remove(then.hostKey());
                pair(changes, then, now);
            } else {
                changes.get(Kind.NEW).add(new ScanChange(Kind.NEW, null, now));
            }
        }
        byKey.values().forEach(then -> changes.get(Kind.GONE).add(new ScanChange(Kind.GONE, then, null)));
        List<ScanChange> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            all.addAll(changes.get(kind));
        }
        return all;
    }

    private static void pair(Map<Kind, List<ScanChange>> changes, Side then, Side now) {
        boolean moved = differ(then.address(), now.address()) || differ(then.seenAt(), now.seenAt());
        Kind kind = moved ? Kind.MOVED : Kind.SAME;
        changes.get(kind).add(new ScanChange(kind, then, now));
    }

    /** What one scan does not say is no difference. */
    private static boolean differ(String then, String now) {
        return then != null && now != null && !Objects.equals(then, now);
    }
}
