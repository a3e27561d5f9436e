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
import java.util.concurrent.atomic.AtomicInteger;
import kabinet.agent.entity.Agent;
import kabinet.agent.entity.FactChange;
import kabinet.agent.entity.Facts;
import kabinet.agent.entity.Machine;
import kabinet.agent.entity.MachineChange;
import kabinet.device.entity.Device;
import kabinet.software.control.InstalledPackages;
import kabinet.software.control.PackageNames;
import kabinet.software.entity.PackageChange;

/** What is known of devices' hardware, and how it came to be known. */
@ApplicationScoped
public class Machines {

    private static final int UNKNOWN = -1;

    @PersistenceContext
    EntityManager em;
    @Inject
    InstalledPackages installed;
    @Inject
    PackageNames names;

    /** The highest id of a package that was met: ids ascend, so that what is new has a higher one. */
    private final AtomicInteger newest = new AtomicInteger(UNKNOWN);

    private int newest() {
        return newest.updateAndGet(known -> known == UNKNOWN ? names.newest() : known);
    }

    public Optional<Machine> find(Long deviceId) {
        return Optional.ofNullable(em.find(Machine.class, deviceId));
    }

    /** The same, and nobody else writes to it before the transaction is through. */
    public Optional<Machine> lock(Long deviceId) {
        return Optional.ofNullable(em.find(Machine.class, deviceId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What became of a report that found its device. @param newNames names and versions of programs that nobody had reported before */
    public record Booking(boolean changed, int newNames) {
    }

    /**
     * Books what an agent reports of its device: facts, programs, and what they changed. The same again changes nothing but when it was last seen.
     *
     * @param known of the device, held
     */
    public Booking book(Agent agent, Device device, Optional<Machine> known, KeptReport report, Instant now) {
        Facts facts = report.facts();
        Machine machine = known.orElse(null);
        boolean first = machine == null;
        if (first) {
            machine = new Machine(device, facts.kind(), now);
        } else if (!report.partial() && machine.knows(facts.digest())) {
            machine.seen(now);
            return new Booking(false, 0);
        }
        List<FactChange> changes = machine.take(facts, report.partial(), now);
        if (first) {
            em.persist(machine);
            em.flush(); // its key keeps a second report of the same machine waiting, which then begins anew
        }
        PackageChange packages = PackageChange.NONE;
        int newNames = 0;
        if (facts.packages() != null) {
            int before = newest();
            packages = installed.replace(device, facts.packages(), LocalDate.ofInstant(now, ZoneId.systemDefault()));
            newNames = (int) packages.added().stream().filter(id -> id > before).count();
            packages.added().stream().max(Integer::compare).ifPresent(id -> newest.accumulateAndGet(id, Math::max));
        }
        if (!first && changes.isEmpty() && packages.isNothing()) {
            return new Booking(false, newNames);
        }
        em.persist(new MachineChange(machine, now, agent.getProgram(), first ? List.of() : changes, packages, first));
        return new Booking(true, newNames);
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
