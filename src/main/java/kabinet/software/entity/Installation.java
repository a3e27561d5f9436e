package kabinet.software.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.base.Titled;
import kabinet.device.entity.Device;
import kabinet.organisation.entity.School;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/**
 * A program on a device, from the day it was first seen until it was removed; it is installed on a day D if {@code firstSeen ≤ D} and it was not removed by then
 * ({@code removedOn} null or after D). A program stands on a device at most once at a time, whoever says so. What agents report comes and goes by bulk
 * statements, without a history of its own; what people say has one.
 */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class Installation extends AbstractEntity implements Scoped, Titled {

    public static final int RELEASE_LENGTH = 100;

    /** The device's school. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id")
    private School school;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "device_id")
    private Device device;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "software_id")
    private Software software;

    /** Version as it was seen or typed; empty if nobody said. */
    @NotNull
    @Size(max = RELEASE_LENGTH)
    @Column(length = RELEASE_LENGTH, nullable = false)
    private String releaseWords;

    @Enumerated(EnumType.STRING)
    @Column(length = 10, nullable = false)
    private InstallationSource source;

    @NotNull
    @Column(nullable = false)
    private LocalDate firstSeen;

    /** First day on which it is no longer there; null while it is. */
    private LocalDate removedOn;

    protected Installation() {
    }

    /** @param source of the two that people stand behind */
    public Installation(Device device, Software software, String releaseWords, InstallationSource source, LocalDate firstSeen) {
        if (source == InstallationSource.AGENT) {
            throw new IllegalArgumentException("What agents report is written in bulk");
        }
        this.school = device.getSchool();
        this.device = device;
        this.software = software;
        this.releaseWords = releaseWords == null ? "" : releaseWords.strip();
        this.source = source;
        this.firstSeen = firstSeen;
    }

    @Override
    public Long schoolId() {
        return school.getId();
    }

    /** «Р7-Офис · MB-ABC234»: the program and the device's tag. */
    @Override
    public String getTitle() {
        return software.getTitle() + " · " + device.getTag();
    }

    /**
     * The program is no longer there.
     *
     * @param day the first day without it
     * @throws BusinessException if an agent sees it, it was removed already, or the day lies before the first
     */
    public void remove(LocalDate day) {
        if (source == InstallationSource.AGENT) {
            throw new BusinessException("software.installation.ofAgent", software.getTitle());
        }
        if (removedOn != null) {
            throw new BusinessException("software.installation.removedAlready", removedOn);
        }
        if (day.isBefore(firstSeen)) {
            throw new BusinessException("software.installation.removedBeforeSeen", firstSeen);
        }
        removedOn = day;
    }

    /** It is there again, or was never gone, since a day that counted as its removal. */
    public void restore(String releaseWords) {
        removedOn = null;
        this.releaseWords = releaseWords == null ? "" : releaseWords.strip();
    }

    public boolean isPresent() {
        return removedOn == null;
    }

    public School getSchool() {
        return school;
    }

    public Device getDevice() {
        return device;
    }

    public Software getSoftware() {
        return software;
    }

    public String getReleaseWords() {
        return releaseWords;
    }

    public void setReleaseWords(String words) {
        releaseWords = words == null ? "" : words.strip();
    }

    public InstallationSource getSource() {
        return source;
    }

    public LocalDate getFirstSeen() {
        return firstSeen;
    }

    public LocalDate getRemovedOn() {
        return removedOn;
    }
}
