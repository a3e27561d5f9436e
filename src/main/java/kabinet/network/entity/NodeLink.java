package kabinet.network.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.base.Titled;
import kabinet.organisation.entity.School;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/**
 * A line between two nodes of a school; the upper one is nearer to the internet. Links never lead round in a circle: {@code NodeLinks} refuses one that would. Two nodes
 * may be linked several times, at different ports.
 */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class NodeLink extends AbstractEntity implements Scoped, Titled {

    public static final int PORT_LENGTH = 20;
    public static final int MEDIUM_LENGTH = 10;
    /** Fastest link, Mbit/s. */
    public static final int FASTEST = 400_000;

    /** Both nodes'. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id", updatable = false)
    private School school;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "upper_id", updatable = false)
    private NetworkNode upper;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "lower_id", updatable = false)
    private NetworkNode lower;

    /** Of the upper node; empty if nobody said. */
    @NotNull
    @Size(max = PORT_LENGTH)
    @Column(length = PORT_LENGTH, nullable = false)
    private String upperPort = "";

    /** Of the lower node; empty if nobody said. */
    @NotNull
    @Size(max = PORT_LENGTH)
    @Column(length = PORT_LENGTH, nullable = false)
    private String lowerPort = "";

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = MEDIUM_LENGTH, nullable = false)
    private Medium medium = Medium.COPPER;

    /** What the two agreed on, Mbit/s; null if not known. */
    @Min(1)
    @Max(FASTEST)
    private Integer mbit;

    protected NodeLink() {
    }

    /** @throws BusinessException if the two are one, or of two schools */
    public NodeLink(NetworkNode upper, NetworkNode lower) {
        if (upper.equals(lower)) {
            throw new BusinessException("network.link.self", upper.getTitle());
        }
        if (!upper.getSchool().equals(lower.getSchool())) {
            throw new BusinessException("network.link.ofOtherSchool", lower.getTitle());
        }
        this.upper = upper;
        this.lower = lower;
        this.school = upper.getSchool();
    }

    @Override
    public Long schoolId() {
        return school.getId();
    }

    /** «MB-ABC234 → MB-DEF567»: the tags of its ends. */
    @Override
    public String getTitle() {
        return upper.getDevice().getTag() + " → " + lower.getDevice().getTag();
    }

    public School getSchool() {
        return school;
    }

    public NetworkNode getUpper() {
        return upper;
    }

    public NetworkNode getLower() {
        return lower;
    }

    public String getUpperPort() {
        return upperPort;
    }

    /** Null is empty. */
    public void setUpperPort(String port) {
        upperPort = port == null ? "" : port.strip();
    }

    public String getLowerPort() {
        return lowerPort;
    }

    /** Null is empty. */
    public void setLowerPort(String port) {
        lowerPort = port == null ? "" : port.strip();
    }

    public Medium getMedium() {
        return medium;
    }

    public void setMedium(Medium medium) {
        this.medium = medium;
    }

    public Integer getMbit() {
        return mbit;
    }

    public void setMbit(Integer mbit) {
        this.mbit = mbit;
    }
}
