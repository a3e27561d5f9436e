package kabinet.software.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kabinet.base.AbstractEntity;
import kabinet.base.LookAlikes;
import kabinet.base.Titled;
import org.hibernate.envers.Audited;

/** A program as its rights holder offers it, in one release or in any. A directory of the district; entries are never deleted, only no longer offered. */
@Entity
@Audited
public class Software extends AbstractEntity implements Titled {

    public static final int PUBLISHER_LENGTH = 120;
    public static final int NAME_LENGTH = 150;
    public static final int RELEASE_LENGTH = 60;
    public static final int CLASS_LENGTH = 150;
    public static final int NUMBER_LENGTH = 20;
    public static final int KEY_LENGTH = 350;
    /** Entry numbers of the registry are plain numbers, written with or without «№». */
    public static final String NUMBER_SHAPE = "(№\\s*)?\\d{1,10}";

    /** Rights holder («правообладатель»). */
    @NotBlank
    @Size(max = PUBLISHER_LENGTH)
    @Column(length = PUBLISHER_LENGTH, nullable = false)
    private String publisher;

    /** Unique for the publisher and release. */
    @NotBlank
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH, nullable = false)
    private String name;

    /** The release that licences name («2019», «Стандартный»); empty where any release is meant. */
    @Size(max = RELEASE_LENGTH)
    @Column(length = RELEASE_LENGTH, nullable = false)
    private String releaseWords = "";

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private SoftwareCategory category;

    /** Class of programs by the registry's classifier, in its words; null if not known. */
    @Size(max = CLASS_LENGTH)
    @Column(length = CLASS_LENGTH)
    private String softwareClass;

    /** Number of its entry in the unified registry of Russian programs; a program is Russian if it has one. */
    @Pattern(regexp = NUMBER_SHAPE, message = "{software.registryNumber.pattern}")
    @Column(length = NUMBER_LENGTH)
    private String registryNumber;

    /** Day of that entry. */
    private LocalDate registeredOn;

    /** May be used by anybody without a document of rights: needs no licence. */
    @Column(nullable = false)
    private boolean free;

    /** Still offered for new licences and installations. */
    @Column(nullable = false)
    private boolean active = true;

    /** Publisher, name and release folded: order and search. */
    @Column(length = KEY_LENGTH, nullable = false)
    private String nameKey;

    protected Software() {
    }

    public Software(String publisher, String name, SoftwareCategory category) {
        this.publisher = publisher;
        this.name = name;
        this.category = category;
    }

    /** «МойОфис Образование» or «Windows 10 Pro»: name and release. */
    @Override
    public String getTitle() {
        return releaseWords.isEmpty() ? name : name + " " + releaseWords;
    }

    /** Whether the registry of Russian programs has it. */
    public boolean isRussian() {
        return registryNumber != null;
    }

    /** Publisher, name and release without what typing leaves to chance: equal likenesses mean that two entries may be one program. */
    public String likeness() {
        return LookAlikes.fold(publisher + name + releaseWords).replaceAll("[\\s\"'()./_-]", "");
    }

    @PrePersist
    @PreUpdate
    void fold() {
        nameKey = LookAlikes.key(name + " " + releaseWords + " " + publisher, KEY_LENGTH);
    }

    public String getPublisher() {
        return publisher;
    }

    public void setPublisher(String publisher) {
        this.publisher = publisher == null ? null : publisher.strip();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? null : name.strip();
    }

    public String getReleaseWords() {
        return releaseWords;
    }

    /** Null is empty. */
    public void setReleaseWords(String words) {
        releaseWords = words == null ? "" : words.strip();
    }

    public SoftwareCategory getCategory() {
        return category;
    }

    public void setCategory(SoftwareCategory category) {
        this.category = category;
    }

    public String getSoftwareClass() {
        return softwareClass;
    }

    public void setSoftwareClass(String softwareClass) {
        this.softwareClass = text(softwareClass);
    }

    public String getRegistryNumber() {
        return registryNumber;
    }

    /** «№ 1292» is stored as 1292; empty is null. */
    public void setRegistryNumber(String number) {
        registryNumber = text(number == null ? null : number.replace("№", ""));
    }

    public LocalDate getRegisteredOn() {
        return registeredOn;
    }

    public void setRegisteredOn(LocalDate registeredOn) {
        this.registeredOn = registeredOn;
    }

    public boolean isFree() {
        return free;
    }

    public void setFree(boolean free) {
        this.free = free;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    private static String text(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
