package kabinet.agent.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.agent.control.Agents;
import kabinet.agent.control.KeptReport;
import kabinet.agent.control.Machines;
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
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.RoomFilter;
import kabinet.organisation.entity.RoomRow;
import kabinet.organisation.entity.School;

/** What people decide about agents: which device a report that waits is about, or that it is none. */
@Boundary
public class Decisions {

    /** As many as an address may have waiting, and some more. */
    static final int MOST_AT_ONCE = 1000;

    @Inject
    Agents agents;
    @Inject
    Machines machines;
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
     * @throws BusinessException if the room is another school's
     */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public Device acceptAsNew(Long reportId, String digest, Long schoolId, Long modelId, Long roomId) {
        WaitingReport report = report(reportId, digest);
        School school = schools.find(report.schoolId() == null ? schoolId : report.schoolId()).orElseThrow(NotFoundException::new);
        DeviceModel model = directories.model(modelId).orElseThrow(NotFoundException::new);
        Device device = new Device(tags.issue(), school, model);
        device.setSerialNumber(cut(report.getFacts().get(Fact.SERIAL)));
        device.moveTo(roomId == null ? null : room(roomId, school));
        device.change(DeviceStatus.IN_USE);
        devices.add(device);
        revisions.describe("agent.act.newDevice", null);
        devices.flush();
        book(report, device);
        return device;
    }

    /**
     * Its reports are refused from now on; the one that waits is thrown away. Of an agent that was accepted without a token, and under whose name another machine reports, or numbers come that speak of
     * another one, nothing but that report is: else whoever guesses a name could silence its machine.
     */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public void reject(Long agentId) {
        reject(agents.find(agentId).orElseThrow(NotFoundException::new));
    }

    /**
     * The same for many, as far as their reports wait; what was decided meanwhile stays.
     *
     * @return how many agents, or reports under names of accepted ones, were rejected
     * @throws NotFoundException if one of them is not in the caller's scope
     */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public int reject(Collection<Long> agentIds) {
        int rejected = 0;
        for (Long id : agentIds) {
            Agent agent = agents.find(id).orElseThrow(NotFoundException::new);
            if (agent.getState() == AgentState.QUARANTINED) {
                reject(agent);
                rejected++;
            }
        }
        return rejected;
    }

    /**
     * Throws away all that came from an address without a token and waits: the agents are unknown again, since whoever invents reports invents names for them, of which none need be remembered.
     *
     * @return how many
     */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public int clear(String address) {
        List<Agent> waiting = agents.waitingFrom(address, MOST_AT_ONCE);
        waiting.forEach(agents::forget);
        return waiting.size();
    }

    private void reject(Agent agent) {
        agents.waiting(agent).ifPresent(agents::forget);
        if (agent.isInnocent()) {
            agent.reportsFor(agent.getDevice());
        } else {
            agent.reject();
        }
    }

    /** Rooms in use of a school, whose number or name fits the text. */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public List<RoomRow> rooms(String text, Long schoolId, int limit) {
        return rooms.page(new RoomFilter(text, schoolId, null, null, true), 0, limit);
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
        KeptReport kept = KeptReport.read(report.getKept());
        agent.reportsFor(device);
        agents.forget(report);
        machines.book(agent, device, machines.lock(device.getId()), kept, Instant.now());
    }

    private Room room(Long id, School school) {
        Room room = rooms.find(id).orElseThrow(NotFoundException::new);
        if (!room.schoolId().equals(school.getId())) {
            throw new BusinessException("agent.accept.otherRoom");
        }
        return room;
    }

    private static String cut(String serial) {
        return serial == null || serial.length() <= Device.SERIAL_LENGTH ? serial : null;
    }
}
