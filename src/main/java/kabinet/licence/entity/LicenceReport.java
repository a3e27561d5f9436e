package kabinet.licence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import kabinet.access.entity.Account;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.base.Texts;
import kabinet.base.Titled;
import kabinet.organisation.entity.School;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/**
 * The report on licensed software in use of a school, or of the district, as of a day. Somebody prepares it and answers for it, the head of the school or the authority approves it; with that it
 * is an act of the archive. What is wrong with it afterwards is put right by another report that corrects it.
 */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class LicenceReport extends AbstractEntity implements Scoped, Titled {

    public static final int NAME_LENGTH = 120;
    public static final int NOTES_LENGTH = 2000;

    /** Null for the district's, which only those who see the whole district see. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id", updatable = false)
    private School school;

    /** The report says what was owned and installed at its end. */
    @NotNull
    @Column(nullable = false)
    private LocalDate asOf;

    @Enumerated(EnumType.STRING)
    @Column(length = 10, nullable = false)
    private ReportState state = ReportState.PREPARED;

    /** Who signs as responsible: name and position as the paper prints them. */
    @NotBlank
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH, nullable = false)
    private String responsibleName;

    @NotNull
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH, nullable = false)
    private String responsiblePosition;

    /** Name of the account that prepared it. */
    @Column(length = Account.NAME_LENGTH, nullable = false)
    private String preparedBy;

    /** Printed below the table; null for none. */
    @Size(max = NOTES_LENGTH)
    @Column(length = NOTES_LENGTH)
    private String notes;

    /** The approved report that this one corrects; null for most. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "corrects_id", updatable = false)
    private LicenceReport corrects;

    /** Id of the act; null before the approval. */
    private Long actId;

    protected LicenceReport() {
    }

    /**
     * @param school null for the district's
     * @param corrects null unless it corrects an approved one of the same school, or of the district
     * @throws BusinessException if the day lies ahead, or that one is not approved or of another school
     */
    public LicenceReport(School school, LocalDate asOf, String responsibleName, String responsiblePosition, String notes, String preparedBy, LicenceReport corrects, LocalDate today) {
        this.school = school;
        if (asOf == null || asOf.isAfter(today)) {
            throw new BusinessException("licence.fault.report.ahead", today);
        }
        if (corrects != null && (corrects.state != ReportState.APPROVED || !Objects.equals(corrects.school, school))) {
            throw new BusinessException("licence.fault.report.correctsOther");
        }
        this.asOf = asOf;
        this.responsibleName = responsibleName == null ? "" : responsibleName.strip();
        this.responsiblePosition = responsiblePosition == null ? "" : responsiblePosition.strip();
        if (this.responsibleName.isEmpty()) {
            throw new BusinessException("licence.fault.report.nobody");
        }
        if (this.responsibleName.length() > NAME_LENGTH || this.responsiblePosition.length() > NAME_LENGTH) {
            throw new BusinessException("licence.fault.report.nameLong", NAME_LENGTH);
        }
        if (notes != null && notes.length() > NOTES_LENGTH) {
            throw new BusinessException("licence.fault.report.notesLong", NOTES_LENGTH);
        }
        this.notes = notes == null || notes.isBlank() ? null : notes.strip();
        this.preparedBy = preparedBy;
        this.corrects = corrects;
    }

    /** @throws BusinessException unless it waits for the approval */
    public void approve(Long act) {
        demandPrepared();
        state = ReportState.APPROVED;
        actId = Objects.requireNonNull(act);
    }

    /** @throws BusinessException unless it waits for the approval */
    public void cancel() {
        demandPrepared();
        state = ReportState.CANCELLED;
    }

    /** @throws BusinessException unless it waits for the approval */
    public void demandPrepared() {
        if (state != ReportState.PREPARED) {
            throw new BusinessException("licence.fault.report.notPrepared");
        }
    }

    @Override
    public Long schoolId() {
        return school == null ? null : school.getId();
    }

    /** Whether it is the district's. */
    public boolean isOfDistrict() {
        return school == null;
    }

    /** School and day; of the district the day. */
    @Override
    public String getTitle() {
        return (school == null ? "" : school.getShortName() + ", ") + Texts.date(asOf);
    }

    /** Null for the district's. */
    public School getSchool() {
        return school;
    }

    public LocalDate getAsOf() {
        return asOf;
    }

    public ReportState getState() {
        return state;
    }

    public String getResponsibleName() {
        return responsibleName;
    }

    public String getResponsiblePosition() {
        return responsiblePosition;
    }

    public String getPreparedBy() {
        return preparedBy;
    }

    public String getNotes() {
        return notes;
    }

    public LicenceReport getCorrects() {
        return corrects;
    }

    public Long getActId() {
        return actId;
    }
}
