package kabinet.base;

import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import java.security.SecureRandom;

/** What a caught failure really is, under the wrappings that containers put around it. */
public final class Failures {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Failures() {
    }

    /** The first cause that says something to people, else the thrown failure itself. */
    public static Throwable rootOf(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (t instanceof BusinessException || t instanceof ConstraintViolationException || t instanceof OptimisticLockException
                || t instanceof jakarta.json.JsonException) {
                return t;
            }
        }
        return thrown;
    }

    /** A number by which somebody on the telephone finds the failure in the log. */
    public static String reference() {
        return String.format("%08X", RANDOM.nextInt());
    }
}
