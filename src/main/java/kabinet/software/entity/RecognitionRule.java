package kabinet.software.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.base.LookAlikes;
import kabinet.base.Titled;
import org.hibernate.envers.Audited;

/**
 * Says under which installed names a product hides, or that such names are of no interest. Its patterns are written as {@link Wildcards} says; case,
 * look-alike letters, kinds of dashes and spaces do not count. An empty pattern of publisher or version lets any pass.
 */
@Entity
@Audited
public class RecognitionRule extends AbstractEntity implements Titled {

    public static final int NAME_LENGTH = 200;
    public static final int PUBLISHER_LENGTH = 120;
    public static final int VERSION_LENGTH = 60;
    public static final int KEY_LENGTH = 400;
    /** Fewer signs than this beside the stars would match almost everything. */
    public static final int LEAST_LITERAL = 2;

    /** The product; null if the names are of no interest. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "software_id")
    private Software software;

    @NotBlank
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH, nullable = false)
    private String namePattern;

    @NotNull
    @Size(max = PUBLISHER_LENGTH)
    @Column(length = PUBLISHER_LENGTH, nullable = false)
    private String publisherPattern;

    @NotNull
    @Size(max = VERSION_LENGTH)
    @Column(length = VERSION_LENGTH, nullable = false)
    private String versionPattern;

    /** The three patterns folded; no two rules say the same. */
    @Column(length = KEY_LENGTH, nullable = false)
    private String patternKey;

    protected RecognitionRule() {
    }

    /**
     * @param software null to leave such names out of sight
     * @throws BusinessException if the name's pattern says too little
     */
    public RecognitionRule(Software software, String namePattern, String publisherPattern, String versionPattern) {
        this.software = software;
        this.namePattern = strip(namePattern);
        this.publisherPattern = strip(publisherPattern);
        this.versionPattern = strip(versionPattern);
        if (Wildcards.literals(Wildcards.compiled(this.namePattern).replace(" ", "")) < LEAST_LITERAL) {
            throw new BusinessException("software.rule.tooWide", this.namePattern);
        }
        fold();
    }

    @PrePersist
    @PreUpdate
    void fold() {
        patternKey = LookAlikes.key(namePattern + "\n" + publisherPattern + "\n" + versionPattern, KEY_LENGTH);
    }

    @Override
    public String getTitle() {
        return namePattern;
    }

    /** Whether it only keeps names out of the queue. */
    public boolean isOfNoInterest() {
        return software == null;
    }

    public Software getSoftware() {
        return software;
    }

    public String getNamePattern() {
        return namePattern;
    }

    public String getPublisherPattern() {
        return publisherPattern;
    }

    public String getVersionPattern() {
        return versionPattern;
    }

    private static String strip(String text) {
        return text == null ? "" : text.strip();
    }
}
