package kabinet.agent.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.software.entity.PackageChange;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;

/** What changed on a machine by one report, or by a person's word. Of programs the first few are named, of all the number; of the first report the number alone, and no facts, all of which it brought. */
@Entity
@Immutable
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class MachineChange extends AbstractEntity implements Scoped {

    public static final int AUTHOR_LENGTH = 120;
    /** So many programs that came, and that went, are named. */
    public static final int NAMED = 200;
    private static final int IDS_LENGTH = 4000;

    @Column(nullable = false)
    private Long deviceId;

    @Column(nullable = false)
    private Long schoolId;

    @Column(nullable = false)
    private Instant at;

    /** The program that reported, or the person. */
    @Column(length = AUTHOR_LENGTH, nullable = false)
    private String author;

    @Convert(converter = FactChangesJson.class)
    @Column(length = FactChangesJson.LENGTH, nullable = false)
    private List<FactChange> facts;

    /** Number of programs that came. */
    @Column(nullable = false)
    private int added;

    /** Number of programs that went. */
    @Column(nullable = false)
    private int removed;

    /** Ids of packages with commas between. */
    @Column(length = IDS_LENGTH, nullable = false)
    private String addedIds;

    @Column(length = IDS_LENGTH, nullable = false)
    private String removedIds;

    protected MachineChange() {
    }

    /** @param first whether nothing was known of the machine before */
    public MachineChange(Machine machine, Instant at, String author, List<FactChange> facts, PackageChange packages, boolean first) {
        this.deviceId = machine.getDevice().getId();
        this.schoolId = machine.schoolId();
        this.at = at;
        this.author = author.length() > AUTHOR_LENGTH ? author.substring(0, AUTHOR_LENGTH) : author;
        this.facts = facts;
        this.added = packages.added().size();
        this.removed = packages.removed().size();
        this.addedIds = first ? "" : ids(packages.added());
        this.removedIds = ids(packages.removed());
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    private static String ids(List<Integer> ids) {
        return ids.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Integer> list(String ids) {
        return ids.isEmpty() ? List.of() : Arrays.stream(ids.split(",")).map(Integer::valueOf).toList();
    }

    public Long getDeviceId() {
        return deviceId;
    }

    public Instant getAt() {
        return at;
    }

    public String getAuthor() {
        return author;
    }

    public List<FactChange> getFacts() {
        return facts;
    }

    public int getAdded() {
        return added;
    }

    public int getRemoved() {
        return removed;
    }

    /** Whether nothing was known of the machine before: all it has came then. */
    public boolean isFirst() {
        return facts.isEmpty() && removed == 0 && addedIds.isEmpty();
    }

    /** Ids of the packages that are named. */
    public List<Integer> getNamedAdded() {
        return list(addedIds);
    }

    public List<Integer> getNamedRemoved() {
        return list(removedIds);
    }
}
