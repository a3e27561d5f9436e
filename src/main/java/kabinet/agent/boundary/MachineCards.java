package kabinet.agent.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.agent.control.Agents;
import kabinet.agent.control.Machines;
import kabinet.agent.entity.Agent;
import kabinet.agent.entity.AssetKind;
import kabinet.agent.entity.Fact;
import kabinet.agent.entity.FactChange;
import kabinet.agent.entity.Machine;
import kabinet.agent.entity.MachineChange;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.device.control.Devices;
import kabinet.device.entity.Device;
import kabinet.software.control.PackageNames;
import kabinet.software.entity.PackageChange;

/** What is known of a device's hardware: read by everybody who sees the device, said otherwise by those who may edit it. */
@Boundary
public class MachineCards {

    @Inject
    Machines machines;
    @Inject
    Agents agents;
    @Inject
    Devices devices;
    @Inject
    PackageNames packages;

    /** @throws NotFoundException if there is none in the caller's scope */
    @RolesAllowed(Right.READ)
    public Device device(Long id) {
        return devices.find(id).orElseThrow(NotFoundException::new);
    }

    @RolesAllowed(Right.READ)
    public Optional<Machine> find(Long deviceId) {
        return machines.find(deviceId);
    }

    @RolesAllowed(Right.READ)
    public List<Agent> agents(Long deviceId) {
        return agents.of(deviceId);
    }

    /** The newest first. */
    @RolesAllowed(Right.READ)
    public List<MachineChange> changes(Long deviceId, int first, int size) {
        return machines.changes(deviceId, first, size);
    }

    @RolesAllowed(Right.READ)
    public int countChanges(Long deviceId) {
        return machines.countChanges(deviceId);
    }

    /** What the programs named in the changes are called, by their ids. */
    @RolesAllowed(Right.READ)
    public Map<Integer, String> titles(List<MachineChange> changes) {
        Set<Integer> ids = new HashSet<>();
        changes.forEach(c -> {
            ids.addAll(c.getNamedAdded());
            ids.addAll(c.getNamedRemoved());
        });
        return packages.titles(ids);
    }

    /**
     * Says a fact, which reports do not overwrite from now on.
     *
     * @param value in the form that {@link Fact} states
     * @throws BusinessException if it is empty or too long, or the fact is none that a person says
     */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public void hold(Long deviceId, Fact fact, String value) {
        String said = value == null ? "" : value.strip();
        if (said.isEmpty() || said.length() > fact.length()) {
            throw new BusinessException("agent.machine.length", fact.length());
        }
        Device device = devices.find(deviceId).orElseThrow(NotFoundException::new);
        Instant now = Instant.now();
        Machine machine = machines.lock(deviceId).orElseGet(() -> {
            Machine made = new Machine(device, AssetKind.COMPUTER, now);
            machines.add(made);
            return made;
        });
        note(machine, machine.hold(fact, said), now);
    }

    /** Lets reports say the fact again. */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public void release(Long deviceId, Fact fact) {
        Machine machine = machines.lock(deviceId).orElseThrow(NotFoundException::new);
        FactChange change = machine.release(fact);
        if (change != null) {
            note(machine, change, Instant.now());
        }
    }

    private void note(Machine machine, FactChange change, Instant now) {
        machines.add(new MachineChange(machine, now, Callers.current().name(), List.of(change), PackageChange.NONE, false));
    }
}
