package kabinet.agent.entity;

import java.io.Serializable;

/**
 * Narrows the list of tokens; null narrows nothing.
 *
 * @param name beginning of its name
 */
public record AgentTokenFilter(Long schoolId, String name) implements Serializable {

    public static final AgentTokenFilter ALL = new AgentTokenFilter(null, null);
}
