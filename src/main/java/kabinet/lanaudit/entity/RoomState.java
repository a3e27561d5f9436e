package kabinet.lanaudit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import kabinet.access.entity.Account;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.network.entity.CableCategory;
import org.hibernate.annotations.Filter;

/**
 * What stands of what an audit noted of a room: the last of its records that was not taken back. Kept in step with the records in the same transaction, so that
 * indicators and lists are one indexed query. Gone when nothing stands.
 */
@Entity
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class RoomState extends AbstractEntity implements Scoped {

    @Column(nullable = false, updatable = false)
    private Long auditId;

    @Column(nullable = false, updatable = false)
    private Long schoolId;

    @Column(nullable = false, updatable = false)
    private Long roomId;

    /** At most one of a room's, the database sees to it. Whether no other audit that was not cancelled looked later whether anything works in the room; where none did, whether none looked at it later. */
    @Column(nullable = false)
    private boolean latest;

    /** Of the record. */
    @Column(nullable = false)
    private int seq;

    @Column(nullable = false)
    private Instant auditedAt;

    @Column(nullable = false)
    private LocalDate auditedOn;

    @Column(length = Account.NAME_LENGTH, nullable = false)
    private String accountName;

    /** Whether a port works or Wi-Fi is there; null if nobody looked at either. */
    private Boolean working;

    private Integer outlets;
    private Integer ports;
    private Integer portsWorking;
    private Boolean connected;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private CableCategory category;

    private Boolean cablePassed;

    /** Metres. */
    @Column(precision = 5, scale = 1)
    private BigDecimal cableLength;

    private Boolean wifi;
    private Integer computers;
    private Integer computersOnline;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private TeacherPlace teacherPlace;

    /** Mbit/s. */
    @Column(precision = 8, scale = 2)
    private BigDecimal downMbit;

    /** Mbit/s. */
    @Column(precision = 8, scale = 2)
    private BigDecimal upMbit;

    @Column(length = RoomFacts.NOTE_LENGTH)
    private String note;

    protected RoomState() {
    }

    public RoomState(AuditRecord record) {
        this.auditId = record.getAuditId();
        this.schoolId = record.schoolId();
        this.roomId = record.getRoomId();
        become(record);
    }

    /** Says what the record says. */
    public final void become(AuditRecord record) {
        RoomFacts facts = record.roomFacts();
        seq = record.getSeq();
        auditedAt = record.getAt();
        auditedOn = LocalDate.ofInstant(record.getAt(), ZoneId.systemDefault());
        accountName = record.getAccountName();
        working = facts.working();
        outlets = facts.outlets();
        ports = facts.ports();
        portsWorking = facts.portsWorking();
        connected = facts.connected();
        category = facts.category();
        cablePassed = facts.cablePassed();
        cableLength = facts.cableLength();
        wifi = facts.wifi();
        computers = facts.computers();
        computersOnline = facts.computersOnline();
        teacherPlace = facts.teacherPlace();
        downMbit = facts.down();
        upMbit = facts.up();
        note = facts.note();
    }

    public void setLatest(boolean latest) {
        this.latest = latest;
    }

    public RoomFacts facts() {
        return new RoomFacts(outlets, ports, portsWorking, connected, category, cablePassed, cableLength, wifi, computers, computersOnline, teacherPlace, downMbit, upMbit, note);
    }

    /** @param since the first day whose looks still count */
    public RoomVerdict verdict(LocalDate since) {
        return RoomVerdict.of(auditedOn, working, since);
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    public Long getAuditId() {
        return auditId;
    }

    public Long getRoomId() {
        return roomId;
    }

    public boolean isLatest() {
        return latest;
    }

    public int getSeq() {
        return seq;
    }

    public Instant getAuditedAt() {
        return auditedAt;
    }

    public LocalDate getAuditedOn() {
        return auditedOn;
    }

    public String getAccountName() {
        return accountName;
    }

    public Boolean getWorking() {
        return working;
    }
}
