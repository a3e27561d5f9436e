package kabinet.november.entity;

import java.util.List;
import java.util.Locale;

/**
 * A letter that is ready to go.
 *
 * @param reminders ids of what it tells, all of one account
 * @param to one address
 * @param text plain
 * @param id the same whenever the same reminders are tried again, so that mail programs know a repeated one
 */
public record Letter(List<Long> reminders, String to, String subject, String text, Locale locale, String id) {
}
