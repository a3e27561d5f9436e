package kabinet.agent.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.agent.control.AgentTokens;
import kabinet.agent.entity.AgentToken;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.School;

/** Tokens by which a school's agents say whose they are. */
@Boundary
public class Enrolment {

    /** Of one school, revoked ones included. */
    static final int MOST = 100;

    @Inject
    AgentTokens tokens;
    @Inject
    Schools schools;

    /** The newest first. @param schoolId null for all in the caller's scope */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public List<AgentToken> tokens(Long schoolId) {
        return tokens.of(schoolId);
    }

    /**
     * Makes a token; returns the secret, which is not kept.
     *
     * @throws BusinessException if the school has {@value #MOST}
     */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public String issue(Long schoolId, String name) {
        School school = schools.find(schoolId).orElseThrow(NotFoundException::new);
        if (tokens.count(schoolId) >= MOST) {
            throw new BusinessException("agent.token.tooMany", MOST);
        }
        return tokens.issue(school, name.strip());
    }

    /** From now on agents that present it are refused; those let in by it before wait for another. */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public void revoke(Long id) {
        tokens.find(id).orElseThrow(NotFoundException::new).revoke(Instant.now());
    }
}
