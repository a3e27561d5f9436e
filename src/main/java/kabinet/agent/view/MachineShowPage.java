package kabinet.agent.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.agent.boundary.Decisions;
import kabinet.agent.boundary.MachineCards;
import kabinet.agent.entity.Agent;
import kabinet.agent.entity.Fact;
import kabinet.agent.entity.Machine;
import kabinet.agent.entity.MachineChange;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.view.Notices;
import kabinet.device.entity.Device;

/** {@code /machine/show}: a device's hardware, who reports it, and what changed; facts that somebody knows better are set here. */
@Named
@ViewScoped
public class MachineShowPage implements Serializable {

    private static final long serialVersionUID = 1L;
    /** As many changes as a page shows. */
    private static final int PAGE = 20;

    @Inject
    MachineCards cards;
    @Inject
    Decisions decisions;

    private Long device;
    private int from;
    private Fact fact;
    private String value;

    private transient Device thing;
    private transient Machine machine;
    private transient List<Agent> agents;
    private transient List<MachineChange> changes;
    private transient Map<Integer, String> titles;
    private transient int count;

    public void open() {
        if (device == null) {
            throw new NotFoundException();
        }
        from = Math.max(0, from);
        thing = cards.device(device);
        machine = cards.find(device).orElse(null);
        agents = cards.agents(device);
        changes = cards.changes(device, from, PAGE);
        titles = cards.titles(changes);
        count = cards.countChanges(device);
    }

    public String hold() {
        if (fact == null) {
            throw new BusinessException("agent.machine.noFact");
        }
        cards.hold(device, fact, value);
        Notices.done("agent.machine.held");
        return again();
    }

    public String release(Fact held) {
        cards.release(device, held);
        Notices.done("agent.machine.released");
        return again();
    }

    /** The agent is unknown again. */
    public String forget(Long agent) {
        decisions.forget(agent);
        Notices.done("agent.list.forgotten");
        return again();
    }

    private String again() {
        return "/machine/show?faces-redirect=true&device=" + device;
    }

    public List<Fact> getMayBeHeld() {
        return Arrays.stream(Fact.values()).filter(Fact::mayBeHeld).toList();
    }

    public boolean isEditable() {
        return Callers.current().may(Right.EDIT_REGISTRY) && !thing.getStatus().isGone();
    }

    /** What was last reported of a held fact; null if it is not held. */
    public String reported(Fact of) {
        return machine == null ? null : machine.getHeld().get(of);
    }

    /** Names of programs that came or went, as far as they are named. */
    public String names(List<Integer> ids) {
        return String.join(", ", ids.stream().map(id -> titles.getOrDefault(id, "")).filter(t -> !t.isEmpty()).toList());
    }

    public boolean isOlder() {
        return count > from + PAGE;
    }

    public int getNext() {
        return from + PAGE;
    }

    public Device getThing() {
        return thing;
    }

    public Machine getMachine() {
        return machine;
    }

    public List<Agent> getAgents() {
        return agents;
    }

    public List<MachineChange> getChanges() {
        return changes;
    }

    public Long getDevice() {
        return device;
    }

    public void setDevice(Long device) {
        this.device = device;
    }

    public int getFrom() {
        return from;
    }

    public void setFrom(int from) {
        this.from = from;
    }

    public Fact getFact() {
        return fact;
    }

    public void setFact(Fact fact) {
        this.fact = fact;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }
}
