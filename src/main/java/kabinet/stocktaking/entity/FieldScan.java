package kabinet.stocktaking.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import kabinet.access.entity.Account;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.LookAlikes;
import kabinet.file.entity.StoredFile;
import org.hibernate.annotations.Filter;

/**
 * One thing that somebody scanned on foot, or took back. The phone makes its id, so that sending it again stores nothing twice. Never changed, but for the
 * photo that follows by itself; a mistake is taken back by another entry, which counts in whatever order the two arrive.
 */
@Entity
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class FieldScan extends AbstractEntity implements Scoped {

    public static final int CODE_LENGTH = 200;
    public static final int NOTE_LENGTH = 500;
    /** Of a UUID. */
    public static final int UUID_LENGTH = 36;
    static final int KEY_LENGTH = 60;

    @Column(nullable = false, updatable = false)
    private Long stocktakeId;

    @Column(nullable = false, updatable = false)
    private Long schoolId;

    /** From 1, in the order in which the stocktake took them in. */
    @Column(nullable = false, updatable = false)
    private int seq;

    /** UUID that the phone made, lower case. */
    @Column(length = UUID_LENGTH, nullable = false, updatable = false)
    private String clientId;

    /** UUID of the phone's installation. */
    @Column(length = UUID_LENGTH, nullable = false, updatable = false)
    private String phoneId;

    @Column(nullable = false, updatable = false)
    private Long accountId;

    /** The account's name at that time. */
    @Column(length = Account.NAME_LENGTH, nullable = false, updatable = false)
    private String accountName;

    @Enumerated(EnumType.STRING)
    @Column(length = 4, nullable = false, updatable = false)
    private ScanKind kind;

    /** The {@link #clientId} of the scan that this takes back; null for a scan. */
    @Column(length = UUID_LENGTH, updatable = false)
    private String undoes;

    /** As it was read or typed; null when the device was chosen from the list. */
    @Column(length = CODE_LENGTH, updatable = false)
    private String code;

    /** The code folded: the same unknown code scanned twice is one thing. */
    @Column(length = KEY_LENGTH, updatable = false)
    private String codeKey;

    /** The device it names; null for an unknown one. */
    @Column(updatable = false)
    private Long deviceId;

    /** The room it was found in; null when none was chosen. */
    @Column(updatable = false)
    private Long roomId;

    /** When, by the server's clock. */
    @Column(nullable = false, updatable = false)
    private Instant at;

    /** When, as the phone's clock said; null if it said nothing possible. */
    @Column(updatable = false)
    private Instant phoneAt;

    @Column(nullable = false, updatable = false)
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    @Column(length = 10, updatable = false)
    private ScanMethod method;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, updatable = false)
    private AssetCondition assetCondition;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, updatable = false)
    private TargetFunction target;

    @Column(length = NOTE_LENGTH, updatable = false)
    private String note;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "photo_id")
    private StoredFile photo;

    /** What was answered when it came in; null for an undo. */
    @Enumerated(EnumType.STRING)
    @Column(length = 10, updatable = false)
    private ScanOutcome outcome;

    protected FieldScan() {
    }

    /** @param sent what the phone sent, without a fault @param known what the registry makes of it */
    public FieldScan(Stocktake stocktake, int seq, String phoneId, SentScan sent, Known known, Instant receivedAt, Caller by) {
        this.stocktakeId = stocktake.getId();
        this.schoolId = stocktake.schoolId();
        this.seq = seq;
        this.phoneId = phoneId;
        this.clientId = sent.id();
        this.kind = sent.kind();
        this.undoes = sent.undoes();
        this.code = sent.code();
        this.codeKey = key(sent.code());
        this.deviceId = known.deviceId();
        this.roomId = sent.room();
        this.at = known.at();
        this.phoneAt = sent.at();
        this.receivedAt = receivedAt;
        this.method = sent.method();
        this.assetCondition = sent.condition();
        this.target = sent.target();
        this.note = sent.note();
        this.outcome = known.outcome();
        this.accountId = by.accountId();
        this.accountName = by.name();
    }

    /**
     * @param deviceId null for an unknown one and for an undo
     * @param outcome null for an undo
     * @param at by the server's clock
     */
    public record Known(Long deviceId, ScanOutcome outcome, Instant at) {
    }

    /** Under what an unknown code is the same as another; null for none. */
    public static String key(String code) {
        String key = LookAlikes.key(code, KEY_LENGTH);
        return key == null || key.isEmpty() ? null : key;
    }

    /** The photo comes by itself, once or again. */
    public void show(StoredFile newPhoto) {
        if (photo != null) {
            photo.hide();
        }
        photo = newPhoto;
    }

    public boolean isScan() {
        return kind == ScanKind.SCAN;
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    public Long getStocktakeId() {
        return stocktakeId;
    }

    public int getSeq() {
        return seq;
    }

    public String getClientId() {
        return clientId;
    }

    public String getPhoneId() {
        return phoneId;
    }

    public Long getAccountId() {
        return accountId;
    }

    public String getAccountName() {
        return accountName;
    }

    public ScanKind getKind() {
        return kind;
    }

    public String getUndoes() {
        return undoes;
    }

    public String getCode() {
        return code;
    }

    public String getCodeKey() {
        return codeKey;
    }

    public Long getDeviceId() {
        return deviceId;
    }

    public Long getRoomId() {
        return roomId;
    }

    public Instant getAt() {
        return at;
    }

    public Instant getPhoneAt() {
        return phoneAt;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }

    public ScanMethod getMethod() {
        return method;
    }

    public AssetCondition getAssetCondition() {
        return assetCondition;
    }

    public TargetFunction getTarget() {
        return target;
    }

    public String getNote() {
        return note;
    }

    public StoredFile getPhoto() {
        return photo;
    }

    public ScanOutcome getOutcome() {
        return outcome;
    }
}
