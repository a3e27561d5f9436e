package kabinet.file.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import kabinet.access.entity.Account;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import org.hibernate.annotations.Filter;

/**
 * A file of a school, or of the district: then everybody may read it. Its content lies in the data folder under its SHA-256 and never changes; several files may share one
 * content. Whoever owns it (an attachment, a delivery) hides it when it is taken away; then nobody gets it any more, and what nothing
 * refers to is removed some months later.
 */
@Entity
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL_OR_DISTRICT)
public class StoredFile extends AbstractEntity implements Scoped {

    /** Largest file that is accepted, bytes (25 MiB). */
    public static final int MAX_SIZE = 25 * 1024 * 1024;

    /** Null for the district's. */
    @Column(updatable = false)
    private Long schoolId;

    /** SHA-256 of the stored content, 64 hexadecimal digits in lower case. */
    @Column(length = 64, nullable = false, updatable = false)
    private String sha256;

    /** As {@link FileName} made it of the sender's name. */
    @Column(length = FileName.LENGTH, nullable = false, updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(length = 10, nullable = false, updatable = false)
    private FileType type;

    /** Bytes. */
    @Column(nullable = false, updatable = false)
    private long size;

    /** Pixels; null for what is no picture. */
    @Column(updatable = false)
    private Integer width;

    @Column(updatable = false)
    private Integer height;

    @Column(nullable = false, updatable = false)
    private Instant storedAt;

    /** The account's name at that time. */
    @Column(length = Account.NAME_LENGTH, nullable = false, updatable = false)
    private String storedBy;

    /** Null while it may be read. */
    private Instant hiddenAt;

    protected StoredFile() {
    }

    /**
     * @param schoolId null for the district's
     * @param width pixels; null for what is no picture
     * @param storedBy the account's name
     */
    public StoredFile(Long schoolId, String sha256, String name, FileType type, long size, Integer width, Integer height, String storedBy) {
        this.schoolId = schoolId;
        this.sha256 = sha256;
        this.name = name;
        this.type = type;
        this.size = size;
        this.width = width;
        this.height = height;
        this.storedBy = storedBy;
        this.storedAt = Instant.now();
    }

    public void hide() {
        if (hiddenAt == null) {
            hiddenAt = Instant.now();
        }
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    public String getSha256() {
        return sha256;
    }

    public String getName() {
        return name;
    }

    public FileType getType() {
        return type;
    }

    public boolean isPicture() {
        return type.isPicture();
    }

    public long getSize() {
        return size;
    }

    public Integer getWidth() {
        return width;
    }

    public Integer getHeight() {
        return height;
    }

    public Instant getStoredAt() {
        return storedAt;
    }

    public String getStoredBy() {
        return storedBy;
    }

    public boolean isHidden() {
        return hiddenAt != null;
    }
}
