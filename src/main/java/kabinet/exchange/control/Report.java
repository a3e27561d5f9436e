package kabinet.exchange.control;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import kabinet.exchange.entity.Fault;
import kabinet.exchange.entity.Findings;
import kabinet.exchange.entity.Outcome;

/** Collects what one way through a file comes to. Keeps the first faults only, whatever the number. */
public final class Report {

    private final Kept faults = new Kept();
    private final Kept warnings = new Kept();
    private final Map<Object, Integer> seen = new HashMap<>();
    private final int[] outcomes = new int[Outcome.values().length];
    private final boolean mayChange;
    private int total;

    /** For a document: what its importer lets the caller change is its own rule. */
    public Report() {
        this(true);
    }

    /** @param mayChange whether the caller may change what is there already */
    Report(boolean mayChange) {
        this.mayChange = mayChange;
    }

    /** The faults with the lowest lines. */
    private static final class Kept {

        private record Numbered(Fault fault, int number) {
        }

        private static final Comparator<Numbered> ORDER = Comparator.<Numbered>comparingInt(n -> n.fault().line()).thenComparingInt(Numbered::number);

        private final PriorityQueue<Numbered> lastFirst = new PriorityQueue<>(ORDER.reversed());
        private int count;

        void add(Fault fault) {
            lastFirst.add(new Numbered(fault, count++));
            if (lastFirst.size() > Findings.KEPT) {
                lastFirst.remove();
            }
        }

        List<Fault> inOrder() {
            return lastFirst.stream().sorted(ORDER).map(Numbered::fault).toList();
        }
    }

    boolean mayChange() {
        return mayChange;
    }

    public void fault(Fault fault) {
        faults.add(fault);
    }

    /** Something worth a look that hinders nothing. */
    public void warning(Fault warning) {
        warnings.add(warning);
    }

    /** What one more row came to. */
    public void came(Outcome outcome) {
        outcomes[outcome.ordinal()]++;
    }

    /** Rows that came to something so far, over all rounds. */
    int came() {
        return Arrays.stream(outcomes).sum();
    }

    /** How many rows with content there are. */
    public void rows(int number) {
        total = number;
    }

    /** The line at which the key was first seen: the given one if now. */
    public int firstSeen(Object key, int line) {
        Integer before = seen.putIfAbsent(key, line);
        return before == null ? line : before;
    }

    public boolean isSound() {
        return faults.count == 0;
    }

    public Findings findings() {
        return new Findings(total, outcomes[Outcome.CREATED.ordinal()], outcomes[Outcome.CHANGED.ordinal()], outcomes[Outcome.UNCHANGED.ordinal()],
            faults.inOrder(), faults.count, warnings.inOrder(), warnings.count);
    }
}
