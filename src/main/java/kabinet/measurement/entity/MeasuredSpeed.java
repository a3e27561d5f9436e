package kabinet.measurement.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.Instant;
import kabinet.access.entity.Scoped;
import kabinet.organisation.entity.Room;
import org.hibernate.annotations.Filter;

/** A measured speed. */
@Entity
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class MeasuredSpeed extends MeasuredRow {

    public static final int ROOM_LENGTH = 60;
    public static final int METHOD_LENGTH = 150;

    /** The room of the school that the row or the measurement names; null if none, or none of that number is there. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "room_id", updatable = false)
    private Room room;

    /** The room as the file has it. */
    @Column(length = ROOM_LENGTH, updatable = false)
    private String roomWords;

    @Column(nullable = false, updatable = false)
    private Instant takenAt;

    /** Mbit/s towards the measuring computer; null if not measured. */
    @Column(name = "down_mbit", precision = 9, scale = 2, updatable = false)
    private BigDecimal down;

    /** Mbit/s from it; null if not measured. */
    @Column(name = "up_mbit", precision = 9, scale = 2, updatable = false)
    private BigDecimal up;

    /** Server, protocol, seconds, streams. */
    @Column(length = METHOD_LENGTH, updatable = false)
    private String method;

    /** TCP segments sent again. */
    @Column(updatable = false)
    private Integer retransmits;

    @Column(name = "jitter_ms", precision = 10, scale = 3, updatable = false)
    private BigDecimal jitter;

    @Column(name = "lost_percent", precision = 5, scale = 2, updatable = false)
    private BigDecimal lost;

    protected MeasuredSpeed() {
    }

    /** @param room null if none is meant or found */
    public MeasuredSpeed(Measurement measurement, int number, SpeedFact fact, Room room) {
        super(measurement, number);
        this.room = room;
        this.roomWords = fact.room();
        this.takenAt = fact.at() == null ? measurement.getTakenAt() : fact.at();
        this.down = fact.down();
        this.up = fact.up();
        this.method = fact.method();
        this.retransmits = fact.retransmits();
        this.jitter = fact.jitter();
        this.lost = fact.lost();
    }

    public Room getRoom() {
        return room;
    }

    public String getRoomWords() {
        return roomWords;
    }

    public Instant getTakenAt() {
        return takenAt;
    }

    public BigDecimal getDown() {
        return down;
    }

    public BigDecimal getUp() {
        return up;
    }

    public String getMethod() {
        return method;
    }

    public Integer getRetransmits() {
        return retransmits;
    }

    public BigDecimal getJitter() {
        return jitter;
    }

    public BigDecimal getLost() {
        return lost;
    }
}
