package kabinet.stocktaking.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kabinet.base.Where;
import kabinet.device.entity.DeviceStatus;
import kabinet.stocktaking.entity.Extent;

/** Who answers now for what a stocktake would cover: they are present at it, and no members of its commission. */
@ApplicationScoped
public class Answerable {

    @PersistenceContext
    EntityManager em;

    /** The names, each once. */
    public List<String> names(Long schoolId, Extent extent) {
        Where where = new Where().equal("d.school.id", "school", schoolId).and("d.status in :onBooks", "onBooks", DeviceStatus.ON_BOOKS);
        if (extent.isOfPlaces()) {
            where.and("d.room.id in (select r.id from Room r where r.id in :rooms or r.building.id in :buildings)", "rooms", extent.rooms()).with("buildings", extent.buildings());
        }
        if (!extent.people().isEmpty()) {
            where.and("d.responsible.id in :people", "people", extent.people());
        }
        if (!extent.kinds().isEmpty()) {
            where.and("d.kind.id in :kinds", "kinds", extent.kinds());
        }
        return where.bind(em.createQuery("select distinct p.name from Device d join d.responsible p" + where.hql(), String.class)).getResultList();
    }
}
