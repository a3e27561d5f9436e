package kabinet.agent.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kabinet.agent.entity.Agent;
import kabinet.agent.entity.AgentFilter;
import kabinet.agent.entity.AgentState;
import kabinet.agent.entity.WaitingReport;
import kabinet.base.Counted;
import kabinet.base.Where;

/** All agents in the caller's scope, and their reports that wait. */
@ApplicationScoped
public class Agents {

    private static final String WITH_ALL = "select a from Agent a left join fetch a.school left join fetch a.device d left join fetch d.model left join fetch d.kind ";

    /** Each that comes makes one too many; where there are more from before, they go by and by. */
    private static final int FORGOTTEN_AT_ONCE = 50;

    @PersistenceContext
    EntityManager em;

    public Optional<Agent> byKey(String key) {
        return em.createQuery("select a from Agent a where a.agentKey = :key", Agent.class).setParameter("key", key).getResultStream().findFirst();
    }

    public Optional<Agent> find(Long id) {
        return em.createQuery(WITH_ALL + "where a.id = :id", Agent.class).setParameter("id", id).getResultStream().findFirst();
    }

    public void add(Agent agent) {
        em.persist(agent);
    }

    /** What reports for the device, the latest first. */
    public List<Agent> of(Long deviceId) {
        return em.createQuery("select a from Agent a where a.device.id = :device order by a.lastSeen desc, a.id desc", Agent.class).setParameter("device", deviceId).setMaxResults(10).getResultList();
    }

    /** The latest first. */
    public List<Agent> page(AgentFilter filter, int first, int size) {
        Where where = where(filter);
        return where.bind(em.createQuery(WITH_ALL + where.hql() + " order by a.lastSeen desc, a.id desc", Agent.class)).setFirstResult(first).setMaxResults(size).getResultList();
    }

    /** Exact to {@link Counted#LIMIT}; one more stands for "more than". */
    public int count(AgentFilter filter) {
        Where where = where(filter);
        return Math.toIntExact(where.bind(em.createQuery(Counted.query("a.id", "from Agent a " + where.hql()), Long.class)).getSingleResult());
    }

    private static Where where(AgentFilter filter) {
        Where where = new Where().equal("a.school.id", "school", filter.schoolId()).equal("a.state", "state", filter.state());
        if (filter.name() != null && !filter.name().isBlank()) {
            where.and("a.agentKey like :name escape '!'", "name", Where.begins(filter.name().strip()));
        }
        if (filter.address() != null && !filter.address().isBlank()) {
            where.equal("a.address", "address", filter.address().strip());
        }
        if (filter.silentDays() != null) {
            where.and("a.lastSeen < :since", "since", Instant.now().minus(Duration.ofDays(filter.silentDays())));
        }
        return where;
    }

    /** The agent's report that waits. */
    public Optional<WaitingReport> waiting(Agent agent) {
        return em.createQuery("select r from WaitingReport r where r.agent = :agent", WaitingReport.class).setParameter("agent", agent).getResultStream().findFirst();
    }

    /** With its agent. */
    public Optional<WaitingReport> waiting(Long id) {
        return em.createQuery("select r from WaitingReport r join fetch r.agent a left join fetch a.school where r.id = :id", WaitingReport.class).setParameter("id", id).getResultStream().findFirst();
    }

    public void add(WaitingReport report) {
        em.persist(report);
    }

    /** Nothing of the agent waits any more. */
    public void forget(WaitingReport report) {
        em.remove(report);
    }

    /** The agent is unknown again; what it reported of its device stays. */
    public void forget(Agent agent) {
        waiting(agent).ifPresent(em::remove);
        em.remove(agent);
    }

    /** Of the agents that report for a device, without one of them, those that were seen last stay; the others are forgotten. @param stay how many */
    public void forgetOthers(Agent agent, int stay) {
        em.createQuery("select a from Agent a where a.device.id = :device and a.state = :state and a.id <> :agent order by a.lastSeen desc, a.id desc", Agent.class).setParameter("device", agent.getDevice().getId())
            .setParameter("state", AgentState.ACCEPTED).setParameter("agent", agent.getId()).setFirstResult(stay).setMaxResults(FORGOTTEN_AT_ONCE).getResultList().forEach(this::forget);
    }

    /** All waiting reports of a school, or those of no school. */
    public Filled filled(Long schoolId) {
        return em.createQuery("select new kabinet.agent.control.Agents$Filled(count(*), coalesce(sum(r.size), 0)) from WaitingReport r where "
            + (schoolId == null ? "r.schoolId is null" : "r.schoolId = " + schoolId), Filled.class).getSingleResult();
    }

    /** The waiting reports of no school whose agents were first met at an address, without those of one agent. */
    public Filled filledFrom(String address, Agent except) {
        return em.createQuery("select new kabinet.agent.control.Agents$Filled(count(*), coalesce(sum(r.size), 0)) from WaitingReport r join r.agent a where a.address = :address and a.state = :state and a.school is null"
            + (except.getId() == null ? "" : " and a.id <> " + except.getId()), Filled.class).setParameter("address", address).setParameter("state", AgentState.QUARANTINED).getSingleResult();
    }

    /** Agents without a school whose reports wait and which were first met at an address: at most {@code limit} of them, those silent longest first. */
    public List<Agent> waitingFrom(String address, int limit) {
        return em.createQuery("select a from Agent a where a.address = :address and a.state = :state and a.school is null order by a.lastSeen, a.id", Agent.class).setParameter("address", address)
            .setParameter("state", AgentState.QUARANTINED).setMaxResults(limit).getResultList();
    }

    /** @param number of reports */
    public record Filled(Long number, Long bytes) {

        public Filled without(Optional<WaitingReport> report) {
            return report.map(r -> new Filled(number - 1, bytes - r.getSize())).orElse(this);
        }

        public Filled with(byte[] one) {
            return new Filled(number + 1, bytes + one.length);
        }

        public boolean isBeyond(int mostNumber, long mostBytes) {
            return number > mostNumber || bytes > mostBytes;
        }
    }

    public void flush() {
        em.flush();
    }
}
