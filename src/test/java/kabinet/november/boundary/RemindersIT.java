package kabinet.november.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.access.control.Accounts;
import kabinet.access.entity.Account;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Role;
import kabinet.house.Acting;
import kabinet.november.Novembers;
import kabinet.november.entity.Campaign;
import kabinet.november.entity.PaperKind;
import kabinet.november.entity.Reminder;
import kabinet.november.entity.ReminderState;
import kabinet.organisation.entity.School;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Reminders of a November to come, with a mail server that is first away, then there, asked by two at once. It runs beside the application's server, the reminders inside it; the year is far
 * from the clock's own.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RemindersIT extends Acting {

    private static final int YEAR = 2031;
    private static final LocalDate A_WEEK_BEFORE = LocalDate.of(YEAR, 11, 23);
    private static final LocalDate THE_LAST_DAY = LocalDate.of(YEAR, 11, 30);
    private static final Instant MORNING = Instant.parse(YEAR + "-11-23T06:00:00Z");

    private static School quiet;
    private static School planned;
    private static Long plannedId;

    @Inject
    Novembers novembers;
    @Inject
    RemindersByClock clock;
    @Inject
    ReminderRound round;
    @Inject
    NovemberBoard board;
    @Inject
    Accounts accounts;
    @Resource
    ManagedExecutorService executor;

    private Account account(String login, Role role, Locale language, School... schools) {
        Account account = new Account("rem-" + login, "Проверка " + login, role, "");
        account.scopeTo(Stream.of(schools).map(School::getId).collect(Collectors.toSet()));
        account.writeTo(login + "@school.example", language);
        accounts.add(account);
        return account;
    }

    /** The other papers are due when all this is over. */
    private void onlyTheStocktakeIsDue() throws Exception {
        Campaign usual = new Campaign(YEAR);
        LocalDate end = LocalDate.of(YEAR, 12, 31);
        as(Caller.SYSTEM, () -> board.set(YEAR, 0, usual.getOpensOn(), Map.of(PaperKind.STOCKTAKE, THE_LAST_DAY, PaperKind.LAN_AUDIT, end, PaperKind.LICENCE_REPORT, end), usual.getReminderDays(), usual.isRemindLate()));
    }

    private List<Reminder> log() throws Exception {
        return as(Caller.SYSTEM, () -> round.page(YEAR, null, 0, 50));
    }

    private TreeMap<ReminderState, Integer> states() throws Exception {
        return log().stream().collect(Collectors.toMap(Reminder::getState, r -> 1, Integer::sum, TreeMap::new));
    }

    private int run(LocalDate today, Instant now) throws Exception {
        return as(Caller.SYSTEM, () -> clock.run(today, now));
    }

    @Test
    @Order(1)
    void withoutAnAnswerOfTheMailServerEverythingWaits() throws Exception {
        onlyTheStocktakeIsDue();
        within(Caller.SYSTEM, () -> {
            quiet = novembers.school("Школа-тихоня № 1");
            planned = novembers.school("Школа-план № 2");
            plannedId = novembers.plan(planned, LocalDate.of(YEAR, 11, 3), null);
            account("admin", Role.SCHOOL_ADMIN, new Locale("ru"), quiet, planned);
            account("auditor", Role.AUDITOR, Locale.ENGLISH, planned);
            account("head", Role.HEAD, new Locale("ru"), quiet);
            account("viewer", Role.VIEWER, new Locale("ru"), quiet);
            Account district = account("district", Role.DISTRICT_ADMIN, new Locale("ru"), quiet);
            district.scopeToDistrict();
            account("gone", Role.SCHOOL_ADMIN, new Locale("ru"), quiet).deactivate();
            return account("silent", Role.SCHOOL_ADMIN, new Locale("ru"), quiet);
        }).getId();
        within(Caller.SYSTEM, () -> {
            accounts.byLogin("rem-silent").orElseThrow().writeTo(null, null);
            return null;
        });
        assertTrue(as(Caller.SYSTEM, round::isPossible));
        assertEquals(0, run(A_WEEK_BEFORE, MORNING));
        assertEquals(0, run(A_WEEK_BEFORE, MORNING.plus(Duration.ofMinutes(15))));
        assertEquals(Set.of("admin Школа-тихоня № 1", "admin Школа-план № 2", "auditor Школа-план № 2"),
            log().stream().map(r -> r.getAddress().replaceAll("@.*", "") + " " + r.getSchool().getShortName()).collect(Collectors.toSet()));
        assertEquals(new TreeMap<>(java.util.Map.of(ReminderState.DUE, 3)), states());
        assertTrue(log().stream().allMatch(r -> r.getStep() == 7 && r.getAttempts() == 0));
    }

    @Test
    @Order(2)
    @RunAsClient
    void theMailServerComes() {
        assertEquals(0, MailBrowser.start());
    }

    @Test
    @Order(3)
    void twoServersAtOnceSendEachReminderOnce() throws Exception {
        Callable<Integer> one = () -> Callers.as(Caller.SYSTEM, () -> clock.run(A_WEEK_BEFORE, MORNING.plus(Duration.ofHours(1))));
        List<Future<Integer>> both = List.of(executor.submit(one), executor.submit(one));
        int sent = 0;
        for (Future<Integer> of : both) {
            sent += of.get();
        }
        assertEquals(2, sent, "one letter to each of two people, the first about two schools");
        assertEquals(new TreeMap<>(java.util.Map.of(ReminderState.SENT, 3)), states());
        assertEquals(0, run(A_WEEK_BEFORE.plusDays(1), MORNING.plus(Duration.ofDays(1))), "the same step is not sent again");
    }

    @Test
    @Order(4)
    @RunAsClient
    void theLettersSayWhatIsToBeDone() throws Exception {
        List<String> letters = MailBrowser.letters();
        assertEquals(2, letters.size());
        String russian = letters.stream().filter(l -> l.startsWith("admin@school.example")).findFirst().orElseThrow();
        assertTrue(russian.contains("Ноябрь 2031: срок 30.11.2031"), russian);
        assertTrue(russian.contains("Школа-тихоня № 1. Акт инвентаризации: не начат; срок — 30.11.2031, осталось 7 дней."), russian);
        assertTrue(russian.contains("Школа-план № 2. Акт инвентаризации: запланирован"), russian);
        assertTrue(russian.matches("(?s).*https?://[a-z0-9.:-]+/november/show\\?school=\\d+&year=2031\\n.*"), russian);
        assertTrue(letters.stream().anyMatch(l -> l.startsWith("auditor@school.example") && l.contains("Stocktake act: planned; due on 30.11.2031, 7 days left.")), letters.toString());
    }

    @Test
    @Order(5)
    void whatWasApprovedMeanwhileIsNotRemindedOfAndWhatWasMissedIsSaid() throws Exception {
        Instant evening = MORNING.plus(Duration.ofDays(6));
        as(Caller.SYSTEM, () -> round.enter(A_WEEK_BEFORE.plusDays(6), evening));
        within(Caller.SYSTEM, () -> novembers.approve(planned, plannedId, A_WEEK_BEFORE.plusDays(6)));
        assertEquals(1, run(A_WEEK_BEFORE.plusDays(6), evening), "the quiet school alone");
        assertEquals(new TreeMap<>(java.util.Map.of(ReminderState.SENT, 4, ReminderState.NEEDLESS, 2)), states());
        Instant late = MORNING.plus(Duration.ofDays(8));
        as(Caller.SYSTEM, () -> round.enter(THE_LAST_DAY.plusDays(1), late));
        as(Caller.SYSTEM, () -> round.enter(LocalDate.of(YEAR + 1, 1, 1), late.plus(Duration.ofDays(31))));
        assertEquals(1, states().get(ReminderState.MISSED), "nobody sent the last one in its time");
        assertEquals(0, run(LocalDate.of(YEAR + 1, 1, 2), late.plus(Duration.ofDays(32))));
        assertEquals(new TreeSet<>(List.of(-1, 1, 7)), log().stream().map(Reminder::getStep).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(7, as(Caller.SYSTEM, () -> round.count(YEAR, null)));
    }

    @Test
    @Order(6)
    @RunAsClient
    void theMailServerGotEachOnceAndGoes() throws Exception {
        assertEquals(3, MailBrowser.letters().size());
        MailBrowser.stop();
    }
}
