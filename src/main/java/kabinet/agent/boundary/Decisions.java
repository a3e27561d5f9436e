package kabinet.agent.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.agent.control.Agents;
import kabinet.agent.control.KeptReport;
import kabinet.agent.control.Machines;
import kabinet.agent.control.Messages;
import kabinet.agent.entity.Agent;
import kabinet.agent.entity.AgentFilter;
import kabinet.agent.entity.AgentState;
import kabinet.agent.entity.Fact;
import kabinet.agent.entity.WaitingReport;
import kabinet.base.BusinessException;
import kabinet.base.LookAlikes;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.base.Tag;
import kabinet.device.control.Devices;
import kabinet.device.control.Directories;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.DeviceStatus;
import kabinet.history.control.Revisions;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.control.Schools;
import kabinet.organisation.control.Tags;
import kabinet.organisation.entity.School;

/** What people decide about agents: which device a report that waits is about, or that it is none. */
@Boundary
public class Decisions {

    @Inject
    Agents agents;
    @Inject
    Machines machines;
    @Inject
    Messages messages;
    @Inject
    Devices devices;
    @Inject
    Directories directories;
    @Inject
    Schools schools;
    @Inject
    Rooms rooms;
    @Inject
    Tags tags;
    @Inject
    Revisions revisions;

    @RolesAllowed(Right.READ)
    public List<Agent> page(AgentFilter filter, int first, int size) {
        return agents.page(filter, first, size);
    }

    /** Exact to the limit of {@link kabinet.base.Counted}; one more stands for "more than". */
    @RolesAllowed(Right.READ)
    public int count(AgentFilter filter) {
        return agents.count(filter);
    }

    /** The agent's report that waits. @throws NotFoundException if none does, or it is not in the caller's scope */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public WaitingReport waiting(Long agentId) {
        Agent agent = agents.find(agentId).orElseThrow(NotFoundException::new);
        return agents.waiting(agent).flatMap(r -> agents.waiting(r.getId())).orElseThrow(NotFoundException::new);
    }

    /** Devices that the report may be about: by its serial numbers. */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public List<Device> candidates(WaitingReport report) {
        String serial = report.getFacts().get(Fact.SERIAL);
        return serial == null ? List.of() : devices.bySerialNumber(serial).stream().filter(d -> !d.getStatus().isGone() && (report.schoolId() == null || d.schoolId().equals(report.schoolId()))).toList();
    }

    /** Models still offered, each of whose words the text begins. */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public List<DeviceModel> models(String text, int limit) {
        List<String> words = Arrays.stream(LookAlikes.fold(text).split(" ")).filter(w -> !w.isEmpty()).toList();
        return directories.models().stream().filter(DeviceModel::isActive).filter(m -> words.stream().allMatch(m.searchText()::contains)).limit(limit).toList();
    }

    /**
     * The device that a typed tag, inventory number or serial number names.
     *
     * @throws BusinessException if it names none, or several
     */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public Device named(String number) {
        Optional<Tag> tag = Tag.read(number);
        List<Device> found = tag.flatMap(t -> devices.byTag(t.text())).map(List::of).orElseGet(() -> devices.byAnyNumber(number));
        if (found.size() != 1) {
            throw new BusinessException(found.isEmpty() ? "agent.accept.noDevice" : "agent.accept.severalDevices", number);
        }
        return found.get(0);
    }

    /**
     * The report is about the device: it is booked, and so are the agent's further ones.
     *
     * @param digest of the report that was seen
     * @throws StaleException if another report has taken its place
     * @throws BusinessException if the device is of another school than the agent, or gone
     */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public Device accept(Long reportId, String digest, Long deviceId) {
        WaitingReport report = report(reportId, digest);
        Device device = devices.find(deviceId).orElseThrow(NotFoundException::new);
        book(report, device);
        return device;
    }

    /**
     * The report is about a device that the registry does not have yet: it is registered, in use, with the serial number as reported, and without an inventory number.
     *
     * @param schoolId the balance holder, for an agent of nobody knows which school; else its own
     * @param roomId may be null
     */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public Device acceptAsNew(Long reportId, String digest, Long schoolId, Long modelId, Long roomId) {
        WaitingReport report = report(reportId, digest);
        School school = schools.find(report.schoolId() == null ? schoolId : report.schoolId()).orElseThrow(NotFoundException::new);
        DeviceModel model = directories.model(modelId).orElseThrow(NotFoundException::new);
        Device device = new Device(tags.issue(), school, model);
        device.setSerialNumber(cut(report.getFacts().get(Fact.SERIAL)));
        device.moveTo(roomId == null ? null : rooms.find(roomId).orElseThrow(NotFoundException::new));
        device.change(DeviceStatus.IN_USE);
        devices.add(device);
        revisions.describe("agent.act.newDevice", null);
        devices.flush();
        book(report, device);
        return device;
    }

    /** Its reports are refused from now on; the one that waits is thrown away. */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public void reject(Long agentId) {
        Agent agent = agents.find(agentId).orElseThrow(NotFoundException::new);
        agents.waiting(agent).ifPresent(agents::forget);
        agent.reject();
    }

    /** The agent is unknown again, as if it had never reported; what was booked of its device stays. */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public void forget(Long agentId) {
        agents.forget(agents.find(agentId).orElseThrow(NotFoundException::new));
    }

    private WaitingReport report(Long reportId, String digest) {
        WaitingReport report = agents.waiting(reportId).orElseThrow(NotFoundException::new);
        if (!report.getDigest().equals(digest)) {
            throw new StaleException();
        }
        return report;
    }

    private void book(WaitingReport report, Device device) {
        Agent agent = report.getAgent();
        if (agent.getState() != AgentState.QUARANTINED) {
            throw new StaleException();
        }
        if (report.schoolId() != null && !report.schoolId().equals(device.schoolId())) {
            throw new BusinessException("agent.accept.otherSchool");
        }
        if (device.getStatus().isGone()) {
            throw new BusinessException("device.gone");
        }
        KeptReport kept = messages.kept(report.getBody(), report.getPacking(), agent.getAgentKey()).orElseThrow(StaleException::new);
        agent.reportsFor(device);
        agents.forget(report);
        machines.book(agent, device, kept.facts(), kept.partial(), Instant.now());
    }

    private static String cut(String serial) {
        return serial == null || serial.length() <= Device.SERIAL_LENGTH ? serial : null;
    }
}
