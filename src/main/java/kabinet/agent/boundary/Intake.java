package kabinet.agent.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import kabinet.agent.control.Agents;
import kabinet.agent.control.KeptReport;
import kabinet.agent.control.MachineMatches;
import kabinet.agent.control.MachineMatches.Match;
import kabinet.agent.control.Machines;
import kabinet.agent.control.Machines.Booking;
import kabinet.agent.control.NewNames;
import kabinet.agent.control.Reporters;
import kabinet.agent.entity.Agent;
import kabinet.agent.entity.AgentState;
import kabinet.agent.entity.AgentToken;
import kabinet.agent.entity.Fact;
import kabinet.agent.entity.Facts;
import kabinet.agent.entity.Machine;
import kabinet.agent.entity.Message;
import kabinet.agent.entity.Reason;
import kabinet.agent.entity.Receipt;
import kabinet.agent.entity.Receipt.Outcome;
import kabinet.agent.entity.WaitingReport;
import kabinet.device.entity.Device;

/**
 * Takes messages of agents, which cannot sign in. A school's token opens that school and no other; whoever presents a valid one is never refused for what others behind the same address did: faults and
 * messages without a token are counted, and only such are refused. What comes without a token, or finds no device, waits in a quarantine that is bounded for each school, for all that nobody knows whose it
 * is, and of these for each address; when it is full, what is new is refused.
 *
 * <p><b>Without a token</b> an agent is believed once a person accepted its report for a device, and then only as long as its reports are of that very machine, see {@link Machine#isMeantBy}, under the
 * same identity in the header; other ones wait for a decision, and the next of the machine itself takes their place. Nor does a report move it to another device: a person alone does.
 *
 * <p><b>Of a token</b> not everything is taken either: of one machine {@value Machine#MOST_AN_HOUR} reports in an hour may change something, and a school's reports bring {@value NewNames#MOST} names and versions
 * of programs in a day that nobody reported before, agents that are new among them; and for one device {@value #OF_A_DEVICE} agents report at most. What is beyond is answered as if it were taken, changes nothing, and is taken when the agent sends it again later.
 *
 * <p>Every message is one transaction, which its caller repeats when another one of the same machine was faster.
 */
@Boundary
public class Intake {

    /** Reports of one school that wait at most, and bytes of them. */
    static final int WAITING_NUMBER = 500;
    static final long WAITING_BYTES = 64L << 20;
    /** The same of all agents of nobody knows which school together. */
    static final int STRANGERS_NUMBER = 2000;
    static final long STRANGERS_BYTES = 64L << 20;
    /** The same of those behind one address: a twentieth of what there is for all. */
    static final int PLACE_NUMBER = 100;
    static final long PLACE_BYTES = 3L << 20;
    /**
     * Agents that report for one device: the programs of its two systems, and those that were installed anew since, each with a name of its own. Who has a token may invent any number of names for the same
     * machine; those that were seen last stay.
     */
    static final int OF_A_DEVICE = 5;
    /** Wrong tokens and unreadable messages from one place in a quarter of an hour. */
    static final int WRONG_TOKENS = 100;
    /** Messages without a token from one place in a quarter of an hour: a whole school may stand behind an address, and each of its machines sends three. */
    static final int WITHOUT_TOKEN = 1500;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final String NAME = "agent";

    @Inject
    Reporters reporters;
    @Inject
    Agents agents;
    @Inject
    MachineMatches matches;
    @Inject
    Machines machines;
    @Inject
    NewNames newNames;

    private final Attempts wrong = Attempts.untilQuiet(WRONG_TOKENS, WINDOW);
    private final Attempts bare = Attempts.perWindow(WITHOUT_TOKEN, WINDOW);

    /** Whether the token in the address reported to may be used. To be asked before anything is read of the message. @param token null if there is none */
    @PermitAll
    public boolean opens(String token) {
        return token != null && as(Caller.SYSTEM, () -> reporters.token(token).isPresent());
    }

    /** Too much that is wrong came from there: what comes without a valid token is refused. Asked for every message, and counted in memory: no transaction. */
    @PermitAll
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public boolean isShutTo(String address) {
        return wrong.refuses(Attempts.place(address), Instant.now());
    }

