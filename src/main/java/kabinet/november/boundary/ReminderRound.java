package kabinet.november.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.november.control.Post;
import kabinet.november.control.Reminders;
import kabinet.november.entity.Letter;
import kabinet.november.entity.Reminder;
import kabinet.november.entity.ReminderState;

/** The steps of sending reminders, each a transaction of its own, and what the authority sees of them. */
@Boundary
public class ReminderRound {

    @Inject
    Reminders reminders;
    @Inject
    Post post;

    /** Whether the installation has a mail server; without one nothing is entered and nothing sent. */
    @RolesAllowed(Right.READ)
    public boolean isPossible() {
        return post.isSet();
    }

    /** Enters what is due on the day. @return how many are new */
    @RolesAllowed(Right.ADMINISTER)
    public int enter(LocalDate today, Instant now) {
        return reminders.enter(today, now);
    }

    @RolesAllowed(Right.ADMINISTER)
    public boolean isAnyDue(Instant now) {
        return reminders.isAnyDue(now);
    }

    /** The next letter, which nobody else will get any more. */
    @RolesAllowed(Right.ADMINISTER)
    public Optional<Letter> claim(LocalDate today, Instant now) {
        return reminders.claim(today, now);
    }

    /** Writes down what became of it. */
    @RolesAllowed(Right.ADMINISTER)
    public void settle(Letter letter, Post.Answer answer, Instant now) {
        reminders.settle(letter, answer, now);
    }

    /** The newest first. */
    @RolesAllowed(Right.ADMINISTER)
    public List<Reminder> page(int year, ReminderState state, int first, int size) {
        return reminders.page(year, state, first, size);
    }

    /** Exact to the limit of {@link kabinet.base.Counted}; one more stands for "more than". */
    @RolesAllowed(Right.ADMINISTER)
    public int count(int year, ReminderState state) {
        return reminders.count(year, state);
    }
}
