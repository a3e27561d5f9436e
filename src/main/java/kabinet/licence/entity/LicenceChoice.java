package kabinet.licence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Size;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.Titled;
import kabinet.organisation.entity.School;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/** A person's word that goes before the rule: this licence covers the installation, or none does. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class LicenceChoice extends AbstractEntity implements Scoped, Titled {

    public static final int REASON_LENGTH = 200;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id", updatable = false)
    private School school;

    /** Id of the installation, of which there is one choice at most. Installations come and go by the thousand, so it is no tie that holds one back. */
    @Column(nullable = false, updatable = false)
    private Long installationId;

    /** Null: covered by none. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "licence_id")
    private Licence licence;

    @Size(max = REASON_LENGTH)
    @Column(length = REASON_LENGTH)
    private String reason;

    protected LicenceChoice() {
    }

    public LicenceChoice(School school, Long installationId) {
        this.school = school;
        this.installationId = installationId;
    }

    /** @param chosen null: covered by none */
    public void choose(Licence chosen, String why) {
        licence = chosen;
        reason = why == null || why.isBlank() ? null : why.strip();
    }

    @Override
    public Long schoolId() {
        return school.getId();
    }

    @Override
    public String getTitle() {
        return licence == null ? "—" : licence.getTitle();
    }

    public School getSchool() {
        return school;
    }

    public Long getInstallationId() {
        return installationId;
    }

    public Licence getLicence() {
        return licence;
    }

    public String getReason() {
        return reason;
    }
}
