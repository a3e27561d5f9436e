package kabinet.lanaudit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kabinet.lanaudit.entity.SummaryRow;

/** The survey of acts that schools owe in a year. */
@ApplicationScoped
public class Summaries {

    /** What counts of several: an act before none, then the furthest, then the newest. */
    private static final Comparator<SummaryRow> COUNTS = Comparator.comparing(SummaryRow::isReceived).thenComparing(SummaryRow::state).thenComparing(SummaryRow::beginsOn).thenComparing(SummaryRow::auditId);

    @PersistenceContext
    EntityManager em;

    /** One row for each school in use, in the order of schools: two queries, as many rows as audits of a year. */
    public List<SummaryRow> of(int year) {
        Map<Long, SummaryRow> best = new HashMap<>();
        em.createQuery("""
                select new kabinet.lanaudit.entity.SummaryRow(s.id, s.shortName, a.id, a.state, a.beginsOn, a.endsOn, a.conclusion, t.id, concat(cast(t.number as string), '/', cast(t.year as string)), t.dated)
                from LanAudit a join a.school s left join Act t on t.id = a.actId
                where a.beginsOn between :first and :last and a.state <> CANCELLED and s.active = true
                and not exists (select 1 from LanAudit c where c.corrects = a and c.state = APPROVED)""", SummaryRow.class)
            .setParameter("first", LocalDate.of(year, 1, 1)).setParameter("last", LocalDate.of(year, 12, 31)).getResultList()
            .forEach(row -> best.merge(row.schoolId(), row, (a, b) -> COUNTS.compare(a, b) >= 0 ? a : b));
        List<SummaryRow> rows = new ArrayList<>();
        em.createQuery("select s.id, s.shortName from School s where s.active = true order by length(s.code), s.code, s.id", Object[].class).getResultList()
            .forEach(s -> rows.add(best.getOrDefault((Long) s[0], new SummaryRow((Long) s[0], (String) s[1], null, null, null, null, null, null, null, null))));
        return rows;
    }
}
