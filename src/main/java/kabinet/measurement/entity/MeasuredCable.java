package kabinet.measurement.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.Instant;
import kabinet.access.entity.Scoped;
import kabinet.network.entity.OutletPort;
import org.hibernate.annotations.Filter;

/** A tested link. */
@Entity
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class MeasuredCable extends MeasuredRow {

    public static final int LABEL_LENGTH = 80;
    public static final int CATEGORY_LENGTH = 80;
    public static final int REASON_LENGTH = 250;

    /** What the tester calls the link. */
    @Column(length = LABEL_LENGTH, nullable = false, updatable = false)
    private String label;

    /** The port of the school with that label; null if none, or several, have it. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "port_id", updatable = false)
    private OutletPort port;

    @Column(nullable = false, updatable = false)
    private Instant takenAt;

    /** The limit it was tested against, in the tester's words. */
    @Column(length = CATEGORY_LENGTH, updatable = false)
    private String category;

    /** Metres. */
    @Column(name = "length_m", precision = 5, scale = 1, updatable = false)
    private BigDecimal length;

    @Column(nullable = false, updatable = false)
    private boolean passed;

    @Column(length = REASON_LENGTH, updatable = false)
    private String reason;

    protected MeasuredCable() {
    }

    /** @param port null if none is known */
    public MeasuredCable(Measurement measurement, int number, CableFact fact, OutletPort port) {
        super(measurement, number);
        this.label = fact.label();
        this.port = port;
        this.takenAt = fact.at() == null ? measurement.getTakenAt() : fact.at();
        this.category = fact.category();
        this.length = fact.length();
        this.passed = fact.passed();
        this.reason = fact.reason();
    }

    public String getLabel() {
        return label;
    }

    public OutletPort getPort() {
        return port;
    }

    public Instant getTakenAt() {
        return takenAt;
    }

    public String getCategory() {
        return category;
    }

    public BigDecimal getLength() {
        return length;
    }

    public boolean isPassed() {
        return passed;
    }

    public String getReason() {
        return reason;
    }
}
