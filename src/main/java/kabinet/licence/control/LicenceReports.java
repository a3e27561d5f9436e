package kabinet.licence.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import kabinet.licence.entity.LicenceReport;
import kabinet.licence.entity.LicenceReportTable;

/** Reports on licensed software within the caller's scope. */
@ApplicationScoped
public class LicenceReports {

    @PersistenceContext
    EntityManager em;

    public void add(LicenceReport report) {
        em.persist(report);
        em.flush();
    }

    public void add(LicenceReportTable table) {
        em.persist(table);
    }

    /** With its school. */
    public Optional<LicenceReport> find(Long id) {
        return em.createQuery("select r from LicenceReport r join fetch r.school left join fetch r.corrects where r.id = :id", LicenceReport.class).setParameter("id", id).getResultStream().findFirst();
    }

    /** For the approval: two at once wait for each other. */
    public void lock(LicenceReport report) {
        em.lock(report, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The newest first. @param schoolId null for all of the caller's */
    public List<LicenceReport> page(Long schoolId, int first, int size) {
        return em.createQuery("select r from LicenceReport r join fetch r.school s left join fetch r.corrects where :school is null or s.id = :school order by r.asOf desc, r.id desc", LicenceReport.class)
            .setParameter("school", schoolId).setFirstResult(first).setMaxResults(size).getResultList();
    }

    public int count(Long schoolId) {
        return Math.toIntExact(em.createQuery("select count(*) from LicenceReport r where :school is null or r.school.id = :school", Long.class).setParameter("school", schoolId).getSingleResult());
    }

    /** The table that was kept on the approval. */
    public Optional<LicenceReportTable> table(Long reportId) {
        return em.createQuery("select t from LicenceReportTable t where t.reportId = :report", LicenceReportTable.class).setParameter("report", reportId).getResultStream().findFirst();
    }

    public void flush() {
        em.flush();
    }
}
