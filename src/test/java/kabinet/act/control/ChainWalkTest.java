package kabinet.act.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kabinet.act.entity.Act;
import kabinet.act.entity.ActTotal;
import kabinet.act.entity.Chained;
import kabinet.act.entity.ArchiveFinding;
import org.junit.jupiter.api.Test;

/** What the check tells of chains that somebody reached into. */
class ChainWalkTest {

    private final Chained first = five(1L);
    private final Chained second = five(2L);

    private static Chained five(Long school) {
        Chained chained = new Chained(school);
        for (int i = 0; i < 5; i++) {
            chained.add(i % 2 == 0 ? "STOCKTAKE" : "LAN", 2026);
        }
        return chained;
    }

    private List<String> walk() {
        List<String> told = new ArrayList<>();
        ChainWalk walk = new ChainWalk(List.of(first.chain(), second.chain()), f -> told.add(f.kind() + " " + f.number()));
        Stream.concat(first.acts().stream(), second.acts().stream()).forEach(walk::next);
        walk.end();
        return told;
    }

    @Test
    void untouchedChainsAreSound() {
        assertEquals(List.of(), walk());
    }

    @Test
    void theDistrictsChainIsWalkedLikeASchools() {
        Chained district = five(null);
        List<String> told = new ArrayList<>();
        ChainWalk walk = new ChainWalk(List.of(district.chain(), second.chain()), f -> told.add(f.kind() + " " + f.number()));
        Stream.concat(district.acts().stream().limit(4), second.acts().stream()).forEach(walk::next);
        walk.end();
        assertEquals(List.of(ArchiveFinding.Kind.SHORTENED + " " + district.acts().get(3).fullNumber()), told);
    }

    @Test
    void aChangedRowIsTold() {
        Chained.tamper(first.acts().get(2), "totals", List.of(new ActTotal("Числится", "1 единица")));
        assertEquals(List.of(ArchiveFinding.Kind.ROW + " 2/2026"), walk());
    }

    @Test
    void aRowChangedWithItsChecksumNoLongerFitsTheNextOne() {
        Act act = first.acts().get(2);
        Chained.tamper(act, "sha256", "cd".repeat(32));
        Chained.tamper(act, "chainSha256", act.chained());
        assertEquals(List.of(ArchiveFinding.Kind.BROKEN + " 2/2026"), walk()); // told at the one after it, the second LAN act
        assertEquals("LAN", first.acts().get(3).getKind());
    }

    @Test
    void theLastRowChangedWithItsChecksumDoesNotFitTheSchoolsChain() {
        Act act = first.acts().get(4);
        Chained.tamper(act, "title", "Другой акт");
        Chained.tamper(act, "chainSha256", act.chained());
        assertEquals(List.of(ArchiveFinding.Kind.SHORTENED + " 3/2026"), walk());
    }

    @Test
    void anActTakenOutIsTold() {
        first.acts().remove(0);
        second.acts().remove(2);
        assertEquals(List.of("BROKEN 1/2026", "BROKEN 2/2026"), walk());
    }

    @Test
    void actsTakenFromTheEndAreTold() {
        first.acts().subList(3, 5).clear();
        second.acts().clear();
        assertEquals(List.of("SHORTENED 2/2026", "SHORTENED "), walk());
    }

    @Test
    void anActOfAnotherSchoolDoesNotFit() {
        Act act = second.acts().get(1);
        Chained.tamper(act, "schoolId", 1L);
        first.acts().add(2, act);
        assertEquals(List.of("ROW 1/2026", "BROKEN 1/2026", "BROKEN 2/2026"), walk().subList(0, 3));
    }

    @Test
    void actsEnteredMeanwhileAreNoFault() {
        List<String> told = new ArrayList<>();
        Chained begun = new Chained(3L);
        begun.add("STOCKTAKE", 2026);
        Chained later = first;
        ChainWalk walk = new ChainWalk(List.of(begun.chain()), f -> told.add(f.kind() + " " + f.number()));
        later.acts().forEach(walk::next);
        begun.acts().forEach(walk::next);
        walk.end();
        assertEquals(List.of(), told);
    }
}
