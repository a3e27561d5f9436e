package kabinet.agent.entity;

/** Whether an agent's reports are booked. */
public enum AgentState {

    /** They are. */
    ACCEPTED,
    /** The last one waits until somebody decides. */
    QUARANTINED,
    /** They are refused. */
    REJECTED
}
