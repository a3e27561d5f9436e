package kabinet.base;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.hibernate.Hibernate;

/**
 * A thing with an identity of its own. Identities come from one sequence for all tables, in blocks of 100, so that a
 * thousand rows are inserted in batches and an id names one thing in the whole database.
 */
@MappedSuperclass
public abstract class AbstractEntity {

    static final int ID_BLOCK = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
    @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = ID_BLOCK)
    private Long id;

    @Version
    @Column(nullable = false)
    private int version;

    /** Null until the thing is first stored. */
    public Long getId() {
        return id;
    }

    /** Grows by one with every stored change; the API hands it out as the ETag. */
    public int getVersion() {
        return version;
    }

    @Override
    public final boolean equals(Object other) {
        return this == other
            || other instanceof AbstractEntity that
                && Hibernate.getClass(this) == Hibernate.getClass(that)
                && getId() != null && getId().equals(that.getId());
    }

    @Override
    public final int hashCode() {
        return Hibernate.getClass(this).hashCode();
    }
}
