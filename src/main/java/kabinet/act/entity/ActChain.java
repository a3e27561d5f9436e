package kabinet.act.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.References;
import org.hibernate.annotations.Filter;

/**
 * Where the chain of acts of a school, or of the district, stands, and the last number of each of its series. Its row is locked from the moment an act gets its number until
 * the act's transaction ends: acts of one school wait for each other, acts of different schools do not, and a number whose act fails is given out anew.
 */
@Entity
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class ActChain extends AbstractEntity implements Scoped {

    /** Null for the district's chain. */
    @References("School")
    @Column(updatable = false)
    private Long schoolId;

    /** The school, or {@link Act#DISTRICT}: by it the chain is found and locked. */
    @Column(insertable = false, updatable = false)
    private Long ownerId;

    /** How many acts there are. */
    @Column(nullable = false)
    private int length;

    /** Checksum of the chain up to its last act; {@link Act#NO_PREVIOUS} while there is none. */
    @Column(length = 64, nullable = false)
    private String head;

    /** Last number by «KIND/year». */
    @Convert(converter = LastNumbersJson.class)
    @Column(length = 8000, nullable = false)
    private Map<String, Integer> numbers;

    protected ActChain() {
    }

    /** A chain before its first act. @param schoolId null for the district's */
    public ActChain(Long schoolId) {
        this.schoolId = schoolId;
        this.head = Act.NO_PREVIOUS;
        this.numbers = Map.of();
    }

    /** The number that the next act of a kind and year gets. */
    public int nextNumber(String kind, int year) {
        return numbers.getOrDefault(series(kind, year), 0) + 1;
    }

    /**
     * Takes an act as the chain's last.
     *
     * @throws IllegalStateException if it does not follow the last one: its draft was of another transaction, or used twice
     */
    public void append(Act act) {
        if (!Objects.equals(schoolId, act.schoolId()) || act.getLink() != length + 1 || !head.equals(act.getPreviousSha256()) || act.getNumber() != nextNumber(act.getKind(), act.getYear())) {
            throw new IllegalStateException("act " + act.fullNumber() + " does not follow link " + length);
        }
        length = act.getLink();
        head = act.getChainSha256();
        Map<String, Integer> taken = new HashMap<>(numbers);
        taken.put(series(act.getKind(), act.getYear()), act.getNumber());
        numbers = taken;
    }

    private static String series(String kind, int year) {
        return kind + "/" + year;
    }

    public int getLength() {
        return length;
    }

    public String getHead() {
        return head;
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }
}
