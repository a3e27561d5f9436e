package kabinet.licence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Size;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.base.Titled;
import kabinet.device.entity.Device;
import kabinet.organisation.entity.School;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/**
 * A place of a licence: the device it is bound to, or the key it opens with, or both. One without a device holds a key that is common to all. The key itself stands here
 * encrypted, outside of history and of whatever is exported; what may be shown is its mask.
 */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL_OR_DISTRICT)
public class LicenceSeat extends AbstractEntity implements Scoped, Titled {

    public static final int SECRET_LENGTH = 1500;
    public static final int MASK_LENGTH = 24;
    public static final int NOTE_LENGTH = 100;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "licence_id", updatable = false)
    private Licence licence;

    /** The device's, or else the licence's. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id")
    private School school;

    /** Null for a key that is common to all, or not yet given to a device. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "device_id")
    private Device device;

    /** Encrypted, see {@code KeyRing}; null without a key. */
    @NotAudited
    @Column(length = SECRET_LENGTH)
    private String secret;

    /** Which key of the ring encrypted it; null without a secret. */
    @NotAudited
    private Integer secretKey;

    /** What people may see of the key; null without one. */
    @Column(length = MASK_LENGTH)
    private String mask;

    /** Where the paper or the sticker is, or whose seat it is by function: no names of people. */
    @Size(max = NOTE_LENGTH)
    @Column(length = NOTE_LENGTH)
    private String note;

    protected LicenceSeat() {
    }

    /** @throws BusinessException if the device is of another school than the licence */
    public LicenceSeat(Licence licence, Device device, String note) {
        this.licence = licence;
        reseat(device, note);
    }

    /** @throws BusinessException if the device is of another school than the licence */
    public final void reseat(Device newDevice, String newNote) {
        if (newDevice != null && licence.getSchool() != null && !newDevice.getSchool().equals(licence.getSchool())) {
            throw new BusinessException("licence.fault.seat.ofOtherSchool", newDevice.getTag());
        }
        if (newDevice == null && licence.getKind().isBound() && secret == null && device != null) {
            throw new BusinessException("licence.fault.seat.deviceMissing");
        }
        device = newDevice;
        school = newDevice == null ? licence.getSchool() : newDevice.getSchool();
        note = newNote == null || newNote.isBlank() ? null : newNote.strip();
    }

    /** @throws BusinessException if the device is gone: then no licence can be given to it */
    public static void demandThere(Device device) {
        if (device.getStatus().isGone()) {
            throw new BusinessException("licence.fault.seat.gone", device.getTag());
        }
    }

    /** Keeps the key: only encrypted, and what may be seen of it. */
    public void keep(String encrypted, int withKey, String shown) {
        secret = encrypted;
        secretKey = withKey;
        mask = shown;
    }

    /** The same key, encrypted anew. */
    public void reencrypt(String encrypted, int withKey) {
        secret = encrypted;
        secretKey = withKey;
    }

    public void forgetKey() {
        secret = null;
        secretKey = null;
        mask = null;
    }

    public boolean hasKey() {
        return secret != null;
    }

    @Override
    public Long schoolId() {
        return school == null ? null : school.getId();
    }

    @Override
    public String getTitle() {
        return licence.getTitle();
    }

    public Licence getLicence() {
        return licence;
    }

    public School getSchool() {
        return school;
    }

    public Device getDevice() {
        return device;
    }

    /** Encrypted. */
    public String getSecret() {
        return secret;
    }

    public Integer getSecretKey() {
        return secretKey;
    }

    public String getMask() {
        return mask;
    }

    public String getNote() {
        return note;
    }
}
