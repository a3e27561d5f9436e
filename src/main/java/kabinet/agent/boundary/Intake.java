package kabinet.agent.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import kabinet.access.control.Attempts;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Role;
import kabinet.agent.control.AgentTokens;
import kabinet.agent.control.Agents;
import kabinet.agent.control.KeptReport;
import kabinet.agent.control.MachineMatches;
import kabinet.agent.control.MachineMatches.Match;
import kabinet.agent.control.Machines;
import kabinet.agent.entity.Agent;
import kabinet.agent.entity.AgentState;
import kabinet.agent.entity.AgentToken;
import kabinet.agent.entity.Fact;
import kabinet.agent.entity.Facts;
import kabinet.agent.entity.Message;
import kabinet.agent.entity.Packing;
import kabinet.agent.entity.Reason;
import kabinet.agent.entity.Receipt;
import kabinet.agent.entity.Receipt.Outcome;
import kabinet.agent.entity.WaitingReport;
import kabinet.device.entity.Device;

/**
 * Takes messages of agents, which cannot sign in. A school's token opens that school and no other; what comes without one, or finds no device, waits in a quarantine that is bounded, and when it is
 * full refuses what is new. Every message is one transaction, which its caller repeats when another one of the same machine was faster.
 */
@Boundary
public class Intake {

    /** Reports that wait at most: of each school, and of all agents of nobody knows which. */
    static final int WAITING_NUMBER = 500;
    /** Their bytes together. */
    static final long WAITING_BYTES = 64L << 20;
    /** Wrong tokens from one place in a quarter of an hour. */
    static final int WRONG_TOKENS = 100;
    /** Messages without a token from one place in a quarter of an hour: a whole school may stand behind an address, and each of its machines sends three. */
    static final int WITHOUT_TOKEN = 1500;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final String NAME = "agent";

    @Inject
    AgentTokens tokens;
    @Inject
    Agents agents;
    @Inject
    MachineMatches matches;
    @Inject
    Machines machines;

    private final Attempts wrong = Attempts.untilQuiet(WRONG_TOKENS, WINDOW);
    private final Attempts bare = Attempts.perWindow(WITHOUT_TOKEN, WINDOW);

    /** Too much that is wrong came from there: nothing more is even read. */
    @PermitAll
    public boolean isShutTo(String address) {
        return wrong.refuses(Attempts.place(address), Instant.now());
    }

    /** What came from there could not be read. Counts as a wrong token does. */
    @PermitAll
    public void unreadable(String address) {
        wrong.add(Attempts.place(address), Instant.now());
    }

    /**
     * @param inAddress the token in the address reported to; null if there is none
     * @param uuid what the agent says of itself in a header; null if nothing
     * @param address where it comes from
     */
    @PermitAll
    public Receipt receive(Message message, String inAddress, String uuid, String address) {
        Instant now = Instant.now();
        String place = Attempts.place(address);
        String secret = inAddress != null ? inAddress : message.tag() != null && message.tag().startsWith(AgentToken.PREFIX) ? message.tag() : null;
        if (secret == null) {
            if (bare.refuses(place, now)) {
                return Receipt.refused("agent.refused.tooMany");
            }
            bare.add(place, now);
        }
        return as(Caller.SYSTEM, () -> {
            AgentToken token = secret == null ? null : tokens.usable(secret).orElse(null);
            if (secret != null && token == null) {
                wrong.add(place, now);
                return Receipt.refused("agent.refused.token");
            }
            Receipt receipt = Receipt.of(Outcome.NOTED);
            if (message.findings().isEmpty()) {
                return agents.byKey(message.deviceId()).filter(a -> a.getState() == AgentState.REJECTED).map(a -> Receipt.refused("agent.refused.rejected")).orElse(receipt);
            }
            for (Facts facts : message.findings()) {
                receipt = receipt.worse(take(message, facts, token, uuid, now));
            }
            agents.flush();
            return receipt;
        });
    }

