package kabinet.procurement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kabinet.base.Counted;
import kabinet.base.Uniqueness;
import kabinet.procurement.entity.Notice;
import kabinet.procurement.entity.NoticeFilter;
import kabinet.procurement.entity.NoticeRow;
import kabinet.procurement.entity.NoticeSchool;

/** Notices within the caller's scope; the district's own are in everybody's. */
@ApplicationScoped
public class Notices {

    @PersistenceContext
    EntityManager em;

    /** With its school. */
    public Optional<Notice> find(Long id) {
        return em.createQuery("select n from Notice n left join fetch n.school where n.id = :id", Notice.class).setParameter("id", id).getResultStream().findFirst();
    }

    /** The notice with all its customers, lines, money and schools, for a form or a program. */
    public Optional<Notice> findWhole(Long id) {
        Optional<Notice> found = find(id);
        found.ifPresent(notice -> {
            em.createQuery("select s from NoticeSchool s join fetch s.school left join fetch s.room r left join fetch r.building where s.notice = :notice", NoticeSchool.class)
                .setParameter("notice", notice).getResultList();
            notice.getCustomers();
            notice.getLines();
            notice.getFundings().forEach(funding -> funding.getSource().getName());
            notice.getSchools();
        });
        return found;
    }

    public Optional<Notice> byNumber(String number) {
        return em.createQuery("select n from Notice n where n.number = :number", Notice.class).setParameter("number", number).getResultStream().findFirst();
    }

    /** A page of a list, the newest first; those not published yet stand at the end. */
    public List<NoticeRow> page(NoticeFilter filter, int first, int size) {
        PurchaseWhere where = where(filter);
        return where.bind(em.createQuery("""
                select new kabinet.procurement.entity.NoticeRow(n.id, n.number, n.object, s.id, s.shortName, n.stage, n.maxPrice, n.publishedOn, n.dueOn)
                from Notice n left join n.school s""" + where.hql() + " order by n.publishedOn desc, n.id desc", NoticeRow.class))
            .setFirstResult(first).setMaxResults(size).getResultList();
    }

    /** Exact to {@link Counted#LIMIT}; one more stands for "more than". */
    public int count(NoticeFilter filter) {
        PurchaseWhere where = where(filter);
        return Math.toIntExact(where.bind(em.createQuery(Counted.query("n.id", "from Notice n" + where.hql()), Long.class)).getSingleResult());
    }

    /** The notices of the filter after the one with the id, in the order of ids. */
    public List<Notice> after(NoticeFilter filter, long id, int limit) {
        PurchaseWhere where = where(filter).and("n.id > :after").with("after", id);
        return where.bind(em.createQuery("select n from Notice n left join fetch n.school" + where.hql() + " order by n.id", Notice.class)).setMaxResults(limit).getResultList();
    }

    private static PurchaseWhere where(NoticeFilter filter) {
        PurchaseWhere where = new PurchaseWhere().equal("n.school.id", "school", filter.schoolId()).equal("n.stage", "stage", filter.stage()).found("Notice", "n", filter.text());
        if (filter.year() != null) {
            where.and("(n.publishedOn between :from and :to or n.publishedOn is null and n.dueOn between :from and :to)")
                .with("from", PurchaseWhere.firstDay(filter.year())).with("to", PurchaseWhere.lastDay(filter.year()));
        }
        if (filter.timeliness() != null) {
            switch (filter.timeliness()) {
                case ON_TIME -> where.and("n.publishedOn <= n.dueOn");
                case LATE -> where.and("(n.publishedOn > n.dueOn or n.publishedOn is null and n.dueOn < :today and n.stage <> CANCELLED)").with("today", LocalDate.now());
                case NOT_YET -> where.and("n.publishedOn is null and n.dueOn >= :today and n.stage <> CANCELLED").with("today", LocalDate.now());
            }
        }
        return where;
    }

    public void add(Notice notice) {
        em.persist(notice);
    }

    /** Takes over what a form changed. */
    public Notice merge(Notice notice) {
        return em.merge(notice);
    }

    /** @throws kabinet.base.DuplicateException if the number is taken, by whomever */
    public void write(Notice notice) {
        Uniqueness.guard(em::flush, Map.of("uk_notice_number", "procurement.notice.number.taken"), notice.getNumber());
    }
}
