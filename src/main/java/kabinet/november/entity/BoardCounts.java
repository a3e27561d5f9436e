package kabinet.november.entity;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many schools there are in each state of each paper the program knows.
 *
 * @param schools of the filter, but for its state
 * @param found of the whole filter
 */
public record BoardCounts(int schools, int found, Map<PaperKind, Map<BoardState, Integer>> states) implements Serializable {

    public int of(PaperKind kind, BoardState state) {
        return states.getOrDefault(kind, Map.of()).getOrDefault(state, 0);
    }

    /** Schools that have not all their known papers approved are at least the open ones of any of them. */
    public int open(PaperKind kind) {
        return schools - of(kind, BoardState.APPROVED);
    }

    /** Adds schools that are alike in all papers. */
    public static void add(Map<PaperKind, Map<BoardState, Integer>> states, PaperKind kind, Stage stage, boolean late, int schools) {
        Map<BoardState, Integer> ofKind = states.computeIfAbsent(kind, k -> new EnumMap<>(BoardState.class));
        for (BoardState state : BoardState.values()) {
            if (state.holds(stage, late)) {
                ofKind.merge(state, schools, Integer::sum);
            }
        }
    }
}
