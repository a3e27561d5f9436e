package kabinet.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kabinet.network.entity.SchoolSpeed;
import kabinet.organisation.entity.SettlementType;

/** How the contracted internet of the schools in scope stands to the norm on a day: one query however many schools. */
@ApplicationScoped
public class SchoolSpeeds {

    private static final String IN_FORCE = " from InternetConnection c where c.school.id = s.id and c.backup = false and c.beginsOn <= :day and (c.endsOn is null or c.endsOn >= :day)";
    private static final String SPEEDS = "select s.id, s.code, s.shortName, s.settlementType, (select max(c.downMbit)" + IN_FORCE + "), (select max(c.downMbit)" + IN_FORCE
        + " and c.guaranteed = true) from School s";

    @PersistenceContext
    EntityManager em;
    @Inject
    Norms norms;

    /** Of the schools in use, in the order of schools. */
    public List<SchoolSpeed> on(LocalDate day) {
        return em.createQuery(SPEEDS + " where s.active = true order by length(s.code), s.code, s.id", Object[].class).setParameter("day", day).getResultStream().map(this::speed).toList();
    }

    public Optional<SchoolSpeed> of(Long schoolId, LocalDate day) {
        return em.createQuery(SPEEDS + " where s.id = :school", Object[].class).setParameter("day", day).setParameter("school", schoolId).getResultStream().map(this::speed).findFirst();
    }

    private SchoolSpeed speed(Object[] row) {
        SettlementType settlement = (SettlementType) row[3];
        return new SchoolSpeed((Long) row[0], (String) row[1], (String) row[2], settlement, (BigDecimal) row[4], (BigDecimal) row[5], norms.internet(settlement));
    }
}
