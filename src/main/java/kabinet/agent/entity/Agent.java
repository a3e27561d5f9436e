package kabinet.agent.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.device.entity.Device;
import kabinet.organisation.entity.School;
import org.hibernate.annotations.Filter;

/**
 * Something that reports under a name of its own: a program on a computer, or what such a program tells of a printer that it asked. It becomes known by its first report, is accepted with a
 * school's token or by a person, and then reports for one device. Of which school an agent without a token is nobody knows: only those who see the whole district see it.
 */
@Entity
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class Agent extends AbstractEntity implements Scoped {

    public static final int ADDRESS_LENGTH = 45;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id")
    private School school;

    /** For which it reports; null before its first report was booked. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "device_id")
    private Device device;

    /** By which it was let in last; null if a person accepted it. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "token_id")
    private AgentToken token;

    /** The agent's own name for itself. It is no secret. */
    @Column(length = Message.DEVICE_ID_LENGTH, nullable = false, updatable = false)
    private String agentKey;

    /** What agents of GLPI send in a header beside their name; null for others. */
    @Column(length = 36)
    private String agentUuid;

    /** Name and version of the program; empty if it does not say. */
    @Column(length = Message.PROGRAM_LENGTH, nullable = false)
    private String program = "";

    /** Of the machine, as last reported. */
    @Column(length = 255, nullable = false)
    private String hostname = "";

    /** Whence its last report came, and while it waits without a token whence the first one did: an address, or of IPv6 the network; see {@link kabinet.access.control.Attempts#place}. */
    @Column(length = ADDRESS_LENGTH, nullable = false)
    private String address = "";

    @Enumerated(EnumType.STRING)
    @Column(length = 12, nullable = false)
    private AgentState state;

    /** Why its last report waits; null if it was booked. */
    @Enumerated(EnumType.STRING)
    @Column(length = 15)
    private Reason reason;

    @Column(nullable = false, updatable = false)
    private Instant firstSeen;

    @Column(nullable = false)
    private Instant lastSeen;

    protected Agent() {
    }

    public Agent(String agentKey, Instant now) {
        this.agentKey = agentKey;
        this.state = AgentState.QUARANTINED;
        this.firstSeen = now;
        this.lastSeen = now;
    }

    @Override
    public Long schoolId() {
        return school == null ? null : school.getId();
    }

    /** It reported, whatever becomes of it. @param place whence */
    public void seen(Instant now, String place, String reportedProgram, String reportedHostname) {
        lastSeen = now;
        address = address(place);
        program = reportedProgram == null ? program : reportedProgram;
        hostname = reportedHostname == null ? hostname : reportedHostname;
    }

    /** A place as it is stored: within the length. */
    public static String address(String place) {
        return place == null ? "" : place.substring(0, Math.min(place.length(), ADDRESS_LENGTH));
    }

    /** Presents a school's token. */
    public void presents(AgentToken presented, String uuid) {
        token = presented;
        school = presented.getSchool();
        agentUuid = uuid == null ? agentUuid : uuid;
    }

    /** Says nothing of a token: its identity is what a person will accept. */
    public void introduces(String uuid) {
        agentUuid = uuid;
    }

    /**
     * Whether a report without a token may be this agent's at all: it never presented one, nobody rejected it, and it sends the same identity in the header as when it was first met. An agent that once had
     * a token must go on presenting one. Whether the report is <em>believed</em> is the machine's to say, see {@link Machine#isMeantBy}: an agent's name can be guessed.
     */
    public boolean mayReportWithoutToken(String uuid) {
        return state != AgentState.REJECTED && token == null && Objects.equals(agentUuid, uuid);
    }

    /** Whether a person accepted it for a device, which a report without a token may therefore be about; a report that waits since then does not count against it. */
    public boolean isAcceptedWithoutToken() {
        return token == null && device != null && state != AgentState.REJECTED;
    }

    /** Whether it was rejected before anybody knew of which school it is: such a name says nothing against who presents a school's token under it. */
    public boolean isRejectedStranger() {
        return state == AgentState.REJECTED && school == null;
    }

    /**
     * Whether what waits under its name says nothing against itself: a person accepted it for its device, and the report that waits is of another machine, or may be. A report of a device that is gone is
     * its own.
     */
    public boolean isInnocent() {
        return isAcceptedWithoutToken() && state == AgentState.QUARANTINED && reason != null && reason.isOfAnotherMachine();
    }

    /** From now on it reports for the device, and its reports are booked. */
    public void reportsFor(Device itsDevice) {
        device = itsDevice;
        school = itsDevice.getSchool();
        state = AgentState.ACCEPTED;
        reason = null;
    }

    /** Its report waits. */
    public void waits(Reason why) {
        state = AgentState.QUARANTINED;
        reason = why;
    }

    /** Its reports are refused from now on. */
    public void reject() {
        state = AgentState.REJECTED;
        reason = null;
    }

    public School getSchool() {
        return school;
    }

    public Device getDevice() {
        return device;
    }

    public AgentToken getToken() {
        return token;
    }

    public String getAgentKey() {
        return agentKey;
    }

    public String getProgram() {
        return program;
    }

    public String getHostname() {
        return hostname;
    }

    public String getAddress() {
        return address;
    }

    public AgentState getState() {
        return state;
    }

    public Reason getReason() {
        return reason;
    }

    public Instant getFirstSeen() {
        return firstSeen;
    }

    public Instant getLastSeen() {
        return lastSeen;
    }
}
