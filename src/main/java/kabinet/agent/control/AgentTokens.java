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
import kabinet.agent.entity.AgentTokenFilter;
import kabinet.base.Counted;
import kabinet.base.Where;
import kabinet.organisation.entity.School;

/** The schools' tokens for their agents. */
@ApplicationScoped
public class AgentTokens {

    @PersistenceContext
    EntityManager em;

    /** Makes a token and returns its secret, which is not kept. */
    public String issue(School school, String name) {
        String secret = Secrets.random(AgentToken.PREFIX);
        em.persist(new AgentToken(school, name, Secrets.hash(secret), Callers.current().name(), Instant.now()));
        em.flush();
        return secret;
    }

    public Optional<AgentToken> find(Long id) {
        return Optional.ofNullable(em.find(AgentToken.class, id));
    }

    /** The newest first. */
    public List<AgentToken> page(AgentTokenFilter filter, int first, int size) {
        Where where = where(filter);
        return where.bind(em.createQuery("select t from AgentToken t join fetch t.school" + where.hql() + " order by t.id desc", AgentToken.class)).setFirstResult(first).setMaxResults(size).getResultList();
    }

    /** Exact to {@link Counted#LIMIT}; one more stands for "more than". */
    public int count(AgentTokenFilter filter) {
        Where where = where(filter);
        return Math.toIntExact(where.bind(em.createQuery(Counted.query("t.id", "from AgentToken t" + where.hql()), Long.class)).getSingleResult());
    }

    /** Tokens of the school that may still be used. */
    public int usableOf(Long schoolId) {
        return Math.toIntExact(em.createQuery("select count(*) from AgentToken t where t.school.id = :school and t.revokedAt is null", Long.class).setParameter("school", schoolId).getSingleResult());
    }

    private static Where where(AgentTokenFilter filter) {
        Where where = new Where().equal("t.school.id", "school", filter.schoolId());
        return filter.name() == null || filter.name().isBlank() ? where : where.and("t.name like :name escape '!'", "name", Where.begins(filter.name().strip()));
    }
}
