package kabinet.agent.entity;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import org.hibernate.annotations.Filter;

/**
 * What the last report of an agent said, that waits until somebody says which device it is, or that it is none. An agent has one at most: a later one of the same agent takes its place, and
 * who decides on what is no longer the last is told so.
 */
@Entity
@Table(name = "agent_report")
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class WaitingReport extends AbstractEntity implements Scoped {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "agent_id", updatable = false)
    private Agent agent;

    /** Whose quarantine it fills; null if nobody knows whose it is. */
    private Long schoolId;

    @Column(nullable = false)
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    @Column(length = 15, nullable = false)
    private Reason reason;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private AssetKind kind;

    @Convert(converter = FactsJson.class)
    @Column(length = FactsJson.LENGTH, nullable = false)
    private Map<Fact, String> facts;

    /** Number of programs reported. */
    @Column(nullable = false)
    private int packages;

    /** {@link Facts#digest()}. */
    @Column(length = 64, nullable = false)
    private String digest;

    /** Bytes of {@link #kept}. */
    @Column(nullable = false)
    private int size;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    @Column(length = (1 << 24) - 1, nullable = false)
    private byte[] kept;

    protected WaitingReport() {
    }

    public WaitingReport(Agent agent) {
        this.agent = agent;
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    /** Takes the place of what was there before. @param toBeBooked what is booked later, without the secrets that a report as sent holds */
    public void receive(Facts reported, Reason why, byte[] toBeBooked, Instant now) {
        schoolId = agent.schoolId();
        reason = why;
        receivedAt = now;
        kind = reported.kind();
        facts = reported.values();
        packages = reported.packages() == null ? 0 : reported.packages().size();
        digest = reported.digest();
        size = toBeBooked.length;
        kept = toBeBooked.clone();
    }

    /** Waits in the quarantine of its agent's school, which has become known. */
    public void followAgent() {
        schoolId = agent.schoolId();
    }

    public Agent getAgent() {
        return agent;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }

    public Reason getReason() {
        return reason;
    }

    public AssetKind getKind() {
        return kind;
    }

    public Map<Fact, String> getFacts() {
        return facts;
    }

    public int getPackages() {
        return packages;
    }

    public String getDigest() {
        return digest;
    }

    public int getSize() {
        return size;
    }

    public byte[] getKept() {
        return kept.clone();
    }
}
