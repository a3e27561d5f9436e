package kabinet.november.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.november.control.Post;
import kabinet.november.entity.Letter;

/**
 * Sends reminders by day: what is new once a day, since it is entered only once, and what the mail server did not take again later. A second server does the same and finds everything done, or
 * does another part of it. No letter is sent within a transaction, and none before its claim is committed.
 */
@ApplicationScoped
public class RemindersByClock {

    private static final Logger LOG = Logger.getLogger("kabinet.november");
    private static final int MINUTES = 15;
    /** Nobody's telephone rings at night. */
    private static final int FIRST_HOUR = 8;
    private static final int LAST_HOUR = 20;

    @Resource
    ManagedScheduledExecutorService executor;
    @Inject
    ReminderRound round;
    @Inject
    Post post;

    private ScheduledFuture<?> clock;

    void begin(@Observes @Priority(200) @Initialized(ApplicationScoped.class) Object started) {
        if (post.isSet()) {
            clock = executor.scheduleWithFixedDelay(this::tick, MINUTES, MINUTES, TimeUnit.MINUTES);
        }
    }

    private void tick() {
        int hour = LocalDateTime.now().getHour();
        if (hour >= FIRST_HOUR && hour < LAST_HOUR) {
            try {
                Callers.run(Caller.SYSTEM, () -> run(LocalDate.now(), Instant.now()));
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Reminders could not be entered or settled; another server may have done it, else it is tried again", e);
            }
        }
    }

    /**
     * What is due at a moment, as the caller of the thread.
     *
     * @return letters the mail server took; 0 as well if it cannot be reached: then everything waits as it is
     */
    public int run(LocalDate today, Instant now) {
        round.enter(today, now);
        if (!round.isAnyDue(now)) {
            return 0;
        }
        int sent = 0;
        try (Post.Round line = post.connect()) {
            Optional<Letter> letter;
            while (line.isOpen() && (letter = round.claim(today, now)).isPresent()) {
                Post.Answer answer = line.send(letter.get());
                round.settle(letter.get(), answer, now);
                if (answer.outcome() == Post.Outcome.SENT) {
                    sent++;
                } else {
                    LOG.warning("A reminder was not sent: " + answer.trouble());
                }
            }
        } catch (MessagingException e) {
            LOG.warning("The mail server cannot be used, reminders wait: " + Post.trouble(e));
        }
        return sent;
    }

    @PreDestroy
    void end() {
        if (clock != null) {
            clock.cancel(false);
        }
    }
}
