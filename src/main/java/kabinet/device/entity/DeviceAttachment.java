package kabinet.device.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import kabinet.access.entity.Account;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.file.entity.FileType;
import kabinet.file.entity.StoredFile;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;
import org.hibernate.envers.RelationTargetAuditMode;

/** A photo of a device or a paper that belongs to it: warranty card, manual, repair act. Taken away it is hidden and stays in the history. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class DeviceAttachment extends AbstractEntity implements Scoped {

    public static final int CAPTION_LENGTH = 200;

    /** What it is for. A photographed paper is a document too. */
    public enum Kind { PHOTO, DOCUMENT }

    @Column(nullable = false, updatable = false)
    private Long schoolId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "device_id", updatable = false)
    private Device device;

    @Audited(targetAuditMode = RelationTargetAuditMode.NOT_AUDITED)
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "file_id", updatable = false)
    private StoredFile file;

    @Enumerated(EnumType.STRING)
    @Column(length = 10, nullable = false)
    private Kind kind;

    /** What is to be seen; null where the file's name says it. */
    @Size(max = CAPTION_LENGTH)
    @Column(length = CAPTION_LENGTH)
    private String caption;

    private Instant removedAt;

    @Column(length = Account.NAME_LENGTH)
    private String removedBy;

    protected DeviceAttachment() {
    }

    /** @param kind null lets the file decide: pictures are photos */
    public DeviceAttachment(Device device, StoredFile file, Kind kind, String caption) {
        this.schoolId = device.schoolId();
        this.device = device;
        this.file = file;
        this.kind = file.isPicture() ? kind == null ? Kind.PHOTO : kind : Kind.DOCUMENT;
        this.caption = caption == null || caption.isBlank() ? null : caption.strip();
    }

    /** Hides it, and its file with it. */
    public void remove(String by) {
        if (removedAt == null) {
            removedAt = Instant.now();
            removedBy = by;
            file.hide();
        }
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    /** The caption, or the file's name. */
    public String getTitle() {
        return caption == null ? file.getName() : caption;
    }

    public Device getDevice() {
        return device;
    }

    public StoredFile getFile() {
        return file;
    }

    public boolean isPdf() {
        return file.getType() == FileType.PDF;
    }

    public Kind getKind() {
        return kind;
    }

    public boolean isPhoto() {
        return kind == Kind.PHOTO;
    }

    public String getCaption() {
        return caption;
    }

    public Instant getRemovedAt() {
        return removedAt;
    }

    public String getRemovedBy() {
        return removedBy;
    }
}
