package kabinet.agent.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kabinet.agent.entity.Agent;
import kabinet.agent.entity.FactChange;
import kabinet.agent.entity.Facts;
import kabinet.agent.entity.Machine;
import kabinet.agent.entity.MachineChange;
import kabinet.device.entity.Device;
import kabinet.software.control.InstalledPackages;
import kabinet.software.entity.PackageChange;

/** What is known of devices' hardware, and how it came to be known. */
@ApplicationScoped
public class Machines {

    @PersistenceContext
    EntityManager em;
    @Inject
    InstalledPackages installed;

    /** A device by itself, without all that its card shows. */
    public Optional<Device> device(Long id) {
        return Optional.ofNullable(em.find(Device.class, id));
    }

    public Optional<Machine> find(Long deviceId) {
        return Optional.ofNullable(em.find(Machine.class, deviceId));
    }

    /** The same, and nobody else writes to it before the transaction is through. */
    public Optional<Machine> lock(Long deviceId) {
        return Optional.ofNullable(em.find(Machine.class, deviceId, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Books what an agent reports of its device: facts, programs, and what they changed. The same again changes nothing but when it was last seen.
     *
     * @return whether anything was new
     */
    public boolean book(Agent agent, Device device, Facts facts, boolean partial, Instant now) {
        Machine machine = find(device.getId()).orElse(null);
        boolean first = machine == null;
        if (first) {
            machine = new Machine(device, facts.kind(), now);
        } else {
            em.refresh(machine, LockModeType.PESSIMISTIC_WRITE);
        }
        List<FactChange> changes = machine.take(facts, partial, now);
        if (first) {
            em.persist(machine);
            em.flush(); // its key keeps a second report of the same machine waiting, which then begins anew
        }
        PackageChange packages = facts.packages() == null ? PackageChange.NONE : installed.replace(device, facts.packages(), LocalDate.ofInstant(now, ZoneId.systemDefault()));
        boolean changed = first || !changes.isEmpty() || !packages.isNothing();
        if (changed) {
            em.persist(new MachineChange(machine, now, agent.getProgram(), first ? List.of() : changes, packages, first));
        }
        return changed;
    }

    /** What a person changed. */
    public void add(MachineChange change) {
        em.persist(change);
    }

    public void add(Machine machine) {
        em.persist(machine);
    }

    /** The newest first. */
    public List<MachineChange> changes(Long deviceId, int first, int size) {
        return em.createQuery("select c from MachineChange c where c.deviceId = :device order by c.id desc", MachineChange.class).setParameter("device", deviceId).setFirstResult(first).setMaxResults(size)
            .getResultList();
    }

    public int countChanges(Long deviceId) {
        return Math.toIntExact(em.createQuery("select count(*) from MachineChange c where c.deviceId = :device", Long.class).setParameter("device", deviceId).getSingleResult());
    }
}
