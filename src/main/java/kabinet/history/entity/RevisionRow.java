package kabinet.history.entity;

import java.time.Instant;
import java.util.List;
import kabinet.base.Counted;

/** One row of a list of revisions: who, when, in what act, and how many of which things. */
public record RevisionRow(long id, Instant at, String account, String act, String note, List<Touched> things) {

    /**
     * The things of one entity that a revision touched in one way.
     *
     * @param thing entity name
     * @param count how many, a large number as "more than"
     * @param title name of the thing, if it is just one; else null
     */
    public record Touched(String thing, Change.Kind kind, Counted count, String title) {
    }
}
