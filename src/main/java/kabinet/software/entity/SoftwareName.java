package kabinet.software.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/**
 * A name under which some computer reported an installed program, with the publisher it stated. Stored once, in the spelling first met, however many computers
 * report it; written by {@code MetPackages} alone. The short id keeps the table of installed packages small.
 */
@Entity
@Immutable
public class SoftwareName {

    public static final int NAME_LENGTH = 250;
    public static final int PUBLISHER_LENGTH = 150;

    @Id
    private Integer id;

    @Column(length = NAME_LENGTH, nullable = false)
    private String name;

    /** Empty if none was stated. */
    @Column(length = PUBLISHER_LENGTH, nullable = false)
    private String publisher;

    /** Folded. */
    @Column(length = NAME_LENGTH, nullable = false)
    private String nameKey;

    /** Folded. */
    @Column(length = PUBLISHER_LENGTH, nullable = false)
    private String publisherKey;

    /**
     * On how many devices its versions are that no rule knows, each counted by itself, as last counted: the order of the queue. At first one. Null if the rules know all
     * of its versions.
     */
    private Integer waiting;

    protected SoftwareName() {
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getPublisher() {
        return publisher;
    }

    public String getNameKey() {
        return nameKey;
    }

    public String getPublisherKey() {
        return publisherKey;
    }
}
