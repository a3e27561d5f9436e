package kabinet.procurement.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.Inn;
import kabinet.base.Money;
import kabinet.base.Titled;
import kabinet.base.ValidInn;
import kabinet.base.ValidKpp;
import kabinet.device.entity.FundingSource;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/**
 * A notice of a purchase («извещение») under 44-ФЗ: planned for a date by the roadmap, published in ЕИС under a number, decided, and followed by contracts. It
 * belongs to the school that buys, or to the district: its own purchases and joint ones of several schools. Amounts are roubles.
 */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL_OR_DISTRICT)
public class Notice extends AbstractEntity implements Scoped, Titled {

    /** Of a registry number in ЕИС, digits: organisation 11, year 2, serial 6. */
    public static final int NUMBER_LENGTH = 19;
    public static final String NUMBER_SHAPE = "\\d{19}";
    public static final int OBJECT_LENGTH = 2000;
    public static final int METHOD_LENGTH = 200;
    public static final int ORGANISER_LENGTH = 500;
    public static final int FILE_NAME_LENGTH = 200;
    /** A checksum SHA-256, hexadecimal digits. */
    public static final int CHECKSUM_LENGTH = 64;

    private static final int FIRST_YEAR = 2006;

    /** Null for the district's own purchases and for joint ones. Never changes. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id")
    private School school;

    /** Registry number in ЕИС, 19 digits; unique; null before it is published. */
    @Pattern(regexp = NUMBER_SHAPE, message = "{procurement.notice.number.pattern}")
    @Column(length = NUMBER_LENGTH)
    private String number;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = 10, nullable = false)
    private NoticeType type = NoticeType.EF2020;

    /** What is bought: «Поставка ноутбуков…». */
    @NotBlank
    @Size(max = OBJECT_LENGTH)
    @Column(length = OBJECT_LENGTH, nullable = false)
    private String object;

    /** How the supplier is chosen: «Электронный аукцион». */
    @Size(max = METHOD_LENGTH)
    @Column(length = METHOD_LENGTH)
    private String method;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = 15, nullable = false)
    private NoticeStage stage = NoticeStage.PREPARATION;

    /** НМЦК, the initial (highest) price, roubles; null if the notice names none for the whole purchase. */
    @PositiveOrZero
    @Digits(integer = Money.MAX_INTEGER_DIGITS, fraction = Money.SCALE)
    @Column(precision = 15, scale = 2)
    private BigDecimal maxPrice;

    private LocalDate publishedOn;

    /** Where the notice was published, by the clock of its place: ЕИС writes the time with its zone. */
    private LocalDateTime applicationsUntil;

    private LocalDate summedUpOn;

    /** Who publishes it: the customer, or an authority that buys for others. */
    @Size(max = ORGANISER_LENGTH)
    @Column(length = ORGANISER_LENGTH)
    private String organiserName;

    @ValidInn
    @Column(length = Inn.MAX_LENGTH)
    private String organiserInn;

    @ValidKpp
    @Column(length = 9)
    private String organiserKpp;

    /** By when the roadmap («дорожная карта») wants it published. */
    private LocalDate dueOn;

    /** Name of the file it came from; null if entered by hand. */
    @Column(length = FILE_NAME_LENGTH)
    private String originalName;

    /** SHA-256 of the file it came from, hexadecimal. */
    @Column(length = CHECKSUM_LENGTH)
    private String originalSha256;

    /** What the notice is found by. */
    @NotAudited
    @ElementCollection
    @CollectionTable(name = "notice_word", joinColumns = @JoinColumn(name = "notice_id"))
    @Column(name = "word", length = SearchWords.LENGTH, nullable = false)
    private Set<String> words = new HashSet<>();

    @NotAudited
    @OneToMany(mappedBy = "notice", fetch = FetchType.LAZY, cascade = {CascadeType.PERSIST, CascadeType.MERGE}, orphanRemoval = true)
    @OrderBy("id")
    private List<NoticeCustomer> customers = new ArrayList<>();

    @NotAudited
    @OneToMany(mappedBy = "notice", fetch = FetchType.LAZY, cascade = {CascadeType.PERSIST, CascadeType.MERGE}, orphanRemoval = true)
    @OrderBy("number, id")
    private List<NoticeLine> lines = new ArrayList<>();

    @NotAudited
    @OneToMany(mappedBy = "notice", fetch = FetchType.LAZY, cascade = {CascadeType.PERSIST, CascadeType.MERGE}, orphanRemoval = true)
    @OrderBy("year, id")
    private List<NoticeFunding> fundings = new ArrayList<>();

    @NotAudited
    @OneToMany(mappedBy = "notice", fetch = FetchType.LAZY, cascade = {CascadeType.PERSIST, CascadeType.MERGE}, orphanRemoval = true)
    @OrderBy("id")
    @Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
    private List<NoticeSchool> schools = new ArrayList<>();

    protected Notice() {
    }

    /** @param school null for the district's own purchase and for a joint one */
    public Notice(School school, String object) {
        this.school = school;
        this.object = object;
    }

    /** The roadmap's date for announcing purchases, 1 April («Объявление закупки — 01.04», roadmap of Гусь-Хрустальный for 2021, § 2 item 3). */
    public static LocalDate dueIn(int year) {
        return LocalDate.of(year, Month.APRIL, 1);
    }

    @Override
    public Long schoolId() {
        return school == null ? null : school.getId();
    }

    /** The number, or what is bought if there is none yet. */
    @Override
    public String getTitle() {
        return number == null ? object : number;
    }

    /** Address of the notice's public card in ЕИС; null if its number or form does not tell. */
    public String getCardAddress() {
        return type.cardAddress(number);
    }

    /** The year it counts for: of publication, else of the due date; null if neither is known. */
    public Integer getYear() {
        if (publishedOn != null) {
            return publishedOn.getYear();
        }
        return dueOn == null ? null : dueOn.getYear();
    }

    public Timeliness timeliness(LocalDate today) {
        return stage == NoticeStage.CANCELLED && publishedOn == null ? null : Timeliness.of(publishedOn, dueOn, today);
    }

    /** Published after the roadmap's date, or not published though it has passed. */
    public boolean isLate() {
        return timeliness(LocalDate.now()) == Timeliness.LATE;
    }

    @AssertTrue(message = "{procurement.notice.publishedWithoutNumber}")
    boolean isNumberedIfPublished() {
        return publishedOn == null || number != null;
    }

    @AssertTrue(message = "{procurement.notice.years}")
    boolean isOfOurTime() {
        return publishedOn == null || publishedOn.getYear() >= FIRST_YEAR;
    }

    /** The file it came from. @param sha256 checksum, hexadecimal */
    public void cameFrom(String fileName, String sha256) {
        originalName = fileName.length() <= FILE_NAME_LENGTH ? fileName : fileName.substring(fileName.length() - FILE_NAME_LENGTH);
        originalSha256 = sha256;
    }

    public NoticeCustomer addCustomer(String name, String inn) {
        NoticeCustomer customer = new NoticeCustomer(this, name, inn);
        customers.add(customer);
        return customer;
    }

    public void removeCustomer(NoticeCustomer customer) {
        customers.removeIf(c -> c == customer);
    }

    /** A new line behind the others. */
    public NoticeLine addLine(String name) {
        NoticeLine line = new NoticeLine(this, lines.isEmpty() ? 1 : lines.get(lines.size() - 1).getNumber() + 1, name);
        lines.add(line);
        return line;
    }

    public void removeLine(NoticeLine line) {
        lines.removeIf(l -> l == line);
    }

    public NoticeFunding addFunding(FundingSource source, int year, BigDecimal amount) {
        NoticeFunding funding = new NoticeFunding(this, source, year, amount);
        fundings.add(funding);
        return funding;
    }

    public void removeFunding(NoticeFunding funding) {
        fundings.removeIf(f -> f == funding);
    }

    /** Plans what is bought for a school. @param room may be null */
    public NoticeSchool addSchool(School planned, Room room) {
        NoticeSchool added = new NoticeSchool(this, planned, room);
        schools.add(added);
        return added;
    }

    public void removeSchool(NoticeSchool planned) {
        schools.removeIf(s -> s == planned);
    }

    /** The funding's sum, roubles. */
    public BigDecimal getFunded() {
        return fundings.stream().map(NoticeFunding::getAmount).filter(a -> a != null).reduce(Money.ZERO, BigDecimal::add);
    }

    @PrePersist
    @PreUpdate
    void findable() {
        Set<String> now = SearchWords.of(Arrays.asList(number, object, organiserName));
        if (!now.equals(words)) {
            words.retainAll(now);
            words.addAll(now);
        }
    }

    public School getSchool() {
        return school;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = Stripped.orNull(number);
    }

    public NoticeType getType() {
        return type;
    }

    public void setType(NoticeType type) {
        this.type = type;
    }

    public String getObject() {
        return object;
    }

    public void setObject(String object) {
        this.object = Stripped.orNull(object);
    }

    public String getMethod() {
        return method;
    }

    public void setMethod(String method) {
        this.method = Stripped.orNull(method);
    }

    public NoticeStage getStage() {
        return stage;
    }

    public void setStage(NoticeStage stage) {
        this.stage = stage;
    }

    public BigDecimal getMaxPrice() {
        return maxPrice;
    }

    public void setMaxPrice(BigDecimal maxPrice) {
        this.maxPrice = maxPrice;
    }

    public LocalDate getPublishedOn() {
        return publishedOn;
    }

    public void setPublishedOn(LocalDate publishedOn) {
        this.publishedOn = publishedOn;
    }

    public LocalDateTime getApplicationsUntil() {
        return applicationsUntil;
    }

    public void setApplicationsUntil(LocalDateTime applicationsUntil) {
        this.applicationsUntil = applicationsUntil;
    }

    public LocalDate getSummedUpOn() {
        return summedUpOn;
    }

    public void setSummedUpOn(LocalDate summedUpOn) {
        this.summedUpOn = summedUpOn;
    }

    public String getOrganiserName() {
        return organiserName;
    }

    public void setOrganiserName(String organiserName) {
        this.organiserName = Stripped.orNull(organiserName);
    }

    public String getOrganiserInn() {
        return organiserInn;
    }

    public void setOrganiserInn(String organiserInn) {
        this.organiserInn = Stripped.orNull(organiserInn);
    }

    public String getOrganiserKpp() {
        return organiserKpp;
    }

    public void setOrganiserKpp(String organiserKpp) {
        this.organiserKpp = Stripped.orNull(organiserKpp);
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public String getOriginalName() {
        return originalName;
    }

    public String getOriginalSha256() {
        return originalSha256;
    }

    public List<NoticeCustomer> getCustomers() {
        return List.copyOf(customers);
    }

    public List<NoticeLine> getLines() {
        return List.copyOf(lines);
    }

    public List<NoticeFunding> getFundings() {
        return List.copyOf(fundings);
    }

    public List<NoticeSchool> getSchools() {
        return List.copyOf(schools);
    }
}
