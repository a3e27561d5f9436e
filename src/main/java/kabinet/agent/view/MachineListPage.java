package kabinet.agent.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.agent.boundary.Decisions;
import kabinet.agent.entity.Agent;
import kabinet.agent.entity.AgentFilter;
import kabinet.agent.entity.AgentState;
import kabinet.base.BusinessException;
import kabinet.base.Counted;
import kabinet.base.view.LazyRows;
import kabinet.base.view.Notices;

/** {@code /machine/list}: which agents report, and which of their reports wait? */
@Named
@ViewScoped
public class MachineListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Decisions decisions;

    private Long school;
    private AgentState state;
    private String q;
    private Integer silent;
    private String from;
    private Map<Long, Boolean> ticked = new HashMap<>();
    private Counted count;
    private int waiting;

    private transient LazyRows<Agent> rows;

    public void open() {
        Callers.current().demand(Right.READ);
        AgentFilter filter = new AgentFilter(school, state, q, silent, from);
        count = Counted.of(decisions.count(filter));
        waiting = state == AgentState.QUARANTINED ? 0 : decisions.count(new AgentFilter(school, AgentState.QUARANTINED, null, null, null));
        rows = new LazyRows<>(() -> count.number(), (first, size) -> decisions.page(filter, first, size));
    }

    /** A rejected agent may begin anew. */
    public String forget(Long id) {
        decisions.forget(id);
        Notices.done("agent.list.forgotten");
        return "/machine/list?faces-redirect=true";
    }

    /** Ticks the agents that the table shows. */
    public void tickPage() {
        rows.getWrappedData().forEach(row -> ticked.put(row.getId(), true));
    }

    /** The ticked agents are not ours. */
    public String rejectTicked() {
        Set<Long> chosen = ticked.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).collect(Collectors.toSet());
        if (chosen.isEmpty()) {
            throw new BusinessException("agent.list.nothingTicked");
        }
        Notices.done("agent.list.rejected", decisions.reject(chosen));
        return "/machine/list?faces-redirect=true&state=QUARANTINED";
    }

    /** Nothing that came from the address without a token is wanted. */
    public String clear() {
        Notices.done("agent.list.cleared", decisions.clear(from.strip()));
        return "/machine/list?faces-redirect=true&state=QUARANTINED";
    }

    /** Whether many may be decided on at once. */
    public boolean isDeciding() {
        return state == AgentState.QUARANTINED && count.number() > 0 && Callers.current().may(Right.EDIT_REGISTRY);
    }

    /** Whether all that came from an address may be thrown away: of agents of nobody knows which school only the district decides. */
    public boolean isClearing() {
        return isDeciding() && from != null && !from.isBlank() && Callers.current().wholeDistrict();
    }

    public boolean isNarrowed() {
        return school != null || state != null || from != null && !from.isBlank() || silent != null || q != null && !q.isBlank();
    }

    /** How many agents wait, where the list does not show just these. */
    public int getWaiting() {
        return waiting;
    }

    public AgentState[] getStates() {
        return AgentState.values();
    }

    public Counted getCount() {
        return count;
    }

    public LazyRows<Agent> getRows() {
        return rows;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }

    public AgentState getState() {
        return state;
    }

    public void setState(AgentState state) {
        this.state = state;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public Map<Long, Boolean> getTicked() {
        return ticked;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public Integer getSilent() {
        return silent;
    }

    public void setSilent(Integer silent) {
        this.silent = silent;
    }
}
