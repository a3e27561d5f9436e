package kabinet.november.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kabinet.access.control.Accounts;
import kabinet.access.control.Attempts;
import kabinet.access.control.Boundary;
import kabinet.access.control.Secrets;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;
import kabinet.november.control.Feeds;
import kabinet.november.control.NovemberCalendar;
import kabinet.november.entity.CalendarFeed;
import kabinet.november.entity.TooManyReadsException;

/**
 * Calendars under a secret address: a calendar program cannot sign in, so whoever has the address reads what its account may see of the deadlines, and nothing else. Everybody makes, renews
 * and ends the own address. One address is read at most so often within a quarter of an hour, and from one place come at most so many wrong ones.
 */
@Boundary
public class Calendars {

    static final int READS_ALLOWED = 120;
    static final int UNKNOWN_ALLOWED = 100;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    @Inject
    Feeds feeds;
    @Inject
    Accounts accounts;
    @Inject
    NovemberCalendar calendar;

    private final Attempts unknown = Attempts.perWindow(UNKNOWN_ALLOWED, WINDOW);
    private final Attempts reads = Attempts.perWindow(READS_ALLOWED, WINDOW);

    /** When the caller's address was made; empty if there is none, or it has ended. */
    @RolesAllowed(Right.READ)
    public Optional<Instant> madeAt() {
        return feeds.of(Callers.current().accountId()).filter(CalendarFeed::isUsable).map(CalendarFeed::getMadeAt);
    }

    /** Makes the caller's address, or a new one in the place of the old; returns the secret, which is not kept. */
    @RolesAllowed(Right.READ)
    public String issue() {
        return feeds.issue(accounts.find(Callers.current().accountId()).orElseThrow(NotFoundException::new));
    }

    /** From now on the caller's address opens nothing. */
    @RolesAllowed(Right.READ)
    public void revoke() {
        feeds.of(Callers.current().accountId()).ifPresent(feeds::remove);
    }

    /**
     * The calendar behind a secret, for anybody who has it.
     *
     * @param address where the question comes from
     * @return RFC 5545
     * @throws NotFoundException if there is none, or it was renewed, revoked or ended with its account's password
     * @throws TooManyReadsException if it is read too often, or too many wrong secrets come from there
     */
    @PermitAll
    public String read(String secret, String address) {
        Instant now = Instant.now();
        String place = Attempts.place(address);
        if (unknown.refuses(place, now)) {
            throw new TooManyReadsException();
        }
        CalendarFeed feed = feeds.usable(secret).orElseThrow(() -> {
            unknown.add(place, now);
            return new NotFoundException();
        });
        String whose = Secrets.hash(secret);
        if (reads.refuses(whose, now)) {
            throw new TooManyReadsException();
        }
        reads.add(whose, now);
        StringBuilder text = new StringBuilder();
        Callers.run(feed.getAccount().asCaller(), () -> text.append(calendar.write(LocalDate.now(), feed.getAccount().getMailLocale())));
        return text.toString();
    }
}