    private Receipt take(Message message, Facts facts, AgentToken token, String uuid, Instant now) {
        Optional<Agent> known = agents.lockByKey(facts.key());
        Agent agent = known.orElseGet(() -> new Agent(facts.key(), now));
        boolean trusted = token != null || agent.isTrustedWithoutToken(uuid);
        if (agent.getState() == AgentState.REJECTED) {
            return Receipt.refused("agent.refused.rejected");
        }
        if (token != null && agent.getSchool() != null && !agent.schoolId().equals(token.schoolId())) {
            return Receipt.refused("agent.refused.otherSchool");
        }
        if (!trusted && known.isPresent() && !agent.mayWaitWithoutToken(uuid)) {
            return Receipt.refused("agent.refused.identity");
        }
        if (token != null) {
            agent.presents(token, uuid);
        } else if (known.isEmpty()) {
            agent.introduces(uuid);
        }
        agent.seen(now, message.program(), facts.values().get(Fact.HOSTNAME));
        if (!trusted) {
            return keep(agent, new KeptReport(facts, message.partial()), Reason.NO_TOKEN, now);
        }
        return as(reporter(agent.schoolId()), () -> {
            Receipt receipt = book(agent, facts, message.partial(), now);
            agents.flush(); // while the school's own caller is there to be checked
            return receipt;
        });
    }

    private Receipt book(Agent agent, Facts facts, boolean partial, Instant now) {
        if (agent.getId() != null && agent.getState() == AgentState.ACCEPTED && agent.getDevice() != null && !partial && !agent.getDevice().getStatus().isGone()) {
            String digest = facts.digest();
            if (machines.find(agent.getDevice().getId()).filter(m -> m.knows(digest)).map(m -> {
                m.seen(now);
                return m;
            }).isPresent()) {
                return Receipt.of(Outcome.UNCHANGED);
            }
        }
        Match match = matches.find(facts, agent, agent.schoolId());
        if (match.reason() != null) {
            return keep(agent, new KeptReport(facts, partial), match.reason(), now);
        }
        Device device = machines.device(match.deviceId()).orElseThrow();
        boolean waited = agent.getId() != null && agent.getState() == AgentState.QUARANTINED;
        agent.reportsFor(device);
        if (agent.getId() == null) {
            agents.add(agent);
        } else if (waited) {
            agents.waiting(agent).ifPresent(agents::forget);
        }
        return Receipt.of(machines.book(agent, device, facts, partial, now) ? Outcome.BOOKED : Outcome.UNCHANGED);
    }

    private Receipt keep(Agent agent, KeptReport kept, Reason reason, Instant now) {
        Facts facts = kept.facts();
        Optional<WaitingReport> known = agent.getId() == null ? Optional.empty() : agents.waiting(agent);
        if (known.filter(r -> r.getDigest().equals(facts.digest()) && r.getReason() == reason && Objects.equals(r.schoolId(), agent.schoolId()) && r.getPacking() == Packing.GZIP).isPresent()) {
            return Receipt.of(Outcome.WAITING);
        }
        byte[] body = kept.packed();
        Agents.Filled filled = agents.filled(agent.schoolId());
        long number = filled.number() + (known.isPresent() ? 0 : 1);
        long bytes = filled.bytes() + body.length - known.map(WaitingReport::getSize).orElse(0);
        if (number > WAITING_NUMBER || bytes > WAITING_BYTES) {
            return Receipt.refused("agent.refused.full");
        }
        agent.waits(reason);
        if (agent.getId() == null) {
            agents.add(agent);
        }
        WaitingReport report = known.orElseGet(() -> new WaitingReport(agent));
        report.receive(facts, reason, Packing.GZIP, body, now);
        if (known.isEmpty()) {
            agents.add(report);
        }
        return Receipt.of(Outcome.WAITING);
    }

    /** Who writes what a school's agent reports: sees that school and no other, and may read and edit what is there. */
    private static Caller reporter(Long schoolId) {
        return new Caller(null, NAME, NAME, Role.SCHOOL_ADMIN, Role.SCHOOL_ADMIN.rights(), false, Set.of(schoolId));
    }

    private static <T> T as(Caller caller, Callable<T> act) {
        try {
            return Callers.as(caller, act);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
