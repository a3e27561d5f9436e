package kabinet.agent.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kabinet.access.entity.Scoped;
import kabinet.base.BusinessException;
import kabinet.base.LookAlikes;
import kabinet.device.entity.Device;
import org.hibernate.annotations.Filter;

/**
 * What is known of a device's hardware. Reports fill it; a person may say a fact otherwise and so hold it: then reports no longer change it, and what they say instead stands beside it. A report
 * that says nothing of a fact leaves it. Its history is kept change by change, see {@link MachineChange}.
 */
@Entity
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class Machine implements Scoped {

    /** Reports of one machine in an hour that may change something. */
    public static final int MOST_AN_HOUR = 20;
    private static final Duration HOUR = Duration.ofHours(1);

    @Id
    private Long deviceId;

    @Version
    @Column(nullable = false)
    private int version;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @MapsId
    @JoinColumn(name = "device_id")
    private Device device;

    /** The device's. */
    @Column(nullable = false, updatable = false)
    private Long schoolId;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private AssetKind kind;

    /** As last reported; machines are recognised by it. */
    @Column(length = 60)
    private String uuid;

    /** Reported serial number folded; machines are recognised by it, whatever stands on the device's card. */
    @Column(length = Device.SERIAL_LENGTH)
    private String serialKey;

    @Convert(converter = FactsJson.class)
    @Column(length = FactsJson.LENGTH, nullable = false)
    private Map<Fact, String> facts = new EnumMap<>(Fact.class);

    /** The facts that a person holds, and what was last reported of them: an empty text for nothing. */
    @Convert(converter = FactsJson.class)
    @Column(length = FactsJson.LENGTH)
    private Map<Fact, String> held = new EnumMap<>(Fact.class);

    /** {@link Facts#digest()} of the last whole report; null if something came between. */
    @Column(length = 64)
    private String digest;

    /** Number of programs last reported. */
    @Column(nullable = false)
    private int packages;

    @ElementCollection
    @CollectionTable(name = "machine_mac", joinColumns = @JoinColumn(name = "device_id"))
    @Column(name = "mac", length = 17, nullable = false)
    private Set<String> macs = new HashSet<>();

    @Column(nullable = false, updatable = false)
    private Instant firstSeen;

    @Column(nullable = false)
    private Instant lastSeen;

    /** When the hour began in which {@link #booked} counts; null before the first report. */
    private Instant bookedSince;

    /** Reports within the hour that said something else than the one before. */
    @Column(nullable = false)
    private int booked;

    protected Machine() {
    }

    public Machine(Device device, AssetKind kind, Instant now) {
        this.device = device;
        this.schoolId = device.schoolId();
        this.kind = kind;
        this.firstSeen = now;
        this.lastSeen = now;
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    /** Whether a whole report says what the last one said. */
    public boolean knows(String reportDigest) {
        return reportDigest.equals(digest);
    }

    public void seen(Instant now) {
        lastSeen = now;
    }

    /** Whether one more report that says something else may be taken: at most {@value #MOST_AN_HOUR} are in an hour, which begins with the first one. An honest agent reports daily. */
    public boolean mayBeBooked(Instant now) {
        return booked < MOST_AN_HOUR || isHourOver(now);
    }

    /** A report says something else than the last one. */
    void booked(Instant now) {
        if (bookedSince == null || isHourOver(now)) {
            bookedSince = now;
            booked = 0;
        }
        booked++;
    }

    private boolean isHourOver(Instant now) {
        return bookedSince == null || !now.isBefore(bookedSince.plus(HOUR));
    }

    /**
     * Whether a report without a token is about this very machine: it states the UUID and the serial number that are known of it, both where both are known, and nothing else in their place; where
     * neither is known, the address of one of its network cards. Of a machine of which nothing of all that is known no report is believed without a token. An agent's name alone is no proof: it is
     * made of the computer's name and a date, and anyone may guess it.
     *
     * @param serialKeys the report's serial numbers, folded as {@link LookAlikes#key} does
     */
    public boolean isMeantBy(Facts reported, Collection<String> serialKeys) {
        if (uuid == null && serialKey == null) {
            return reported.macs().stream().anyMatch(macs::contains);
        }
        return (uuid == null || reported.value(Fact.UUID).filter(uuid::equals).isPresent()) && (serialKey == null || serialKeys.contains(serialKey));
    }

    /**
     * Takes over what a report says.
     *
     * @param partial whether it says only a part of what there is to say
     * @return what is otherwise than before; of held facts, what is reported otherwise than last time
     */
    public List<FactChange> take(Facts reported, boolean partial, Instant now) {
        List<FactChange> changes = new ArrayList<>();
        Map<Fact, String> next = copy(facts);
        Map<Fact, String> aside = copy(held);
        reported.values().forEach((fact, value) -> {
            if (aside.containsKey(fact)) {
                String before = aside.put(fact, value);
                if (!value.equals(before) && !value.equals(facts.get(fact))) {
                    changes.add(new FactChange(fact, before == null || before.isEmpty() ? null : before, value, true));
                }
                return;
            }
            String before = next.put(fact, value);
            if (!value.equals(before) && !fact.isVolatile()) {
                changes.add(new FactChange(fact, before, value, false));
            }
        });
        boolean otherCards = !Objects.equals(next.get(Fact.MACS), facts.get(Fact.MACS));
        if (!next.equals(facts)) {
            facts = next;
        }
        if (!aside.equals(held)) {
            held = aside;
        }
        uuid = reported.value(Fact.UUID).orElse(uuid);
        serialKey = reported.value(Fact.SERIAL).map(s -> LookAlikes.key(s, Device.SERIAL_LENGTH)).orElse(serialKey);
        if (otherCards) { // else they are not even read
            macs.retainAll(reported.macs());
            macs.addAll(reported.macs());
        }
        if (reported.packages() != null) {
            packages = reported.packages().size();
        }
        booked(now);
        kind = reported.kind();
        digest = partial ? null : reported.digest();
        lastSeen = now;
        return changes;
    }

    /**
     * A person says a fact; reports no longer change it.
     *
     * @return what is otherwise than before
     * @throws BusinessException if the fact is one that only tells machines apart
     */
    public FactChange hold(Fact fact, String value) {
        if (!fact.mayBeHeld()) {
            throw new BusinessException("agent.machine.notHeld");
        }
        Map<Fact, String> next = copy(facts);
        Map<Fact, String> aside = copy(held);
        String before = next.get(fact);
        aside.putIfAbsent(fact, before == null ? "" : before);
        next.put(fact, value);
        facts = next;
        held = aside;
        return new FactChange(fact, before, value, false);
    }

    /** Reports say the fact again; what was last reported is true from now on. @return what is otherwise than before; null if nothing */
    public FactChange release(Fact fact) {
        Map<Fact, String> aside = copy(held);
        String reported = aside.remove(fact);
        if (reported == null) {
            return null;
        }
        held = aside;
        Map<Fact, String> next = copy(facts);
        String before = reported.isEmpty() ? next.remove(fact) : next.put(fact, reported);
        facts = next;
        return Objects.equals(before, reported) ? null : new FactChange(fact, before, reported.isEmpty() ? null : reported, false);
    }

    private static Map<Fact, String> copy(Map<Fact, String> of) {
        Map<Fact, String> copy = new EnumMap<>(Fact.class);
        if (of != null) {
            copy.putAll(of);
        }
        return copy;
    }

    public Long getDeviceId() {
        return deviceId;
    }

    public int getVersion() {
        return version;
    }

    public Device getDevice() {
        return device;
    }

    public AssetKind getKind() {
        return kind;
    }

    public Map<Fact, String> getFacts() {
        return copy(facts);
    }

    /** What was last reported of the facts that a person holds; an empty text for nothing. */
    public Map<Fact, String> getHeld() {
        return copy(held);
    }

    public Collection<String> getMacs() {
        return Set.copyOf(macs);
    }

    public int getPackages() {
        return packages;
    }

    public Instant getFirstSeen() {
        return firstSeen;
    }

    public Instant getLastSeen() {
        return lastSeen;
    }
}
