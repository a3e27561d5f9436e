package kabinet.act.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.base.References;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;

/**
 * An approved act. It is written once, with its paper, and never changed: who finds it wrong makes a new act that names it as corrected. Its paper
 * lies in the archive and is known by its checksum. The acts of a school are links of a chain, and so are the district's own: the checksum of each is made of the
 * one before it, of all that its row says and of its paper, so that a change of any of these no longer fits what follows.
 */
@Entity
@Immutable
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class Act extends AbstractEntity implements Scoped {

    public static final int KIND_LENGTH = 30;
    public static final int TITLE_LENGTH = 200;
    /** As long as the district's name may be. */
    public static final int SCHOOL_LENGTH = 200;
    public static final int APPROVED_BY_LENGTH = 250;
    /** Most totals of an act. */
    public static final int MOST_TOTALS = 20;
    /** Stands for the district where acts are told apart by their owner. */
    public static final long DISTRICT = 0;
    /** What a chain's first act follows. */
    public static final String NO_PREVIOUS = "0".repeat(64);

    static final String VERIFY_PATH = "/verify/";
    /** Named in the checksum: what is added up may change one day. */
    private static final String SCHEME = "kabinet-act-1";

    /** Null for the district's own, which only those who see the whole district see. */
    @References("School")
    @Column(updatable = false)
    private Long schoolId;

    /** The database's word for whose chain it is: the school, or {@link #DISTRICT}. For queries; unknown before the act is read anew. */
    @Column(insertable = false, updatable = false)
    private Long ownerId;

    /** The school's short name on the day, or the district's: names change, acts do not. */
    @Column(length = SCHOOL_LENGTH, nullable = false, updatable = false)
    private String schoolName;

    /** The making component's word, capitals and underscores. */
    @Column(length = KIND_LENGTH, nullable = false, updatable = false)
    private String kind;

    @Column(nullable = false, updatable = false)
    private int year;

    /** From 1, without gaps per school (or district), kind and year. */
    @Column(nullable = false, updatable = false)
    private int number;

    @Column(nullable = false, updatable = false)
    private LocalDate dated;

    /** The paper's headline. */
    @Column(length = TITLE_LENGTH, nullable = false, updatable = false)
    private String title;

    /** Id of what it is about, of a kind that the making component knows. */
    @Column(nullable = false, updatable = false)
    private Long subjectId;

    /** See {@link ActCode}. */
    @Column(length = ActCode.LENGTH, nullable = false, updatable = false)
    private String code;

    /** What anybody may read of it. */
    @Convert(converter = ActTotalsJson.class)
    @Column(length = 8000, nullable = false, updatable = false)
    private List<ActTotal> totals;

    /** Who approved it: position and name as the paper prints them. */
    @Column(length = APPROVED_BY_LENGTH, nullable = false, updatable = false)
    private String approvedBy;

    @Column(nullable = false, updatable = false)
    private Instant approvedAt;

    /** The act that this one replaces; null for most. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "corrects_id", updatable = false)
    private Act corrects;

    /** SHA-256 of the paper's file, 64 hexadecimal digits in lower case. */
    @Column(length = 64, nullable = false, updatable = false)
    private String sha256;

    /** Of the paper's file, bytes. */
    @Column(nullable = false, updatable = false)
    private long size;

    /** Place in the school's chain over all kinds, from 1 without gaps. */
    @Column(nullable = false, updatable = false)
    private int link;

    /** {@link #chainSha256} of the school's act before it, or {@link #NO_PREVIOUS}. */
    @Column(name = "previous_sha256", length = 64, nullable = false, updatable = false)
    private String previousSha256;

    @Column(name = "chain_sha256", length = 64, nullable = false, updatable = false)
    private String chainSha256;

    protected Act() {
    }

    /**
     * @param approvedAt kept to the microsecond
     * @param corrects null unless it replaces an act of the same school and kind
     * @throws BusinessException if it corrects an act of another school or kind
     * @throws IllegalArgumentException if a text is blank or too long, or there are too many totals: their makers bound them
     */
    public Act(ActDraft draft, Long subjectId, String title, List<ActTotal> totals, ArchivedFile file, String approvedBy, Instant approvedAt, Act corrects) {
        this.schoolId = draft.schoolId();
        this.schoolName = within(draft.schoolName(), SCHOOL_LENGTH);
        this.kind = draft.kind();
        this.year = draft.year();
        this.number = draft.number();
        this.dated = draft.dated();
        this.code = draft.code().text();
        this.link = draft.link();
        this.previousSha256 = draft.previousSha256();
        this.subjectId = subjectId;
        this.title = within(title, TITLE_LENGTH);
        this.totals = List.copyOf(totals);
        if (this.totals.size() > MOST_TOTALS) {
            throw new IllegalArgumentException(this.totals.size() + " totals");
        }
        this.approvedBy = within(approvedBy, APPROVED_BY_LENGTH);
        this.approvedAt = approvedAt.truncatedTo(ChronoUnit.MICROS);
        if (corrects != null && !(Objects.equals(corrects.schoolId(), schoolId) && corrects.getKind().equals(kind))) {
            throw new BusinessException("act.corrects.other", corrects.fullNumber());
        }
        this.corrects = corrects;
        this.sha256 = file.sha256();
        this.size = file.size();
        this.chainSha256 = chained();
    }

    private static String within(String text, int length) {
        if (text == null || text.isBlank() || text.length() > length) {
            throw new IllegalArgumentException("not of 1 to " + length + " characters: " + text);
        }
        return text;
    }

    /** The chain's checksum as it follows from what the row says now. */
    public String chained() {
        ActDigest digest = new ActDigest().add(SCHEME).add(previousSha256).add(link).add(schoolId).add(schoolName).add(kind).add(year).add(number).add(dated).add(title)
            .add(subjectId).add(code).add(totals.size());
        totals.forEach(t -> digest.add(t.label()).add(t.value()));
        return digest.add(approvedBy).add(approvedAt).add(corrects == null ? null : corrects.getCode()).add(size).add(sha256).hex();
    }

    /** Whether the row still says what it said when it was written. */
    public boolean isUnaltered() {
        return chainSha256.equals(chained());
    }

    /** «7/2026». */
    public String fullNumber() {
        return number + "/" + year;
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    public String getSchoolName() {
        return schoolName;
    }

    public String getKind() {
        return kind;
    }

    public int getYear() {
        return year;
    }

    public int getNumber() {
        return number;
    }

    public LocalDate getDated() {
        return dated;
    }

    public String getTitle() {
        return title;
    }

    public Long getSubjectId() {
        return subjectId;
    }

    public ActCode getCode() {
        return new ActCode(code);
    }

    /** The address that the code on the paper opens, after the site's own. */
    public String verifyPath() {
        return VERIFY_PATH + code;
    }

    public List<ActTotal> getTotals() {
        return totals;
    }

    public String getApprovedBy() {
        return approvedBy;
    }

    public Instant getApprovedAt() {
        return approvedAt;
    }

    public Act getCorrects() {
        return corrects;
    }

    public String getSha256() {
        return sha256;
    }

    public long getSize() {
        return size;
    }

    public int getLink() {
        return link;
    }

    public String getPreviousSha256() {
        return previousSha256;
    }

    public String getChainSha256() {
        return chainSha256;
    }
}
