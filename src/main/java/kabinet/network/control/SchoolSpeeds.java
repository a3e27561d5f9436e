package kabinet.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kabinet.base.Where;
import kabinet.network.entity.NetworkFilter;
import kabinet.network.entity.NetworkRow;
import kabinet.network.entity.SchoolSpeed;
import kabinet.network.entity.SpeedVerdict;
import kabinet.organisation.entity.SettlementType;

/** How the contracted internet of the schools in scope stands to the norm on a day: one query however many schools. */
@ApplicationScoped
public class SchoolSpeeds {

    private static final String IN_FORCE = " from InternetConnection c where c.school.id = s.id and c.backup = false and c.beginsOn <= :day and (c.endsOn is null or c.endsOn >= :day)";
    private static final String NORM = "(case when s.settlementType = CITY then :city else :elsewhere end)";
    private static final String MEETS = "exists (select c.id" + IN_FORCE + " and c.guaranteed = true and c.downMbit >= " + NORM + ")";
    private static final String FAST = "exists (select c.id" + IN_FORCE + " and c.downMbit >= " + NORM + ")";
    private static final String ANY = "exists (select c.id" + IN_FORCE + ")";
    private static final String SPEEDS = "s.id, s.code, s.shortName, s.settlementType, (select max(c.downMbit)" + IN_FORCE + "), (select max(c.downMbit)" + IN_FORCE + " and c.guaranteed = true)";
    private static final String COUNTS = ", (select count(p.id) from OutletPort p where p.school.id = s.id and p.active = true),"
        + " (select count(distinct p.room.id) from OutletPort p where p.school.id = s.id and p.active = true), (select count(n.id) from NetworkNode n where n.school.id = s.id)";
    private static final String ORDER = " order by length(s.code), s.code, s.id";

    @PersistenceContext
    EntityManager em;
    @Inject
    Norms norms;

    /** Of the schools in use, in the order of schools. */
    public List<SchoolSpeed> on(LocalDate day) {
        return em.createQuery("select " + SPEEDS + " from School s where s.active = true" + ORDER, Object[].class).setParameter("day", day).getResultStream().map(this::speed).toList();
    }

    public Optional<SchoolSpeed> of(Long schoolId, LocalDate day) {
        return em.createQuery("select " + SPEEDS + " from School s where s.id = :school", Object[].class).setParameter("day", day).setParameter("school", schoolId).getResultStream()
            .map(this::speed).findFirst();
    }

    /** Of the schools, by their ids. */
    public Map<Long, SchoolSpeed> of(Collection<Long> schoolIds, LocalDate day) {
        return schoolIds.isEmpty() ? Map.of() : em.createQuery("select " + SPEEDS + " from School s where s.id in :schools", Object[].class).setParameter("day", day).setParameter("schools", schoolIds)
            .getResultStream().map(this::speed).collect(Collectors.toMap(SchoolSpeed::schoolId, Function.identity()));
    }

    /** How many schools in use meet the norm on the day: the numerator of the indicator. */
    public long meeting(LocalDate day) {
        return count(new NetworkFilter(null, SpeedVerdict.MEETS), day);
    }

    /** A page of the schools in use. Ports and devices are counted for the page's schools alone. */
    public List<NetworkRow> page(NetworkFilter filter, LocalDate day, int first, int size) {
        Where where = where(filter, day);
        List<Long> ids = where.bind(em.createQuery("select s.id from School s" + where.hql() + ORDER, Long.class)).setFirstResult(first).setMaxResults(size).getResultList();
        return ids.isEmpty() ? List.of() : em.createQuery("select " + SPEEDS + COUNTS + " from School s where s.id in :ids" + ORDER, Object[].class).setParameter("day", day).setParameter("ids", ids)
            .getResultStream().map(row -> new NetworkRow(speed(row), (Long) row[6], (Long) row[7], (Long) row[8])).toList();
    }

    public int count(NetworkFilter filter, LocalDate day) {
        Where where = where(filter, day);
        return Math.toIntExact(where.bind(em.createQuery("select count(s.id) from School s" + where.hql(), Long.class)).getSingleResult());
    }

    private Where where(NetworkFilter filter, LocalDate day) {
        Where where = new Where().and("s.active = :active", "active", true);
        if (filter.text() != null && !filter.text().isBlank()) {
            where.and("(s.code = :code or s.shortName like :name escape '!')", "code", filter.text().strip()).with("name", "%" + Where.begins(filter.text().strip()));
        }
        if (filter.verdict() != null) {
            String condition = switch (filter.verdict()) {
                case MEETS -> MEETS;
                case NOT_GUARANTEED -> FAST + " and not " + MEETS;
                case TOO_SLOW -> ANY + " and not " + FAST;
                case NO_CONNECTION -> "not " + ANY;
            };
            where.and(condition, "day", day);
            if (filter.verdict() != SpeedVerdict.NO_CONNECTION) {
                where.with("city", norms.internet(SettlementType.CITY)).with("elsewhere", norms.internet(SettlementType.VILLAGE));
            }
        }
        return where;
    }

    private SchoolSpeed speed(Object[] row) {
        SettlementType settlement = (SettlementType) row[3];
        return new SchoolSpeed((Long) row[0], (String) row[1], (String) row[2], settlement, (BigDecimal) row[4], (BigDecimal) row[5], norms.internet(settlement));
    }
}
