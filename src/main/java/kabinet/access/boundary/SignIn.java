package kabinet.access.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import kabinet.access.control.Accounts;
import kabinet.access.control.Boundary;
import kabinet.access.control.LoginThrottle;
import kabinet.access.control.Passwords;
import kabinet.access.control.Tokens;
import kabinet.access.entity.AccessToken;
import kabinet.access.entity.Account;
import kabinet.access.entity.Caller;

/**
 * Tells who somebody is: by password, by the session an earlier sign-in began, or by a personal access token. A failed
 * attempt is an answer, not a failure, because its count must be stored.
 */
@Boundary
public class SignIn {

    @Inject
    Accounts accounts;
    @Inject
    Passwords passwords;
    @Inject
    Tokens tokens;
    @Inject
    LoginThrottle throttle;

    /** What an attempt came to. */
    public enum Outcome { SUCCESS, WRONG, LOCKED, THROTTLED }

    /**
     * @param accountId only after a success
     * @param epoch the account's epoch, kept in the session
     */
    public record Attempt(Outcome outcome, Long accountId, int epoch) {
        static Attempt failed(Outcome outcome) {
            return new Attempt(outcome, null, 0);
        }
    }

    /** @param address where the attempt comes from; too many failures from one address are refused unseen */
    @PermitAll
    public Attempt withPassword(String login, String password, String address) {
        Instant now = Instant.now();
        if (throttle.refuses(address, now)) {
            return Attempt.failed(Outcome.THROTTLED);
        }
        Account account = login == null || password == null ? null : accounts.byLogin(login).filter(Account::isActive).orElse(null);
        if (account == null) {
            return stranger(Accounts.plain(login), password, address, now);
        }
        if (account.isLocked(now)) {
            throttle.failed(address, now);
            return Attempt.failed(Outcome.LOCKED);
        }
        boolean right = passwords.verify(password, account.getPasswordHash());
        accounts.lock(account);
        if (!right) {
            account.loginFailed(now);
            throttle.failed(address, now);
            return Attempt.failed(account.isLocked(now) ? Outcome.LOCKED : Outcome.WRONG);
        }
        account.loginSucceeded(now);
        return new Attempt(Outcome.SUCCESS, account.getId(), account.getEpoch());
    }

    /** A name that nobody has answers as one that somebody has: in the same words, in the same time, and locked after as many failures. */
    private Attempt stranger(String login, String password, String address, Instant now) {
        throttle.failed(address, now);
        if (throttle.locks(login, now)) {
            return Attempt.failed(Outcome.LOCKED);
        }
        passwords.verifyNobody(password == null ? "" : password);
        throttle.strangerFailed(login, now);
        return Attempt.failed(throttle.locks(login, now) ? Outcome.LOCKED : Outcome.WRONG);
    }

    /** The caller of a session, unless the account was deactivated or its password changed since. */
    @PermitAll
    public Optional<Caller> bySession(Long accountId, int epoch) {
        return accounts.find(accountId).filter(a -> a.isActive() && a.getEpoch() == epoch).map(Account::asCaller);
    }

    @PermitAll
    public Optional<Caller> byToken(String secret) {
        return tokens.usable(secret).map(AccessToken::getAccount).map(Account::asCaller);
    }
}
