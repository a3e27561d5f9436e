package kabinet.history.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import kabinet.history.entity.Revision;
import org.hibernate.envers.AuditReaderFactory;

/** The revision that the current transaction is writing. */
@ApplicationScoped
public class Revisions {

    @PersistenceContext
    EntityManager em;

    /**
     * Names the act of the current transaction.
     *
     * @param act text key, such as {@code device.act.move}
     * @param note a paper's number or a file's name; may be null
     */
    public void describe(String act, String note) {
        AuditReaderFactory.get(em).getCurrentRevision(Revision.class, true).describe(act, note);
    }

    /** The number of the current transaction's revision. */
    public long current() {
        return AuditReaderFactory.get(em).getCurrentRevision(Revision.class, true).getId();
    }
}
