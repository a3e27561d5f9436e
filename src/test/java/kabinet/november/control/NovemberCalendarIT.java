package kabinet.november.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Role;
import kabinet.base.Texts;
import kabinet.house.Acting;
import kabinet.november.Novembers;
import kabinet.organisation.entity.School;
import org.junit.jupiter.api.Test;

/** What the calendar says of more schools than it names. */
class NovemberCalendarIT extends Acting {

    private static final int YEAR = 2012;
    private static final LocalDate BEGINS = LocalDate.of(YEAR, 11, 5);

    @Inject
    Novembers novembers;
    @Inject
    NovemberCalendar calendar;
    @PersistenceContext
    EntityManager em;

    @Test
    void itCountsAllSchoolsAndSaysHowManyItDoesNotName() throws Exception {
        List<School> schools = within(caller(Role.DISTRICT_ADMIN), () -> {
            List<School> made = List.of(novembers.school("Счёт № 1"), novembers.school("Счёт № 2"), novembers.school("Счёт № 3"), novembers.school("Счёт № 4"), novembers.school("Счёт № 5"));
            Long approved = novembers.plan(made.get(0), BEGINS, null);
            novembers.plan(made.get(1), BEGINS, null);
            em.flush();
            novembers.approve(made.get(0), approved, BEGINS.plusDays(9));
            return made;
        });
        Caller head = caller(Role.SCHOOL_ADMIN, schools.stream().map(School::getId).toArray(Long[]::new));
        VEvent cut = deadline(head, 2);
        assertEquals("Акт инвентаризации: последний день (1 из 5 утверждено)", cut.getSummary().getValue());
        assertEquals("не начат — 3, запланирован — 1, утверждён — 1\n\nСчёт № 3: не начат\nСчёт № 4: не начат\nи ещё 2", cut.getDescription().getValue());
        assertEquals("не начат — 3, запланирован — 1, утверждён — 1\n\nСчёт № 3: не начат\nСчёт № 4: не начат\nСчёт № 5: не начат\nСчёт № 2: запланирован",
            deadline(head, 5).getDescription().getValue(), "all that are open, those furthest behind first");
    }

    @Test
    void countingThatIsOverFreesTheDaysAfterItAndSaysSo() throws Exception {
        School school = within(caller(Role.DISTRICT_ADMIN), () -> {
            School made = novembers.school("Готово");
            Long stocktake = novembers.plan(made, BEGINS, null);
            em.flush();
            novembers.approve(made, stocktake, BEGINS.plusDays(3));
            em.createQuery("update Stocktake t set t.completedAt = :at where t.id = :id").setParameter("at", BEGINS.plusDays(2).atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant())
                .setParameter("id", stocktake).executeUpdate();
            return made;
        });
        String text = within(caller(Role.SCHOOL_ADMIN, school.getId()), () -> calendar.write(LocalDate.of(YEAR, 11, 20), Texts.RUSSIAN, 5));
        assertEquals("✓ Инвентаризация, Готово (утверждена)", Biweekly.parse(text).first().getEvents().get(3).getSummary().getValue());
        assertTrue(text.contains("DTSTART;VALUE=DATE:20121105\r\nDTEND;VALUE=DATE:20121108\r\n"), text);
    }

    @Test
    void aLineIsFoldedBetweenLettersAtTheStandardsLength() {
        String folded = NovemberCalendar.folded("SUMMARY:" + "Ы".repeat(40) + "🏫".repeat(30) + "\r\nEND:VEVENT\r\n");
        List<Integer> sizes = folded.lines().map(line -> line.getBytes(StandardCharsets.UTF_8).length).toList();
        assertTrue(sizes.stream().allMatch(size -> size <= 75) && sizes.get(0) >= 74 && sizes.get(1) > 70, sizes.toString());
        assertEquals("SUMMARY:" + "Ы".repeat(40) + "🏫".repeat(30) + "\r\nEND:VEVENT\r\n", folded.replace("\r\n ", ""));
    }

    private VEvent deadline(Caller caller, int most) throws Exception {
        String text = within(caller, () -> calendar.write(LocalDate.of(YEAR, 11, 20), Texts.RUSSIAN, most));
        return Biweekly.parse(text).first().getEvents().get(0);
    }
}
