package kabinet.agent.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kabinet.agent.boundary.Decisions;
import kabinet.agent.entity.Fact;
import kabinet.agent.entity.WaitingReport;
import kabinet.base.BusinessException;
import kabinet.base.view.Notices;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceModel;
import kabinet.organisation.entity.RoomRow;

/** {@code /machine/accept}: which device is the report about that waits? One that is there, a new one, or none. */
@Named
@ViewScoped
public class MachineAcceptPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SUGGESTIONS = 20;

    @Inject
    Decisions decisions;

    private Long agent;
    private Long report;
    private String digest;
    private String number;
    private Long school;
    private Long model;
    private Long room;
    private Map<Long, String> titles = Map.of();
    private Map<Long, String> places = Map.of();

    private transient WaitingReport waiting;
    private transient List<Device> candidates;

    public void open() {
        waiting = decisions.waiting(agent);
        report = waiting.getId();
        digest = waiting.getDigest();
        candidates = decisions.candidates(waiting);
        number = candidates.size() == 1 ? candidates.get(0).getTag() : null;
        String words = waiting.getFacts().getOrDefault(Fact.MODEL, "");
        List<Long> fitting = words.isEmpty() ? List.of() : models(words);
        model = fitting.size() == 1 ? fitting.get(0) : null;
    }

    /** Models whose words the text begins, by their ids. */
    public List<Long> models(String text) {
        List<DeviceModel> found = decisions.models(text, SUGGESTIONS);
        titles = found.stream().collect(Collectors.toMap(DeviceModel::getId, m -> m.getKind().getName() + " " + m.getTitle()));
        return found.stream().map(DeviceModel::getId).toList();
    }

    /** Rooms in use of the agent's school, or of the chosen one, by their ids. */
    public List<Long> rooms(String text) {
        Long where = getWaiting().schoolId() == null ? school : getWaiting().schoolId();
        List<RoomRow> found = where == null ? List.of() : decisions.rooms(text, where, SUGGESTIONS);
        places = found.stream().collect(Collectors.toMap(RoomRow::id, r -> r.name() == null || r.name().isBlank() ? r.number() : r.number() + " — " + r.name()));
        return found.stream().map(RoomRow::id).toList();
    }

    public String place(Long id) {
        return id == null ? "" : places.getOrDefault(id, "");
    }

    /** Another school has other rooms. */
    public void forgetRoom() {
        room = null;
        places = Map.of();
    }

    public String title(Long id) {
        return id == null ? "" : titles.getOrDefault(id, "");
    }

    /** It is the device whose number was typed. */
    public String accept() {
        if (number == null || number.isBlank()) {
            throw new BusinessException("agent.accept.noNumber");
        }
        Device device = decisions.accept(report, digest, decisions.named(number.strip()).getId());
        Notices.done("agent.accept.done");
        return "/device/show?faces-redirect=true&tag=" + device.getTag();
    }

    /** It is a device that the registry does not have. */
    public String register() {
        if (model == null) {
            throw new BusinessException("agent.accept.noModel");
        }
        if (school == null && getWaiting().schoolId() == null) {
            throw new BusinessException("agent.accept.noSchool");
        }
        Device device = decisions.acceptAsNew(report, digest, school, model, room);
        Notices.done("agent.accept.registered", device.getTag());
        return "/device/show?faces-redirect=true&tag=" + device.getTag();
    }

    public String reject() {
        decisions.reject(agent);
        Notices.done("agent.accept.rejected");
        return "/machine/list?faces-redirect=true";
    }

    public WaitingReport getWaiting() {
        if (waiting == null) {
            waiting = decisions.waiting(agent);
        }
        return waiting;
    }

    public List<Device> getCandidates() {
        if (candidates == null) {
            candidates = decisions.candidates(getWaiting());
        }
        return candidates;
    }

    public Long getAgent() {
        return agent;
    }

    public void setAgent(Long agent) {
        this.agent = agent;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }

    public Long getRoom() {
        return room;
    }

    public void setRoom(Long room) {
        this.room = room;
    }

    public Long getModel() {
        return model;
    }

    public void setModel(Long model) {
        this.model = model;
    }
}
