package kabinet.november.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kabinet.access.boundary.AccountRegister;
import kabinet.access.control.Accounts;
import kabinet.access.entity.Account;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Role;
import kabinet.base.NotFoundException;
import kabinet.house.Acting;
import kabinet.november.Novembers;
import kabinet.november.entity.Campaign;
import kabinet.november.entity.TooManyReadsException;
import kabinet.organisation.entity.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calendars as a calendar program reads them: what they say, to whom, and when they end. */
class CalendarsIT extends Acting {

    private static final String ODD = "Школа, лицей; «А\\Б» № 9 имени очень длинного имени, всё";

    private static School school;
    private static School foreign;
    private static Long stocktake;
    private static Account owner;

    @Inject
    Novembers novembers;
    @Inject
    Calendars calendars;
    @Inject
    Accounts accounts;
    @Inject
    AccountRegister register;

    @BeforeEach
    void aSchoolWithACalendar() throws Exception {
        if (owner == null) {
            LocalDate begins = LocalDate.of(Campaign.yearOf(LocalDate.now()), 11, 2);
            owner = within(Caller.SYSTEM, () -> {
                school = novembers.school(ODD);
                foreign = novembers.school("Чужая № 10");
                stocktake = novembers.plan(school, begins, null);
                novembers.plan(foreign, begins, null);
                Account account = new Account("cal-owner-" + school.getId(), "Проверка", Role.SCHOOL_ADMIN, "");
                account.scopeTo(Set.of(school.getId()));
                account.writeTo("a@school.example", Locale.ENGLISH);
                accounts.add(account);
                return account;
            });
        }
    }

    private Caller caller() throws Exception {
        return within(Caller.SYSTEM, () -> accounts.find(owner.getId()).orElseThrow().asCaller());
    }

    private String issue() throws Exception {
        return as(caller(), calendars::issue);
    }

    private String read(String secret) throws Exception {
        return as(Caller.NOBODY, () -> calendars.read(secret, "203.0.113.7"));
    }

    @Test
    void itHoldsTheDueDayAndTheDaysOfCountingOfTheOwnSchoolAlone() throws Exception {
        String written = read(issue());
        String text = written.replace("\r\n ", "");
        ICalendar calendar = Biweekly.parse(written).first();
        assertEquals(ICalVersion.V2_0, calendar.getVersion());
        assertEquals(4, calendar.getEvents().size());
        List<VEvent> events = calendar.getEvents().stream().filter(e -> !e.getUid().getValue().matches(".*(LICENCE_REPORT|LAN_AUDIT).*")).toList();
        assertEquals(2, events.size(), "the others are the last days of the other papers");
        int year = Campaign.yearOf(LocalDate.now());
        VEvent due = events.get(0);
        assertTrue(due.getUid().getValue().startsWith("november-" + year + "-STOCKTAKE@"), due.getUid().getValue());
        assertEquals("Stocktake act, " + ODD + ": last day (planned)", due.getSummary().getValue());
        VEvent counting = events.get(1);
        assertTrue(counting.getUid().getValue().startsWith("stocktake-" + stocktake + "@"));
        assertTrue(text.contains("DTSTART;VALUE=DATE:" + year + "1102\r\n"), text);
        assertTrue(text.contains("DTEND;VALUE=DATE:" + year + "1113\r\n"), "the day after the last: " + text);
        assertTrue(counting.getSummary().getValue().contains(ODD), "commas, semicolons and backslashes come back as they were");
        assertFalse(text.contains("Чужая"));
        assertTrue(text.contains("X-WR-CALNAME:November " + year + " — Kabinet\r\n"), text);
        assertTrue(text.contains("REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n"), text);
    }

    @Test
    void itIsFoldedAndEndsItsLinesAsTheStandardSays() throws Exception {
        String text = read(issue());
        assertTrue(text.endsWith("END:VCALENDAR\r\n"));
        for (String line : text.split("\r\n")) {
            assertFalse(line.contains("\n"), line);
            assertTrue(line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75, line.length() + " " + line);
        }
    }

    @Test
    void itIsTheSameUntilSomethingChanges() throws Exception {
        String secret = issue();
        String before = read(secret);
        assertEquals(before, read(secret));
    }

    @Test
    void aRenewedOrRevokedAddressOpensNothing() throws Exception {
        String old = issue();
        assertTrue(as(caller(), calendars::madeAt).isPresent());
        String renewed = issue();
        assertThrows(NotFoundException.class, () -> read(old));
        assertTrue(read(renewed).startsWith("BEGIN:VCALENDAR"));
        as(caller(), () -> {
            calendars.revoke();
            return null;
        });
        assertThrows(NotFoundException.class, () -> read(renewed));
        assertTrue(as(caller(), calendars::madeAt).isEmpty());
        assertThrows(NotFoundException.class, () -> read("kab_no-such-secret"));
    }

    @Test
    void aNewPasswordAndAClosedAccountEndIt() throws Exception {
        String secret = issue();
        as(Caller.SYSTEM, () -> register.resetPassword(owner.getId()));
        assertThrows(NotFoundException.class, () -> read(secret));
        String again = issue();
        as(Caller.SYSTEM, () -> {
            register.deactivate(owner.getId());
            return null;
        });
        assertThrows(NotFoundException.class, () -> read(again));
        as(Caller.SYSTEM, () -> {
            register.reactivate(owner.getId());
            return null;
        });
        assertThrows(NotFoundException.class, () -> read(again), "an account that comes back does not bring it along");
    }

    @Test
    void whoAsksTooOftenOrGuessesIsRefused() throws Exception {
        String secret = issue();
        String place = "203.0.113.9";
        for (int i = 0; i < Calendars.UNKNOWN_ALLOWED; i++) {
            int attempt = i;
            assertThrows(NotFoundException.class, () -> as(Caller.NOBODY, () -> calendars.read("kal_guess" + attempt, place)));
        }
        assertThrows(TooManyReadsException.class, () -> as(Caller.NOBODY, () -> calendars.read(secret, place)));
        assertTrue(read(secret).startsWith("BEGIN:VCALENDAR"), "from elsewhere it is read");
    }
}
