package kabinet.agent.entity;

import java.io.Serializable;

/**
 * Narrows the list of agents; null narrows nothing.
 *
 * @param name beginning of the agent's own name
 * @param silentDays agents that have not reported for so many days
 * @param address whence the last report came, whole
 */
public record AgentFilter(Long schoolId, AgentState state, String name, Integer silentDays, String address) implements Serializable {

    public static final AgentFilter ALL = new AgentFilter(null, null, null, null, null);
}
