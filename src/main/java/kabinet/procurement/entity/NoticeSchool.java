package kabinet.procurement.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.base.Money;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/** A school, and perhaps a room of it, that a notice is planned for. Seen by those who see that school. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class NoticeSchool extends AbstractEntity implements Scoped {

    public static final int NOTE_LENGTH = 250;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "notice_id")
    private Notice notice;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id")
    private School school;

    /** Null if it is planned for the school as a whole. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "room_id")
    private Room room;

    /** Money planned for the school, roubles. Kept as the plan states it: in the roadmaps it is no quotient of total and number of schools. */
    @PositiveOrZero
    @Digits(integer = Money.MAX_INTEGER_DIGITS, fraction = Money.SCALE)
    @Column(precision = 15, scale = 2)
    private BigDecimal amount;

    /** Such as «Мобильный класс, 30 мест». */
    @Size(max = NOTE_LENGTH)
    @Column(length = NOTE_LENGTH)
    private String note;

    protected NoticeSchool() {
    }

    NoticeSchool(Notice notice, School school, Room room) {
        this.notice = notice;
        this.school = school;
        setRoom(room);
    }

    @Override
    public Long schoolId() {
        return school == null ? null : school.getId();
    }

    public Notice getNotice() {
        return notice;
    }

    public School getSchool() {
        return school;
    }

    public Room getRoom() {
        return room;
    }

    /** @throws BusinessException if the room is of another school */
    public void setRoom(Room room) {
        if (room != null && !room.getSchool().equals(school)) {
            throw new BusinessException("procurement.notice.roomOfOtherSchool");
        }
        this.room = room;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = Stripped.orNull(note);
    }
}
