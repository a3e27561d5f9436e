package kabinet.agent.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kabinet.access.control.Secrets;
import kabinet.access.entity.Callers;
import kabinet.agent.entity.AgentToken;
import kabinet.organisation.entity.School;

/** The schools' tokens for their agents. */
@ApplicationScoped
public class AgentTokens {

    /** As many of a school as a page shows. */
    static final int MOST = 100;

    @PersistenceContext
    EntityManager em;

    /** Makes a token and returns its secret, which is not kept. */
    public String issue(School school, String name) {
        String secret = Secrets.random(AgentToken.PREFIX);
        em.persist(new AgentToken(school, name, Secrets.hash(secret), Callers.current().name(), Instant.now()));
        em.flush();
        return secret;
    }

    /** The token behind a secret, with its school, if it may still be used. */
    public Optional<AgentToken> usable(String secret) {
        return em.createQuery("select t from AgentToken t join fetch t.school where t.hash = :hash", AgentToken.class).setParameter("hash", Secrets.hash(secret))
            .getResultStream().findFirst().filter(AgentToken::isUsable);
    }

    public Optional<AgentToken> find(Long id) {
        return Optional.ofNullable(em.find(AgentToken.class, id));
    }

    /** The newest first. @param schoolId null for all in the caller's scope */
    public List<AgentToken> of(Long schoolId) {
        return em.createQuery("select t from AgentToken t join fetch t.school s where (:school is null or s.id = :school) order by t.id desc", AgentToken.class).setParameter("school", schoolId)
            .setMaxResults(MOST).getResultList();
    }

    public int count(Long schoolId) {
        return Math.toIntExact(em.createQuery("select count(*) from AgentToken t where t.school.id = :school", Long.class).setParameter("school", schoolId).getSingleResult());
    }
}
