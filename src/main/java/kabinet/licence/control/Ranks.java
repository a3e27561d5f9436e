package kabinet.licence.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Numbers seats and shares of a licence in the order they were made, so that whoever asks about one school need not read those of all: a seat its place among those with a device, a share the
 * rights given before it. Called with the licence locked, in the transaction that added or took one; no version grows and history says nothing of it.
 */
@ApplicationScoped
public class Ranks {

    private static final String SEATS = """
        update licence_seat t join (select id, row_number() over (order by id) as place from licence_seat where licence_id = :licence and device_id is not null) x on x.id = t.id
        set t.place = x.place where t.place <> x.place""";
    private static final String SEATS_WITHOUT_DEVICE = "update licence_seat set place = 0 where licence_id = :licence and device_id is null and place <> 0";
    private static final String SHARES = """
        update licence_allocation t join (
          select id, coalesce(sum(quantity) over (order by id rows between unbounded preceding and 1 preceding), 0) as ahead from licence_allocation where licence_id = :licence) x on x.id = t.id
        set t.ahead = x.ahead where t.ahead <> x.ahead""";

    @PersistenceContext
    EntityManager em;

    /** @param licenceId one that the caller may change: whose it is was asked before */
    public void renew(Long licenceId) {
        em.flush();
        for (String statement : new String[] {SEATS, SEATS_WITHOUT_DEVICE, SHARES}) {
            em.createNativeQuery(statement).setParameter("licence", licenceId).executeUpdate();
        }
    }
}
