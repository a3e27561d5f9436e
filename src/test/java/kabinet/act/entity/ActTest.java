package kabinet.act.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kabinet.base.BusinessException;
import org.junit.jupiter.api.Test;

class ActTest {

    @Test
    void eachFieldOfTheRowIsInTheChecksum() {
        Map<String, Object> others = new LinkedHashMap<>();
        others.put("schoolId", 9L);
        others.put("schoolName", "СОШ № 9");
        others.put("kind", "LAN");
        others.put("year", 2025);
        others.put("number", 2);
        others.put("dated", LocalDate.of(2026, 12, 1));
        others.put("title", "Акт");
        others.put("subjectId", 8L);
        others.put("code", "0".repeat(26));
        others.put("totals", List.of(new ActTotal("Числится", "411 единиц")));
        others.put("approvedBy", "директор Орлов П. И.");
        others.put("approvedAt", Instant.EPOCH);
        others.put("corrects", new Chained(1L).add("STOCKTAKE", 2026));
        others.put("sha256", "cd".repeat(32));
        others.put("size", 1001L);
        others.put("link", 2);
        others.put("previousSha256", "1".repeat(64));
        others.put("chainSha256", "2".repeat(64));
        for (java.lang.reflect.Field field : Act.class.getDeclaredFields()) {
            if (!java.lang.reflect.Modifier.isStatic(field.getModifiers()) && !field.getName().equals("ownerId")) { // which the database makes of the school
                assertTrue(others.containsKey(field.getName()), field.getName() + " is not tried");
            }
        }
        others.forEach((field, value) -> {
            Act act = new Chained(1L).add("STOCKTAKE", 2026);
            assertTrue(act.isUnaltered());
            Chained.tamper(act, field, value);
            assertFalse(act.isUnaltered(), field);
        });
    }

    @Test
    void textsCannotBeShiftedBetweenFields() {
        Act act = new Chained(1L).add("STOCKTAKE", 2026);
        Chained.tamper(act, "totals", List.of(new ActTotal("Числится4", "12 единиц")));
        assertFalse(act.isUnaltered());
    }

    @Test
    void theChecksumSurvivesTheDatabasesPrecision() {
        Act act = new Chained(1L).add("STOCKTAKE", 2026);
        assertEquals(Instant.parse("2026-11-30T10:00:00.123456Z"), act.getApprovedAt());
        assertEquals(act.getTotals(), new ActTotalsJson().convertToEntityAttribute(new ActTotalsJson().convertToDatabaseColumn(act.getTotals())));
    }

    @Test
    void aCorrectionIsOfTheSameSchoolAndKind() {
        Chained own = new Chained(1L);
        Act wrong = own.add("STOCKTAKE", 2026);
        Act correction = Chained.act(own.draft("STOCKTAKE", 2027), wrong);
        assertEquals("1/2027", correction.fullNumber());
        assertEquals("act.corrects.other", assertThrows(BusinessException.class, () -> Chained.act(own.draft("LAN", 2026), wrong)).key());
        assertEquals("act.corrects.other", assertThrows(BusinessException.class, () -> Chained.act(new Chained(2L).draft("STOCKTAKE", 2026), wrong)).key());
    }

    @Test
    void numbersRunPerKindAndYearAndLinksOverAll() {
        Chained chained = new Chained(1L);
        List.of("STOCKTAKE", "LAN", "STOCKTAKE").forEach(kind -> chained.add(kind, 2026));
        chained.add("STOCKTAKE", 2027);
        assertEquals(List.of("1/2026", "1/2026", "2/2026", "1/2027"), chained.acts().stream().map(Act::fullNumber).toList());
        assertEquals(List.of(1, 2, 3, 4), chained.acts().stream().map(Act::getLink).toList());
        assertEquals(4, chained.chain().getLength());
    }

    @Test
    void aDraftIsGoodForOneAct() {
        Chained chained = new Chained(1L);
        ActDraft draft = chained.draft("STOCKTAKE", 2026);
        chained.chain().append(Chained.act(draft, null));
        assertThrows(IllegalStateException.class, () -> chained.chain().append(Chained.act(draft, null)));
        assertThrows(IllegalStateException.class, () -> chained.chain().append(Chained.act(new Chained(2L).draft("STOCKTAKE", 2026), null)));
    }

    @Test
    void makersBoundTheirTexts() {
        ActDraft draft = new Chained(1L).draft("STOCKTAKE", 2026);
        ArchivedFile file = new ArchivedFile("ab".repeat(32), 1);
        assertThrows(IllegalArgumentException.class, () -> new Act(draft, 7L, " ", List.of(), file, "директор", Instant.now(), null));
        assertThrows(IllegalArgumentException.class, () -> new Act(draft, 7L, "Акт", Collections.nCopies(21, new ActTotal("a", "1")), file, "директор", Instant.now(), null));
        assertThrows(IllegalArgumentException.class, () -> new ActTotal("Числится", " "));
    }
}