    /** What came from there could not be read. Counts as a wrong token does. */
    @PermitAll
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
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
        return as(Caller.SYSTEM, () -> {
            if (secret != null && message.isWhole() && reporters.seenAgain(message, secret, uuid, place, now)) {
                return Receipt.of(Outcome.UNCHANGED);
            }
            AgentToken token = secret == null ? null : reporters.token(secret).orElse(null);
            if (token == null) {
                if (wrong.refuses(place, now) || secret == null && bare.refuses(place, now)) {
                    return Receipt.refused("agent.refused.tooMany");
                }
                if (secret != null) {
                    wrong.add(place, now);
                    return Receipt.refused("agent.refused.token");
                }
                bare.add(place, now);
            }
            Receipt receipt = Receipt.of(Outcome.NOTED);
            if (message.findings().isEmpty()) {
                // the first question has no room for a token
                boolean mayHaveAToken = token != null || message.request() == Message.Request.PROLOG;
                return agents.byKey(message.deviceId()).filter(a -> a.getState() == AgentState.REJECTED && !(mayHaveAToken && a.isRejectedStranger()))
                    .map(a -> Receipt.refused("agent.refused.rejected")).orElse(receipt);
            }
            for (Facts facts : message.findings()) {
                receipt = receipt.worse(take(message, facts, token, uuid, place, now));
            }
            agents.flush();
            return receipt;
        });
    }

    /** Who reports under the name. What a person rejected of nobody knows which school is forgotten once a school's token is presented: the name may have been taken by anyone. */
    private Optional<Agent> known(String key, AgentToken token) {
        Optional<Agent> known = reporters.lockAgent(key);
        if (token == null || !known.map(Agent::isRejectedStranger).orElse(false)) {
            return known;
        }
        agents.forget(known.get());
        agents.flush(); // its successor has the same name
        return Optional.empty();
    }

    private Receipt take(Message message, Facts facts, AgentToken token, String uuid, String place, Instant now) {
        Optional<Agent> known = known(facts.key(), token);
        Agent agent = known.orElseGet(() -> new Agent(facts.key(), now));
        if (agent.getState() == AgentState.REJECTED) {
            return Receipt.refused("agent.refused.rejected");
        }
        if (token != null && agent.getSchool() != null && !agent.schoolId().equals(token.schoolId())) {
            return Receipt.refused("agent.refused.otherSchool");
        }
        if (token == null && known.isPresent() && !agent.mayReportWithoutToken(uuid)) {
            return Receipt.refused("agent.refused.identity");
        }
        KeptReport kept = new KeptReport(facts, message.partial());
        // looked up while all is in sight: it may wait among those of nobody knows which school
        Optional<WaitingReport> waiting = agent.getId() != null && agent.getState() == AgentState.QUARANTINED ? agents.waiting(agent) : Optional.empty();
        if (token == null) {
            boolean accepted = agent.isAcceptedWithoutToken();
            if (!accepted || reporters.lockMachine(agent.getDevice().getId()).filter(m -> m.isMeantBy(facts, facts.serialKeys())).isEmpty()) {
                if (known.isEmpty()) {
                    agent.introduces(uuid);
                }
                // its report counts for the address where it was first met: else two addresses might take turns, and neither be full
                agent.seen(now, accepted || known.isEmpty() ? place : agent.getAddress(), message.program(), facts.values().get(Fact.HOSTNAME));
                return keep(agent, kept, waiting, accepted ? Reason.IDENTITY : Reason.NO_TOKEN, now);
            }
        } else {
            agent.presents(token, uuid);
            waiting.ifPresent(WaitingReport::followAgent);
        }
        agent.seen(now, place, message.program(), facts.values().get(Fact.HOSTNAME));
        return as(reporter(agent.schoolId()), () -> {
            Receipt receipt = book(agent, kept, waiting, now);
            agents.flush(); // while the school's own caller is there to be checked
            return receipt;
        });
    }

    private Receipt book(Agent agent, KeptReport kept, Optional<WaitingReport> waiting, Instant now) {
        Facts facts = kept.facts();
        boolean waited = agent.getState() == AgentState.QUARANTINED;
        Optional<Machine> machine = agent.getDevice() == null ? Optional.empty() : reporters.lockMachine(agent.getDevice().getId());
        if (machine.isPresent() && !waited && !kept.partial() && machine.get().knows(facts.digest()) && !agent.getDevice().getStatus().isGone()) {
            machine.get().seen(now);
            return Receipt.of(Outcome.UNCHANGED);
        }
        Match match = matches.find(facts, agent, agent.schoolId());
        if (match.reason() != null) {
            return keep(agent, kept, waiting, match.reason(), now);
        }
        if (agent.isAcceptedWithoutToken() && !match.deviceId().equals(agent.getDevice().getId())) {
            return keep(agent, kept, waiting, Reason.IDENTITY, now); // it has numbers of its own machine, and better ones of another
        }
        Device device = reporters.device(match.deviceId()).orElseThrow();
        Long schoolId = device.schoolId();
        Optional<Machine> meant = machine.filter(m -> m.getDeviceId().equals(match.deviceId())).or(() -> reporters.lockMachine(match.deviceId()));
        if (newNames.isSpent(schoolId, now) || meant.filter(m -> !m.mayBeBooked(now)).isPresent()) {
            return Receipt.of(Outcome.LATER);
        }
        boolean met = agent.getId() == null;
        boolean came = met || agent.getDevice() == null || !agent.getDevice().getId().equals(device.getId());
        agent.reportsFor(device);
        if (met) {
            agents.add(agent);
        }
        waiting.ifPresent(agents::forget);
        if (came) {
            agents.forgetOthers(agent, OF_A_DEVICE - 1);
        }
        Booking booking = machines.book(agent, device, meant, kept, now);
        newNames.add(schoolId, booking.newNames() + (met ? 1 : 0), now);
        return Receipt.of(booking.changed() ? Outcome.BOOKED : Outcome.UNCHANGED);
    }

    private Receipt keep(Agent agent, KeptReport kept, Optional<WaitingReport> known, Reason reason, Instant now) {
        Facts facts = kept.facts();
        if (known.filter(r -> r.getDigest().equals(facts.digest()) && r.getReason() == reason && Objects.equals(r.schoolId(), agent.schoolId())).isPresent()) {
            return Receipt.of(Outcome.WAITING);
        }
        byte[] toBeBooked = kept.packed();
        boolean full;
        if (agent.schoolId() != null) {
            full = agents.filled(agent.schoolId()).without(known).with(toBeBooked).isBeyond(WAITING_NUMBER, WAITING_BYTES);
        } else {
            full = agents.filled(null).without(known).with(toBeBooked).isBeyond(STRANGERS_NUMBER, STRANGERS_BYTES)
                || agents.filledFrom(agent.getAddress(), agent).with(toBeBooked).isBeyond(PLACE_NUMBER, PLACE_BYTES);
        }
        if (full) {
            return Receipt.refused("agent.refused.full");
        }
        agent.waits(reason);
        if (agent.getId() == null) {
            agents.add(agent);
        }
        WaitingReport report = known.orElseGet(() -> new WaitingReport(agent));
        report.receive(facts, reason, toBeBooked, now);
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
