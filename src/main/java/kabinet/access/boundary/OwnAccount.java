package kabinet.access.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import kabinet.access.control.Accounts;
import kabinet.access.control.Boundary;
import kabinet.access.control.Passwords;
import kabinet.access.control.Tokens;
import kabinet.access.entity.Account;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;

/** What everybody does with the own account. Tokens are {@link PersonalTokens}. */
@Boundary
public class OwnAccount {

    @Inject
    Accounts accounts;
    @Inject
    Passwords passwords;
    @Inject
    Tokens tokens;

    @RolesAllowed(Right.READ)
    public Account show() {
        return own();
    }

    /**
     * Changes the password for whoever knows the old one. All other sessions and all tokens end. A wrong one is an answer, not a failure,
     * because its count must be stored: it locks the account like a wrong sign-in.
     *
     * @throws kabinet.base.BusinessException if the new password is too short, too long or holds the sign-in name
     */
    @RolesAllowed(Right.READ)
    public SignIn.Attempt changePassword(String oldPassword, String newPassword) {
        Account account = own();
        passwords.check(newPassword, account.getLogin());
        Instant now = Instant.now();
        if (account.isLocked(now)) {
            return SignIn.Attempt.failed(SignIn.Outcome.LOCKED);
        }
        if (oldPassword == null || !passwords.verify(oldPassword, account.getPasswordHash())) {
            account.loginFailed(now);
            return SignIn.Attempt.failed(account.isLocked(now) ? SignIn.Outcome.LOCKED : SignIn.Outcome.WRONG);
        }
        account.changePassword(passwords.hash(newPassword));
        tokens.revokeAll(account);
        return new SignIn.Attempt(SignIn.Outcome.SUCCESS, account.getId(), account.getEpoch());
    }

    /** Says where letters reach the caller. @param address null for no letters @param language what they are written in */
    @RolesAllowed(Right.READ)
    public void writeTo(String address, Locale language) {
        own().writeTo(address, language);
    }

    private Account own() {
        return accounts.find(Callers.current().accountId()).orElseThrow(NotFoundException::new);
    }
}
