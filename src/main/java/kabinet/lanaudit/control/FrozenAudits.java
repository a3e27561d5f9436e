package kabinet.lanaudit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import kabinet.base.NotFoundException;
import kabinet.lanaudit.entity.AuditFacts;
import kabinet.lanaudit.entity.FrozenAudit;
import kabinet.lanaudit.entity.LanAudit;

/** What acts of audits say, kept as it was at the end of the walk. */
@ApplicationScoped
public class FrozenAudits {

    @PersistenceContext
    EntityManager em;

    /** Of an audit that has none. */
    public void add(LanAudit audit, AuditFacts facts) {
        em.persist(new FrozenAudit(audit, FrozenFacts.write(facts)));
    }

    /** Empty before the completion. */
    public Optional<AuditFacts> find(Long auditId) {
        return row(auditId).map(FrozenAudit::getFacts).map(FrozenFacts::read);
    }

    /** @throws NotFoundException before the completion */
    public AuditFacts get(Long auditId) {
        return find(auditId).orElseThrow(NotFoundException::new);
    }

    public void forget(Long auditId) {
        row(auditId).ifPresent(em::remove);
        em.flush();
    }

    private Optional<FrozenAudit> row(Long auditId) {
        return em.createQuery("select f from FrozenAudit f where f.auditId = :audit", FrozenAudit.class).setParameter("audit", auditId).getResultStream().findFirst();
    }
}
