package kabinet.network.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.Titled;
import kabinet.organisation.entity.School;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/** What an act says of a school's network as a whole: filter, firewall, addressing, where the rack stands. At most one a school. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class SchoolNetwork extends AbstractEntity implements Scoped, Titled {

    public static final int NAME_LENGTH = 150;
    public static final int METHOD_LENGTH = 15;
    public static final int ADDRESSING_LENGTH = 250;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id", updatable = false)
    private School school;

    /** Name of the content filter; null without one. */
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH)
    private String contentFilter;

    @Enumerated(EnumType.STRING)
    @Column(length = METHOD_LENGTH)
    private FilterMethod filterMethod;

    /** Name of the firewall; null without one. */
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH)
    private String firewall;

    /** Domain and addresses in words: «домен school4, DHCP». */
    @Size(max = ADDRESSING_LENGTH)
    @Column(length = ADDRESSING_LENGTH)
    private String addressing;

    /** Where the server room or rack is. */
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH)
    private String cabinet;

    protected SchoolNetwork() {
    }

    public SchoolNetwork(School school) {
        this.school = Objects.requireNonNull(school);
    }

    @Override
    public Long schoolId() {
        return school.getId();
    }

    /** The school's. */
    @Override
    public String getTitle() {
        return school.getTitle();
    }

    public School getSchool() {
        return school;
    }

    public String getContentFilter() {
        return contentFilter;
    }

    public void setContentFilter(String contentFilter) {
        this.contentFilter = text(contentFilter);
    }

    public FilterMethod getFilterMethod() {
        return filterMethod;
    }

    public void setFilterMethod(FilterMethod filterMethod) {
        this.filterMethod = filterMethod;
    }

    public String getFirewall() {
        return firewall;
    }

    public void setFirewall(String firewall) {
        this.firewall = text(firewall);
    }

    public String getAddressing() {
        return addressing;
    }

    public void setAddressing(String addressing) {
        this.addressing = text(addressing);
    }

    public String getCabinet() {
        return cabinet;
    }

    public void setCabinet(String cabinet) {
        this.cabinet = text(cabinet);
    }

    private static String text(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
