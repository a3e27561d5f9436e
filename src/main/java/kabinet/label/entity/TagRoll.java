package kabinet.label.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.organisation.entity.School;
import org.hibernate.annotations.Filter;

/**
 * Labels printed before the things they will be stuck on. Each carries a tag that waits in the ledger until its first scan,
 * when it becomes the tag of a new device or a second label of one that is registered already. A torn strip can be printed
 * again: only tags that still wait are.
 */
@Entity
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class TagRoll extends AbstractEntity implements Scoped {

    /** A roll of the trade carries a thousand or two. */
    public static final int MOST = 2000;
    public static final int STOCK_LENGTH = 40;

    /** Whose devices may take its tags; null for any school of the district. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id")
    private School school;

    @Column(nullable = false)
    private Instant printedAt;

    /** Name of who printed it, as history shows it. */
    @Column(length = 120, nullable = false)
    private String printedBy;

    /** How many tags were issued for it, 1 to {@value #MOST}. */
    @Column(nullable = false)
    private int labels;

    /** Key of the stock it was made for. */
    @Column(length = STOCK_LENGTH, nullable = false)
    private String stock;

    protected TagRoll() {
    }

    /** @throws BusinessException unless the number of labels is within bounds */
    public TagRoll(School school, int labels, String stock, String printedBy) {
        if (labels < 1 || labels > MOST) {
            throw new BusinessException("label.roll.error.labels", MOST);
        }
        this.school = school;
        this.labels = labels;
        this.stock = stock;
        this.printedBy = printedBy;
        this.printedAt = Instant.now();
    }

    @Override
    public Long schoolId() {
        return school == null ? null : school.getId();
    }

    public School getSchool() {
        return school;
    }

    public Instant getPrintedAt() {
        return printedAt;
    }

    public String getPrintedBy() {
        return printedBy;
    }

    public int getLabels() {
        return labels;
    }

    public String getStock() {
        return stock;
    }
}
