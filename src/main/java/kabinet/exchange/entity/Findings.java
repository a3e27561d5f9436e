package kabinet.exchange.entity;

import java.util.List;

/**
 * What a file's rows came to.
 *
 * @param total rows with content, the head not counted
 * @param faults the first {@link #KEPT} in the order of lines
 * @param faultCount all of them
 * @param warnings the first {@link #KEPT} in the order of lines
 */
public record Findings(int total, int created, int changed, int unchanged, List<Fault> faults, int faultCount, List<Fault> warnings, int warningCount) {

    /** How many faults are named; more of them help nobody. */
    public static final int KEPT = 1000;

    public Findings {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    public boolean isSound() {
        return faultCount == 0;
    }
}
