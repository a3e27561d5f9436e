package kabinet.lanaudit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import kabinet.base.Counted;
import kabinet.base.Where;
import kabinet.lanaudit.entity.RoomFigureFilter;
import kabinet.lanaudit.entity.RoomRow;
import kabinet.lanaudit.entity.RoomVerdict;
import kabinet.lanaudit.entity.RoomsFigure;
import kabinet.network.control.Norms;

/** The figures of the road map that audits give, counted by the database from the newest look at each room. Schools and rooms that are given up are in none of them. */
@ApplicationScoped
public class Indicators {

    private static final String CONNECTED = "t.auditedOn >= :since and t.working = true";
    private static final String NOT_CONNECTED = "t.auditedOn >= :since and t.working = false";
    private static final String NOT_CONFIRMED = "(t.id is null or t.auditedOn < :since or t.working is null)";
    private static final String ONLINE = CONNECTED + " and t.teacherPlace = ONLINE";
    private static final String FIGURES = """
        select new kabinet.lanaudit.entity.RoomsFigure(s.id, s.shortName, count(r.id), count(case when %s then 1 end), count(case when %s then 1 end),
            count(case when %s then 1 end))
        from School s left join Room r on r.school.id = s.id and r.active = true and r.kind.id in (select k.id from RoomKind k where k.teaching = true)
            left join RoomState t on t.roomId = r.id and t.latest = true
        where s.active = true""".formatted(CONNECTED, NOT_CONNECTED, ONLINE);
    private static final String ROWS = " from Room r join r.school s join r.building b join r.kind k left join RoomState t on t.roomId = r.id and t.latest = true";

    @PersistenceContext
    EntityManager em;
    @Inject
    Norms norms;

    /** Of each school in the order of schools, as of the day. @param schoolId null for all in scope */
    public List<RoomsFigure> rooms(Long schoolId, LocalDate day) {
        var query = em.createQuery(FIGURES + (schoolId == null ? "" : " and s.id = :school") + " group by s.id, s.shortName, s.code order by length(s.code), s.code, s.id", RoomsFigure.class)
            .setParameter("since", norms.auditsSince(day));
        if (schoolId != null) {
            query.setParameter("school", schoolId);
        }
        return query.getResultList();
    }

    /** The rooms behind a figure, in the order of schools and rooms. */
    public List<RoomRow> page(RoomFigureFilter filter, LocalDate day, int first, int size) {
        Where where = where(filter, day);
        return where.bind(em.createQuery("select new kabinet.lanaudit.entity.RoomRow(r.id, s.id, s.shortName, b.name, r.number, r.name, t.auditId, t.auditedOn, t.working, t.teacherPlace)" + ROWS + where.hql()
            + " order by length(s.code), s.code, b.id, r.floor, length(r.number), r.number, r.id", RoomRow.class)).setFirstResult(first).setMaxResults(size).getResultList();
    }

    /** Exact to {@link Counted#LIMIT}; one more stands for "more than". */
    public int count(RoomFigureFilter filter, LocalDate day) {
        Where where = where(filter, day);
        return Math.toIntExact(where.bind(em.createQuery(Counted.query("r.id", ROWS + where.hql()), Long.class)).getSingleResult());
    }

    private Where where(RoomFigureFilter filter, LocalDate day) {
        LocalDate since = norms.auditsSince(day);
        Where where = new Where().equal("r.active", "active", true).equal("s.active", "open", true).equal("k.teaching", "teaching", true).equal("s.id", "school", filter.schoolId());
        if (filter.verdict() != null) {
            where.and(filter.verdict() == RoomVerdict.CONNECTED ? CONNECTED : filter.verdict() == RoomVerdict.NOT_CONNECTED ? NOT_CONNECTED : NOT_CONFIRMED, "since", since);
        }
        if (filter.teacherOnline() != null) {
            where.and(filter.teacherOnline() ? ONLINE : "(" + NOT_CONFIRMED + " or t.working = false or t.teacherPlace is null or t.teacherPlace <> ONLINE)", "since", since);
        }
        return where;
    }
}
