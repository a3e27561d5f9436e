package kabinet.licence.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kabinet.licence.entity.LicenceReport;
import kabinet.licence.entity.LicenceReportData;
import kabinet.licence.entity.LicenceReportTable;
import kabinet.licence.entity.ReportState;

/** Reports on licensed software within the caller's scope. */
@ApplicationScoped
public class LicenceReports {

    @PersistenceContext
    EntityManager em;

    public void add(LicenceReport report) {
        em.persist(report);
        em.flush();
    }

    public void add(LicenceReportData data) {
        em.persist(data);
    }

    /** What a report says. */
    public Optional<LicenceReportData> data(Long reportId) {
        return em.createQuery("select d from LicenceReportData d where d.reportId = :report", LicenceReportData.class).setParameter("report", reportId).getResultStream().findFirst();
    }

    /** The report of a school, or without one of the district, as of a day: the approved one that stands last, or else the last that waits. */
    public Optional<LicenceReport> asOf(Long schoolId, LocalDate day) {
        return em.createQuery("select r from LicenceReport r left join fetch r.school left join fetch r.corrects where r.school.id is not distinct from :school and r.asOf = :day and r.state <> :cancelled"
                + " order by case when r.state = :approved then 0 else 1 end, r.id desc", LicenceReport.class)
            .setParameter("school", schoolId).setParameter("day", day).setParameter("cancelled", ReportState.CANCELLED).setParameter("approved", ReportState.APPROVED).setMaxResults(1).getResultStream().findFirst();
    }

    /** Whether a report of the owner, or one of the district that the caller sees, was approved that tells of the day or a later one. @param schoolId null for the district */
    public boolean isApprovedSince(Long schoolId, LocalDate day) {
        return !em.createQuery("select r.id from LicenceReport r where (r.school.id is not distinct from :school or r.school.id is null) and r.asOf >= :day and r.state = :approved", Long.class)
            .setParameter("school", schoolId).setParameter("day", day).setParameter("approved", ReportState.APPROVED).setMaxResults(1).getResultList().isEmpty();
    }

    public void add(LicenceReportTable table) {
        em.persist(table);
    }

    /** With its school. */
    public Optional<LicenceReport> find(Long id) {
        return em.createQuery("select r from LicenceReport r left join fetch r.school left join fetch r.corrects where r.id = :id", LicenceReport.class).setParameter("id", id).getResultStream().findFirst();
    }

    /** For the approval: two at once wait for each other. */
    public void lock(LicenceReport report) {
        em.lock(report, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The newest first. @param schoolId null for the district's own */
    public List<LicenceReport> page(Long schoolId, int first, int size) {
        return em.createQuery("select r from LicenceReport r left join fetch r.school left join fetch r.corrects where r.school.id is not distinct from :school order by r.asOf desc, r.id desc", LicenceReport.class)
            .setParameter("school", schoolId).setFirstResult(first).setMaxResults(size).getResultList();
    }

    public int count(Long schoolId) {
        return Math.toIntExact(em.createQuery("select count(*) from LicenceReport r where r.school.id is not distinct from :school", Long.class).setParameter("school", schoolId).getSingleResult());
    }

    /** The table that was kept on the approval. */
    public Optional<LicenceReportTable> table(Long reportId) {
        return em.createQuery("select t from LicenceReportTable t where t.reportId = :report", LicenceReportTable.class).setParameter("report", reportId).getResultStream().findFirst();
    }

    public void flush() {
        em.flush();
    }
}
