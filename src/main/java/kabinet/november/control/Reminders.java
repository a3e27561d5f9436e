package kabinet.november.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kabinet.access.control.Accounts;
import kabinet.access.entity.Account;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.Counted;
import kabinet.november.entity.BoardFilter;
import kabinet.november.entity.BoardRow;
import kabinet.november.entity.Campaign;
import kabinet.november.entity.Letter;
import kabinet.november.entity.PaperCell;
import kabinet.november.entity.PaperKind;
import kabinet.november.entity.Reminder;
import kabinet.november.entity.ReminderState;
import kabinet.november.entity.Stage;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.School;

/**
 * Who is to be told of what, and what became of it. Each reminder is a row before it is a letter: two servers at once make it once, because its key is unique, and send it once, because the one
 * that claims it locks it while the other waits.
 */
@ApplicationScoped
public class Reminders {

    /** Schools read at once. */
    private static final int PORTION = 200;
    /** Claimed so long ago, a letter's server is gone. */
    private static final Duration GONE = Duration.ofHours(1);

    @PersistenceContext
    EntityManager em;
    @Inject
    Board board;
    @Inject
    Campaigns campaigns;
    @Inject
    Accounts accounts;
    @Inject
    Schools schools;

    /**
     * Enters what is due on a day and not entered yet; what can no longer be sent comes to its end.
     *
     * @return how many were entered
     */
    public int enter(LocalDate today, Instant now) {
        Campaign campaign = campaigns.of(today.getYear());
        endStale(campaign, today, now);
        int entered = 0;
        for (PaperKind kind : board.kinds()) {
            OptionalInt step = campaign.stepOn(kind, today);
            if (step.isPresent()) {
                entered += enter(campaign, kind, step.getAsInt(), today, now);
            }
        }
        return entered;
    }

    private void endStale(Campaign campaign, LocalDate today, Instant now) {
        em.createQuery("select r from Reminder r where r.state = SENDING and r.at < :gone", Reminder.class).setParameter("gone", now.minus(GONE)).getResultList()
            .forEach(r -> r.end(ReminderState.UNSURE, null, now));
        em.createQuery("select r from Reminder r where r.state = DUE and r.year <= :year", Reminder.class).setParameter("year", campaign.getYear()).getResultList().stream()
            .filter(r -> r.getYear() < campaign.getYear() || campaign.stepOn(r.getPaper(), today).orElse(Integer.MIN_VALUE) != r.getStep())
            .forEach(r -> r.end(ReminderState.MISSED, r.getTrouble(), now));
    }

    private int enter(Campaign campaign, PaperKind kind, int step, LocalDate today, Instant now) {
        int entered = 0;
        long last = 0;
        List<BoardRow> portion;
        do {
            portion = board.after(campaign, BoardFilter.ALL, today, last, PORTION);
            Map<Long, Stage> open = portion.stream().filter(row -> row.of(kind).isOpen()).collect(Collectors.toMap(BoardRow::schoolId, row -> row.of(kind).stage()));
            if (!open.isEmpty()) {
                entered += enter(campaign, kind, step, open, now);
            }
            last = portion.isEmpty() ? last : portion.get(portion.size() - 1).schoolId();
        } while (portion.size() == PORTION);
        return entered;
    }

    private int enter(Campaign campaign, PaperKind kind, int step, Map<Long, Stage> open, Instant now) {
        Set<List<Long>> known = em.createQuery("select r.school.id, r.accountId from Reminder r where r.year = :year and r.paper = :paper and r.step = :step and r.school.id in :schools", Object[].class)
            .setParameter("year", campaign.getYear()).setParameter("paper", kind).setParameter("step", step).setParameter("schools", open.keySet())
            .getResultStream().map(row -> List.of((Long) row[0], (Long) row[1])).collect(Collectors.toCollection(HashSet::new));
        Map<Long, School> bySchool = schools.withIds(open.keySet()).stream().collect(Collectors.toMap(School::getId, Function.identity()));
        int entered = 0;
        for (Accounts.Reachable who : accounts.reachable(open.keySet())) {
            if (concerns(who.account(), open.get(who.schoolId())) && known.add(List.of(who.schoolId(), who.account().getId()))) {
                em.persist(new Reminder(campaign.getYear(), kind, bySchool.get(who.schoolId()), step, who.account(), now));
                entered++;
            }
        }
        return entered;
    }

    /** Who plans and carries out; when only the approval is missing, who approves as well. */
    private static boolean concerns(Account account, Stage stage) {
        Set<String> rights = account.getRole().rights();
        return rights.contains(Right.AUDIT) || stage == Stage.COMPLETED && rights.contains(Right.APPROVE);
    }

