package kabinet.access.control;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;

/**
 * The signed-in account of an HTTP session. A sign-in gives the session a new id, so that one planted before is worthless.
 *
 * @param epoch of the account when it signed in
 */
public record Session(Long accountId, int epoch) implements Serializable {

    private static final String KEY = Session.class.getName();
    private static final Duration WORKING_DAY = Duration.ofHours(8);

    public static Optional<Session> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Session) session.getAttribute(KEY));
    }

    public void begin(HttpServletRequest request) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(KEY, this);
        request.getSession().setMaxInactiveInterval((int) WORKING_DAY.toSeconds());
    }

    public static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
