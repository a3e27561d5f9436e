package kabinet.act.entity;

import java.lang.reflect.Field;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Acts of one school as its chain holds them, without a database. */
public final class Chained {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Long school;
    private final ActChain chain;
    private final List<Act> acts = new ArrayList<>();

    public Chained(Long school) {
        this.school = school;
        this.chain = new ActChain(school);
    }

    public ActDraft draft(String kind, int year) {
        return new ActDraft(school, "СОШ № " + school, kind, year, chain.nextNumber(kind, year), LocalDate.of(year, 11, 30), ActCode.random(RANDOM), chain.getLength() + 1, chain.getHead());
    }

    public static Act act(ActDraft draft, Act corrects) {
        return new Act(draft, 7L, "Акт о результатах инвентаризации", List.of(new ActTotal("Числится", "412 единиц")), new ArchivedFile("ab".repeat(32), 1000), "директор Соколова Е. А.",
            Instant.parse("2026-11-30T10:00:00.123456789Z"), corrects);
    }

    public Act add(String kind, int year) {
        Act act = act(draft(kind, year), null);
        chain.append(act);
        acts.add(act);
        return act;
    }

    public ActChain chain() {
        return chain;
    }

    public List<Act> acts() {
        return acts;
    }

    /** As somebody who reaches into the database. */
    public static void tamper(Act act, String field, Object value) {
        try {
            Field found = Act.class.getDeclaredField(field);
            found.setAccessible(true);
            found.set(act, value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
