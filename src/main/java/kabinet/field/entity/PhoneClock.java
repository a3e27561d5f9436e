package kabinet.field.entity;

import java.time.Duration;
import java.time.Instant;

/**
 * How much the server's clock was ahead of a phone's when a batch came.
 *
 * @param receivedAt when, by the server's clock
 */
public record PhoneClock(Instant receivedAt, Duration ahead) {

    /** @param sentAt by the phone's clock; null if it did not say, then its clock is believed */
    public static PhoneClock of(Instant sentAt, Instant receivedAt) {
        return new PhoneClock(receivedAt, sentAt == null ? Duration.ZERO : Duration.between(sentAt, receivedAt));
    }

    /** By the server's clock; nothing happened after it came in. @param at by the phone's clock; null if it said nothing possible */
    public Instant corrected(Instant at) {
        Instant corrected = at == null ? receivedAt : at.plus(ahead);
        return corrected.isAfter(receivedAt) ? receivedAt : corrected;
    }
}
