package kabinet.agent.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NewNamesTest {

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");

    private final NewNames names = new NewNames();

    @Test
    void aSchoolBringsSoMuchThatIsNewInADay() {
        names.add(1L, NewNames.MOST - 1, NOW);
        assertFalse(names.isSpent(1L, NOW));
        names.add(1L, 1, NOW.plusSeconds(10));
        assertTrue(names.isSpent(1L, NOW.plusSeconds(20)));
        assertFalse(names.isSpent(2L, NOW), "another school's is its own");
        assertTrue(names.isSpent(1L, NOW.plus(Duration.ofDays(1)).minusSeconds(1)));
        assertFalse(names.isSpent(1L, NOW.plus(Duration.ofDays(1))));
        names.add(1L, 5, NOW.plus(Duration.ofDays(1)));
        assertFalse(names.isSpent(1L, NOW.plus(Duration.ofDays(1))), "counted anew");
    }
}
