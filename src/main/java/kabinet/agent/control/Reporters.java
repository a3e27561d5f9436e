package kabinet.agent.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kabinet.access.control.Secrets;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Scoped;
import kabinet.agent.entity.Agent;
import kabinet.agent.entity.AgentState;
import kabinet.agent.entity.AgentToken;
import kabinet.agent.entity.Fact;
import kabinet.agent.entity.Facts;
import kabinet.agent.entity.Machine;
import kabinet.agent.entity.Message;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceStatus;
import org.hibernate.query.NativeQuery;

/**
 * Who reports, and of what: read and held by statements that are written out, for every report of every computer begins here, and to translate a query for the caller's schools takes longer than to run
 * it. That goes round the filter of schools: the token, which is its own proof, and the agent, of whom nobody knows yet whose it is, are looked up by whoever sees all, the machine and the device only if
 * the caller sees their school.
 */
@ApplicationScoped
public class Reporters {

    /** Versions go on as if the two had been read and written: who decides on an agent meanwhile is told so. */
    private static final String SEEN = """
        update agent_token t
        join agent a on a.agent_key = :key and a.school_id = t.school_id and a.state = '%s'
        join machine m on m.device_id = a.device_id and m.school_id = t.school_id and m.digest = :digest
        join device d on d.id = m.device_id and d.school_id = t.school_id and d.status in (%s)
        set m.last_seen = :now, m.version = m.version + 1, a.last_seen = :now, a.version = a.version + 1, a.token_id = t.id, a.address = :address,
          a.agent_uuid = coalesce(:uuid, a.agent_uuid), a.program = coalesce(:program, a.program), a.hostname = coalesce(:hostname, a.hostname)
        where t.hash = :hash and t.revoked_at is null""".formatted(AgentState.ACCEPTED, DeviceStatus.ON_BOOKS.stream().map(s -> "'" + s + "'").collect(Collectors.joining(",")));

    @PersistenceContext
    EntityManager em;

    /** The token behind a secret, if it may still be used. */
    public Optional<AgentToken> token(String secret) {
        return one(AgentToken.class, "select * from agent_token where hash = :by", Secrets.hash(secret)).filter(AgentToken::isUsable);
    }

    /** Who reports under a name; nobody else writes to it before the transaction is through: reports of one agent are booked one after the other. */
    public Optional<Agent> lockAgent(String key) {
        // what is not there is not locked, nor is the gap: transactions read what is committed
        return one(Agent.class, "select * from agent where agent_key = :by for update", key);
    }

    /** What is known of a device, likewise held; empty as well if the caller does not see its school. */
    public Optional<Machine> lockMachine(Long deviceId) {
        return one(Machine.class, "select * from machine where device_id = :by for update", deviceId);
    }

    /** A device by itself, without all that its card shows; empty as well if the caller does not see its school. */
    public Optional<Device> device(Long id) {
        return one(Device.class, "select * from device where id = :by", id);
    }

    /** What is not stored yet concerns none of these queries. */
    private <T extends Scoped> Optional<T> one(Class<T> type, String sql, Object by) {
        List<?> found = em.createNativeQuery(sql, type).setParameter("by", by).setFlushMode(FlushModeType.COMMIT).getResultList();
        return found.stream().map(type::cast).filter(t -> Callers.current().sees(t.schoolId())).findFirst();
    }

    /**
     * Notes that an accepted agent with a school's token was seen again, if its report says of its device what the last one said.
     *
     * @param message a whole report of one machine
     * @param uuid what the agent says of itself in a header; null if nothing
     * @param place whence it came
     * @return false if nothing was noted: something is otherwise than last time
     */
    public boolean seenAgain(Message message, String secret, String uuid, String place, Instant now) {
        Facts facts = message.findings().get(0);
        return em.createNativeQuery(SEEN).setFlushMode(FlushModeType.COMMIT).unwrap(NativeQuery.class).addSynchronizedQuerySpace("agent").addSynchronizedQuerySpace("machine")
            .setParameter("key", facts.key()).setParameter("digest", facts.digest()).setParameter("now", now).setParameter("address", Agent.address(place)).setParameter("uuid", uuid)
            .setParameter("program", message.program()).setParameter("hostname", facts.values().get(Fact.HOSTNAME)).setParameter("hash", Secrets.hash(secret)).executeUpdate() > 0;
    }
}
