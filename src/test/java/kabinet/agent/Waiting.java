package kabinet.agent;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kabinet.access.control.Secrets;
import kabinet.agent.control.KeptReport;
import kabinet.agent.control.Messages;
import kabinet.agent.entity.Agent;
import kabinet.agent.entity.AgentToken;
import kabinet.agent.entity.AssetKind;
import kabinet.agent.entity.Facts;
import kabinet.agent.entity.Machine;
import kabinet.agent.entity.MachineChange;
import kabinet.agent.entity.Packing;
import kabinet.agent.entity.Reason;
import kabinet.agent.entity.WaitingReport;
import kabinet.device.entity.Device;
import kabinet.organisation.entity.School;
import kabinet.software.entity.PackageChange;

/** Makes an agent of a school whose report waits, for tests that need one; to be called in a transaction. */
public final class Waiting {

    private Waiting() {
    }

    public static Agent agent(EntityManager em, School school) {
        Instant now = Instant.now();
        AgentToken token = new AgentToken(school, "Проверка", Secrets.hash(Secrets.random(AgentToken.PREFIX)), "Проверка", now);
        Agent agent = new Agent("waiting-" + school.getId() + "-" + System.nanoTime(), now);
        agent.presents(token, null);
        agent.seen(now, "192.0.2.7", "GLPI-Agent_v1.11", "kab-1");
        agent.waits(Reason.NEW);
        byte[] sent = Reports.of(agent.getAgentKey()).json().getBytes(StandardCharsets.UTF_8);
        Facts facts = new Messages(Optional.empty()).read(sent, Packing.PLAIN).findings().get(0);
        WaitingReport report = new WaitingReport(agent);
        report.receive(facts, Reason.NEW, new KeptReport(facts, false).packed(), now);
        List.of(token, agent, report).forEach(em::persist);
        return agent;
    }

    /** What was reported of a device, and that it changed. */
    public static void machine(EntityManager em, Device device) {
        Machine machine = new Machine(device, AssetKind.COMPUTER, Instant.now());
        em.persist(machine);
        em.persist(new MachineChange(machine, Instant.now(), "GLPI-Agent_v1.11", List.of(), PackageChange.NONE, true));
    }
}
