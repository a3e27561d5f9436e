package kabinet.kit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.kit.entity.KitFigure;

/**
 * What the purchases of a year say of kinds of equipment and schools, summed up by the database in three queries, however many rows there are. Native, because whom
 * a district's contract is for depends on all schools that its notice plans, also on those out of scope; the sums themselves are bound to the caller's schools here.
 */
@ApplicationScoped
public class KitSums {

    /** A contract is its school's own, or that of the only school its notice plans; else the district's. Its year is that of its date of delivery, else of its signing. */
    private static final String ORDERED = """
        select o.school_id, o.kind_id, sum(o.quantity), max(o.deliver_by) from (
          select coalesce(c.school_id, p.school_id) school_id, l.kind_id, l.quantity, c.deliver_by
          from contract c join contract_line l on l.contract_id = c.id
          left join (select notice_id, min(school_id) school_id from notice_school group by notice_id having count(distinct school_id) = 1) p on p.notice_id = c.notice_id
          where c.state <> 'TERMINATED' and l.kind_id is not null and coalesce(c.deliver_by, c.signed_on) between :from and :to) o
        where :whole = true or o.school_id is null or o.school_id in (:schools) group by o.school_id, o.kind_id""";

    /** Documents of the year's contracts, and of the year's days where there is no contract: what comes late still belongs to the kits of its year. */
    private static final String NOTES = """
        (select n.id, coalesce(n.due_on, c.deliver_by) due_on from contract c join delivery_note n on n.contract_id = c.id where coalesce(c.deliver_by, c.signed_on) between :from and :to
          union all select id, due_on from delivery_note where contract_id is null and date between :from and :to)""";

    private static final String RECEIVED = """
        select l.school_id, m.kind_id, sum(l.quantity), sum(if(r.set_up_on is null, 0, l.quantity)), max(r.set_up_on), max(n.due_on)
        from %s n join receipt r on r.note_id = n.id join receipt_line l on l.receipt_id = r.id join device_model m on m.id = l.model_id
        where :whole = true or l.school_id in (:schools) group by l.school_id, m.kind_id""".formatted(NOTES);

    /** Of the school and kind under which the piece was accepted, wherever it was meanwhile. */
    private static final String RETURNED = """
        select l.school_id, m.kind_id, count(*), sum(if(r.set_up_on is null, 0, 1))
        from %s n join goods_return t on t.note_id = n.id join goods_return_line g on g.goods_return_id = t.id join device d on d.id = g.device_id
        join receipt_line l on l.id = d.receipt_line_id join receipt r on r.id = l.receipt_id join device_model m on m.id = l.model_id
        where :whole = true or l.school_id in (:schools) group by l.school_id, m.kind_id""".formatted(NOTES);

    /** In a filter without schools: no id is negative. */
    private static final Set<Long> NONE = Set.of(-1L);

    @PersistenceContext
    EntityManager em;

    /** @param year of delivery: that of the contract's date of delivery, else of its signing; of the document's date where there is no contract */
    public List<KitFigure> of(int year) {
        List<KitFigure> figures = new ArrayList<>();
        figures.addAll(read(ORDERED, year, r -> KitFigure.ordered(id(r[0]), id(r[1]), number(r[2]), date(r[3]))));
        figures.addAll(read(RECEIVED, year, r -> KitFigure.received(id(r[0]), id(r[1]), number(r[2]), number(r[3]), date(r[4]), date(r[5]))));
        figures.addAll(read(RETURNED, year, r -> KitFigure.returned(id(r[0]), id(r[1]), number(r[2]), number(r[3]))));
        return figures;
    }

    private List<KitFigure> read(String sql, int year, Function<Object[], KitFigure> shape) {
        Caller caller = Callers.current();
        Query query = em.createNativeQuery(sql).setParameter("from", LocalDate.of(year, Month.JANUARY, 1)).setParameter("to", LocalDate.of(year, Month.DECEMBER, 31))
            .setParameter("whole", caller.wholeDistrict()).setParameter("schools", caller.schools().isEmpty() ? NONE : caller.schools());
        List<KitFigure> figures = new ArrayList<>();
        for (Object row : query.getResultList()) {
            figures.add(shape.apply((Object[]) row));
        }
        return figures;
    }

    private static Long id(Object cell) {
        return cell == null ? null : ((Number) cell).longValue();
    }

    private static BigDecimal number(Object cell) {
        return new BigDecimal(cell.toString());
    }

    /** As the driver writes it: 2021-08-20. */
    private static LocalDate date(Object cell) {
        return cell == null ? null : LocalDate.parse(cell.toString());
    }
}
