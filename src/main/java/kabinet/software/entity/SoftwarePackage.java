package kabinet.software.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.Immutable;

/** A reported name in one version, and what the rules make of it. Written by {@code MetPackages} alone. */
@Entity
@Immutable
public class SoftwarePackage {

    public static final int VERSION_LENGTH = 100;

    @Id
    private Integer id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "name_id")
    private SoftwareName name;

    /** As reported; empty if none was. */
    @Column(length = VERSION_LENGTH, nullable = false)
    private String packageVersion;

    @Enumerated(EnumType.STRING)
    @Column(length = 12, nullable = false)
    private PackageState state;

    /** The product, if it was recognised. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "software_id")
    private Software software;

    /** The rule that decided. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "rule_id")
    private RecognitionRule rule;

    protected SoftwarePackage() {
    }

    public Integer getId() {
        return id;
    }

    public SoftwareName getName() {
        return name;
    }

    public String getPackageVersion() {
        return packageVersion;
    }

    public PackageState getState() {
        return state;
    }

    public Software getSoftware() {
        return software;
    }

    public RecognitionRule getRule() {
        return rule;
    }
}
