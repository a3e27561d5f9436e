package kabinet.measurement.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import kabinet.access.entity.Account;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.base.Titled;
import kabinet.file.entity.StoredFile;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import org.hibernate.annotations.Filter;

/**
 * A tool's file that was taken in: a scan, speeds, tested cables. What it says is what was seen at that time, so nothing of it is ever changed; what it means for the registry is asked anew each time.
 * It can be taken away as long as no audit rests on it.
 */
@Entity
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class Measurement extends AbstractEntity implements Scoped, Titled {

    public static final int TITLE_LENGTH = 200;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id", updatable = false)
    private School school;

    @Enumerated(EnumType.STRING)
    @Column(length = MeasurementKind.LENGTH, nullable = false, updatable = false)
    private MeasurementKind kind;

    /** When it was measured: as the file says, else when it came. */
    @Column(nullable = false, updatable = false)
    private Instant takenAt;

    @Column(nullable = false, updatable = false)
    private Instant receivedAt;

    /** The account's name at that time. */
    @Column(length = Account.NAME_LENGTH, nullable = false, updatable = false)
    private String receivedBy;

    /** The room it was measured in; null if it is about the whole school, or nobody said. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "room_id", updatable = false)
    private Room room;

    /** What was measured, in the tool's words, or the file's name. */
    @Column(length = TITLE_LENGTH, nullable = false, updatable = false)
    private String title;

    /** Number of its rows: hosts, speeds or cables. */
    @Column(nullable = false, updatable = false)
    private int entries;

    /** The file as it came. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "file_id", updatable = false)
    private StoredFile file;

    /** The file's SHA-256, hexadecimal: the same file again is told by it. */
    @Column(length = 64, nullable = false, updatable = false)
    private String sha256;

    protected Measurement() {
    }

    /**
     * @param room null for the whole school
     * @throws BusinessException if the room is another school's
     */
    public Measurement(School school, Room room, ReadFile read, StoredFile file, String receivedBy, Instant now) {
        if (room != null && !room.getSchool().equals(school)) {
            throw new BusinessException("measurement.roomOfOtherSchool", room.getNumber());
        }
        this.school = Objects.requireNonNull(school);
        this.room = room;
        this.kind = read.kind();
        this.takenAt = read.takenAt() == null ? now : read.takenAt();
        this.title = read.title() == null ? file.getName() : read.title();
        this.entries = read.hosts().size() + read.speeds().size() + read.cables().size();
        this.file = file;
        this.sha256 = file.getSha256();
        this.receivedAt = now;
        this.receivedBy = receivedBy;
    }

    @Override
    public Long schoolId() {
        return school.getId();
    }

    @Override
    public String getTitle() {
        return title;
    }

    public School getSchool() {
        return school;
    }

    public MeasurementKind getKind() {
        return kind;
    }

    public Instant getTakenAt() {
        return takenAt;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }

    public String getReceivedBy() {
        return receivedBy;
    }

    public Room getRoom() {
        return room;
    }

    public int getEntries() {
        return entries;
    }

    public StoredFile getFile() {
        return file;
    }

    public String getSha256() {
        return sha256;
    }
}
