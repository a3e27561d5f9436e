package kabinet.stocktaking.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.Instant;
import kabinet.access.entity.Account;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.base.Money;
import kabinet.base.References;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/**
 * What the commission decided about a discrepancy, with its reason. It may be decided anew until the act is approved; it holds for the device as it was then,
 * so a device that changes afterwards must be decided again.
 */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class Decision extends AbstractEntity implements Scoped {

    public static final int REASON_LENGTH = 500;
    static final int SUBJECT_LENGTH = 60;
    private static final BigDecimal MOST = new BigDecimal("9999999999999.99");

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "stocktake_id", updatable = false)
    private Stocktake stocktake;

    @Column(nullable = false, updatable = false)
    private Long schoolId;

    /** Names the discrepancy within the stocktake. */
    @Column(length = SUBJECT_LENGTH, nullable = false, updatable = false)
    private String subject;

    @Enumerated(EnumType.STRING)
    @Column(length = 10, nullable = false, updatable = false)
    private DiscrepancyKind kind;

    /** Null for what the registry does not know. */
    @References("Device")
    @Column(updatable = false)
    private Long deviceId;

    /** Of the first scan of what the registry does not know. */
    @Column(length = FieldScan.UUID_LENGTH, updatable = false)
    private String clientId;

    @Enumerated(EnumType.STRING)
    @Column(length = 10, nullable = false)
    private Choice choice;

    @Column(length = REASON_LENGTH, nullable = false)
    private String reason;

    /** Price of what is taken in, or the damage, roubles; null where none is needed. */
    @Column(precision = 15, scale = 2)
    private BigDecimal amount;

    /** Of what is taken in. */
    @References("DeviceModel")
    private Long modelId;

    /** Where the device was found when it was decided: a move goes there. */
    @References("Room")
    private Long roomId;

    /** The device's version when it was decided. */
    private Integer deviceVersion;

    @Column(length = Account.NAME_LENGTH, nullable = false)
    private String decidedBy;

    @Column(nullable = false)
    private Instant decidedAt;

    /** The device that the approval made of a surplus. */
    @References("Device")
    private Long madeId;

    protected Decision() {
    }

    /** @param deviceVersion null without a device */
    public Decision(Stocktake stocktake, Discrepancy about, DecisionOrder order, Integer deviceVersion, String by) {
        this.stocktake = stocktake;
        this.schoolId = stocktake.schoolId();
        this.subject = about.subject();
        this.kind = about.kind();
        this.deviceId = about.deviceId();
        this.clientId = about.clientId();
        decide(about, order, deviceVersion, by);
    }

    /**
     * Decides anew.
     *
     * @throws BusinessException if the choice does not fit the kind, or its reason, sum, model or room is missing
     */
    public final void decide(Discrepancy about, DecisionOrder order, Integer version, String by) {
        if (order.choice() == null || !kind.choices().contains(order.choice())) {
            throw new BusinessException("stocktaking.decision.choice.impossible");
        }
        if (order.reason().isEmpty() || order.reason().length() > REASON_LENGTH) {
            throw new BusinessException("stocktaking.decision.reason.required", REASON_LENGTH);
        }
        if (order.choice().needsAmount() && (order.amount() == null || order.amount().signum() < 0 || order.amount().scale() > Money.SCALE || order.amount().compareTo(MOST) > 0)) {
            throw new BusinessException("stocktaking.decision.amount.required");
        }
        if (order.choice() == Choice.SURPLUS && order.modelId() == null) {
            throw new BusinessException("stocktaking.decision.model.required");
        }
        if (order.choice() == Choice.MOVE && about.foundRoomId() == null) {
            throw new BusinessException("stocktaking.decision.room.required");
        }
        choice = order.choice();
        reason = order.reason();
        amount = choice.needsAmount() ? order.amount().setScale(Money.SCALE) : null;
        modelId = choice == Choice.SURPLUS ? order.modelId() : null;
        roomId = about.foundRoomId();
        deviceVersion = version;
        decidedBy = by;
        decidedAt = Instant.now();
    }

    /** Says which device the approval made of it. */
    public void made(Long device) {
        madeId = device;
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    public Stocktake getStocktake() {
        return stocktake;
    }

    public String getSubject() {
        return subject;
    }

    public DiscrepancyKind getKind() {
        return kind;
    }

    public Long getDeviceId() {
        return deviceId;
    }

    public String getClientId() {
        return clientId;
    }

    public Choice getChoice() {
        return choice;
    }

    public String getReason() {
        return reason;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public Long getModelId() {
        return modelId;
    }

    public Long getRoomId() {
        return roomId;
    }

    public Integer getDeviceVersion() {
        return deviceVersion;
    }

    public String getDecidedBy() {
        return decidedBy;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public Long getMadeId() {
        return madeId;
    }
}
