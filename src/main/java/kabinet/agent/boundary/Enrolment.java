package kabinet.agent.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.agent.control.AgentTokens;
import kabinet.agent.entity.AgentToken;
import kabinet.agent.entity.AgentTokenFilter;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.School;

/** Tokens by which a school's agents say whose they are. */
@Boundary
public class Enrolment {

    /** Of one school, without revoked ones. */
    static final int MOST = 100;

    @Inject
    AgentTokens tokens;
    @Inject
    Schools schools;

    /** A page of those in the caller's scope, the newest first. */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public List<AgentToken> page(AgentTokenFilter filter, int first, int size) {
        return tokens.page(filter, first, size);
    }

    /** Exact to the limit of {@link kabinet.base.Counted}; one more stands for "more than". */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public int count(AgentTokenFilter filter) {
        return tokens.count(filter);
    }

    /**
     * Makes a token; returns the secret, which is not kept.
     *
     * @throws BusinessException if the school has {@value #MOST} that are not revoked
     */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public String issue(Long schoolId, String name) {
        School school = schools.find(schoolId).orElseThrow(NotFoundException::new);
        if (tokens.usableOf(schoolId) >= MOST) {
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
