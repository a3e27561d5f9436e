package kabinet.november.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.SortedSet;
import java.util.TreeSet;
import kabinet.act.control.Acts;
import kabinet.base.StaleException;
import kabinet.base.Uniqueness;
import kabinet.november.entity.Campaign;

/** The days of each November. */
@ApplicationScoped
public class Campaigns {

    @PersistenceContext
    EntityManager em;
    @Inject
    Acts acts;

    /** As the authority set it, else with the customary days and not stored. @throws kabinet.base.BusinessException unless the year is one of ours */
    public Campaign of(int year) {
        return em.createQuery("select c from Campaign c where c.year = :year", Campaign.class).setParameter("year", year).getResultStream().findFirst().orElseGet(() -> new Campaign(year));
    }

    /** Keeps a new one; of one that is known its changes are noticed. @throws StaleException if somebody else set the year's days at the same time */
    public void keep(Campaign campaign) {
        if (campaign.getId() == null) {
            em.persist(campaign);
        }
        Uniqueness.guard(em::flush, java.util.Map.of("uk_campaign_year", "november.campaign.taken"), campaign.getTitle());
    }

    /** @throws StaleException if it was changed since it was read */
    public static void demand(Campaign campaign, int version) {
        if (campaign.getVersion() != version) {
            throw new StaleException();
        }
    }

    /** Years with days or acts of their own, the newest first. */
    public SortedSet<Integer> years() {
        SortedSet<Integer> years = new TreeSet<>(java.util.Comparator.reverseOrder());
        years.addAll(em.createQuery("select c.year from Campaign c", Integer.class).getResultList());
        years.addAll(acts.years());
        return years;
    }
}
