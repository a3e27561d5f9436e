package kabinet.delivery.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/** What was found to differ from the document when a delivery was accepted. Never changed afterwards. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL_OR_DISTRICT)
public class Discrepancy extends AbstractEntity implements Scoped {

    public static final int WORDS_LENGTH = 500;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "receipt_id")
    private Receipt receipt;

    private Long schoolId;

    /** Null for what the document does not name at all. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "line_id")
    private DeliveryLine line;

    @Enumerated(EnumType.STRING)
    @Column(length = 12, nullable = false)
    private DiscrepancyKind kind;

    /** Above zero. */
    @Column(precision = 18, scale = 3, nullable = false)
    private BigDecimal quantity;

    /** What is wrong, in words; may be empty. */
    @Column(length = WORDS_LENGTH, nullable = false)
    private String words;

    protected Discrepancy() {
    }

    Discrepancy(Receipt receipt, DeliveryLine line, DiscrepancyKind kind, BigDecimal quantity, String words) {
        this.receipt = receipt;
        this.schoolId = receipt.schoolId();
        this.line = line;
        this.kind = kind;
        this.quantity = quantity;
        this.words = words == null ? "" : words.strip();
        if (quantity.signum() <= 0 || this.words.length() > WORDS_LENGTH) {
            throw new BusinessException("delivery.discrepancy.invalid", WORDS_LENGTH);
        }
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    public Receipt getReceipt() {
        return receipt;
    }

    public DeliveryLine getLine() {
        return line;
    }

    public DiscrepancyKind getKind() {
        return kind;
    }

    public BigDecimal getQuantity() {
        return quantity;
    }

    public String getWords() {
        return words;
    }
}
