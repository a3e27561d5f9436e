package kabinet.agent.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.stream.Collectors;
import kabinet.access.control.Secrets;
import kabinet.agent.entity.Agent;
import kabinet.agent.entity.AgentState;
import kabinet.agent.entity.Fact;
import kabinet.agent.entity.Facts;
import kabinet.agent.entity.Message;
import kabinet.device.entity.DeviceStatus;

/**
 * The short way of most reports there are: the next day's, which says what the last one said. One statement finds that out and notes when it came, without an entity read. It goes round the filter of
 * schools: what it touches is of the token's own school, all along.
 */
@ApplicationScoped
public class KnownReports {

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
        return em.createNativeQuery(SEEN).setParameter("key", facts.key()).setParameter("digest", facts.digest()).setParameter("now", now).setParameter("address", Agent.address(place))
            .setParameter("uuid", uuid).setParameter("program", message.program()).setParameter("hostname", facts.values().get(Fact.HOSTNAME)).setParameter("hash", Secrets.hash(secret)).executeUpdate() > 0;
    }
}
