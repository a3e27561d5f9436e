package kabinet.agent.entity;

import java.io.Serializable;

/**
 * Narrows the list of agents; null narrows nothing.
 *
 * @param name beginning of the agent's own name
 * @param silentDays agents that have not reported for so many days
 */
public record AgentFilter(Long schoolId, AgentState state, String name, Integer silentDays) implements Serializable {

    public static final AgentFilter ALL = new AgentFilter(null, null, null, null);
}
