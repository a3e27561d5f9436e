package kabinet.access.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import kabinet.access.control.Accounts;
import kabinet.access.control.Boundary;
import kabinet.access.control.Tokens;
import kabinet.access.entity.AccessToken;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;

/** Personal access tokens: everybody issues and revokes the own ones. */
@Boundary
public class PersonalTokens {

    @Inject
    Tokens tokens;
    @Inject
    Accounts accounts;

    /** For whoever just proved a password; returns the secret, which is not kept. */
    @PermitAll
    public String issue(SignIn.Attempt attempt, String name) {
        if (attempt.outcome() != SignIn.Outcome.SUCCESS) {
            throw new IllegalArgumentException("not signed in");
        }
        return tokens.issue(accounts.find(attempt.accountId()).orElseThrow(NotFoundException::new), name);
    }

    /** For the signed-in caller; returns the secret, which is not kept. */
    @RolesAllowed(Right.READ)
    public String issue(String name) {
        return tokens.issue(accounts.find(Callers.current().accountId()).orElseThrow(NotFoundException::new), name);
    }

    /** The caller's tokens, newest first. */
    @RolesAllowed(Right.READ)
    public List<AccessToken> own() {
        return tokens.of(Callers.current().accountId());
    }

    /** Ends one of the caller's tokens; an administrator may end anybody's. */
    @RolesAllowed(Right.READ)
    public void revoke(Long id) {
        AccessToken token = tokens.find(id)
            .filter(t -> t.getAccount().getId().equals(Callers.current().accountId()) || Callers.current().may(Right.ADMINISTER))
            .orElseThrow(NotFoundException::new);
        token.revoke(Instant.now());
    }
}