    /**
     * Claims the next letter. What of it has become needless meanwhile is not in it.
     *
     * @return empty if nothing is due
     */
    public Optional<Letter> claim(LocalDate today, Instant now) {
        while (true) {
            List<Reminder> due = due(now);
            if (due.isEmpty()) {
                return Optional.empty();
            }
            Optional<Letter> letter = claim(due, today, now);
            if (letter.isPresent()) {
                return letter;
            }
            em.flush();
        }
    }

    /**
     * All of one account and year that nobody else has claimed, locked. Who comes second waits at the first row until the first comer's claim is written, and meets the next account: skipping what is
     * locked would part one letter in two.
     */
    private List<Reminder> due(Instant now) {
        List<Reminder> first = em.createQuery("select r from Reminder r where r.state = DUE and r.at <= :now order by r.at, r.id", Reminder.class).setParameter("now", now)
            .setMaxResults(1).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        if (first.isEmpty()) {
            return first;
        }
        return em.createQuery("select r from Reminder r where r.state = DUE and r.at <= :now and r.accountId = :account and r.year = :year order by r.id", Reminder.class)
            .setParameter("now", now).setParameter("account", first.get(0).getAccountId()).setParameter("year", first.get(0).getYear())
            .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    private Optional<Letter> claim(List<Reminder> due, LocalDate today, Instant now) {
        Account account = accounts.find(due.get(0).getAccountId()).filter(a -> a.isActive() && a.getEmail() != null).orElse(null);
        Campaign campaign = campaigns.of(due.get(0).getYear());
        Map<Long, BoardRow> rows = account == null ? Map.of() : rows(campaign, account, today);
        List<Letters.Open> open = new ArrayList<>();
        for (Reminder reminder : due) {
            PaperCell cell = rows.containsKey(reminder.schoolId()) ? rows.get(reminder.schoolId()).of(reminder.getPaper()) : null;
            if (cell != null && cell.isOpen() && concerns(account, cell.stage())) {
                reminder.claim(account.getEmail(), now);
                open.add(new Letters.Open(reminder, cell));
            } else {
                reminder.end(ReminderState.NEEDLESS, null, now);
            }
        }
        if (open.isEmpty()) {
            return Optional.empty();
        }
        String address = schools.district().getLabelAddress().toLowerCase(Locale.ROOT);
        return Optional.of(Letters.write(account.getName(), account.getEmail(), account.getMailLocale(), open, address, today));
    }

    /** The schools that the account sees. */
    private Map<Long, BoardRow> rows(Campaign campaign, Account account, LocalDate today) {
        List<BoardRow> seen = new ArrayList<>();
        Callers.run(account.asCaller(), () -> seen.addAll(all(campaign, today)));
        return seen.stream().collect(Collectors.toMap(BoardRow::schoolId, Function.identity()));
    }

    private List<BoardRow> all(Campaign campaign, LocalDate today) {
        List<BoardRow> all = new ArrayList<>();
        List<BoardRow> portion;
        do {
            portion = board.after(campaign, BoardFilter.ALL, today, all.isEmpty() ? 0 : all.get(all.size() - 1).schoolId(), PORTION);
            all.addAll(portion);
        } while (portion.size() == PORTION);
        return all;
    }

    /** What became of a claimed letter. */
    public void settle(Letter letter, Post.Answer answer, Instant now) {
        for (Reminder reminder : em.createQuery("select r from Reminder r where r.id in :ids and r.state = SENDING", Reminder.class).setParameter("ids", letter.reminders()).getResultList()) {
            switch (answer.outcome()) {
                case SENT -> reminder.end(ReminderState.SENT, null, now);
                case UNSURE -> reminder.end(ReminderState.UNSURE, answer.trouble(), now);
                default -> reminder.refused(answer.trouble(), now);
            }
        }
    }

    /** Whether there is something to send now. */
    public boolean isAnyDue(Instant now) {
        return !em.createQuery("select r.id from Reminder r where r.state = DUE and r.at <= :now", Long.class).setParameter("now", now).setMaxResults(1).getResultList().isEmpty();
    }

    /** The newest first, with their schools. @param state null for all */
    public List<Reminder> page(int year, ReminderState state, int first, int size) {
        return em.createQuery("select r from Reminder r join fetch r.school where r.year = :year and r.state in :states order by r.id desc", Reminder.class).setParameter("year", year)
            .setParameter("states", states(state)).setFirstResult(first).setMaxResults(size).getResultList();
    }

    /** Exact to {@link Counted#LIMIT}; one more stands for "more than". */
    public int count(int year, ReminderState state) {
        return Math.toIntExact(em.createQuery(Counted.query("r.id", "from Reminder r where r.year = :year and r.state in :states"), Long.class).setParameter("year", year)
            .setParameter("states", states(state)).getSingleResult());
    }

    private static Set<ReminderState> states(ReminderState state) {
        return state == null ? EnumSet.allOf(ReminderState.class) : EnumSet.of(state);
    }
}
