package kabinet.device.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kabinet.access.entity.Callers;
import kabinet.base.Texts;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceStatus;
import kabinet.device.entity.Transfer;
import kabinet.organisation.control.Holdings;
import kabinet.organisation.entity.Person;

/**
 * Tells the organisation how many devices stand in its rooms and how many people answer for; those gone from the books no longer count.
 * Handing over is an internal transfer with its paper, like any other change of hands.
 */
@ApplicationScoped
public class DeviceHoldings implements Holdings {

    @PersistenceContext
    EntityManager em;
    @Inject
    Series series;

    @Override
    public Map<Long, Long> inRooms(Collection<Long> roomIds) {
        return counts("room", roomIds);
    }

    @Override
    public Map<Long, Long> ofPeople(Collection<Long> personIds) {
        return counts("responsible", personIds);
    }

    @Override
    public void handOver(Person from, Person to) {
        List<Device> devices = em.createQuery("select d from Device d where d.responsible = :person and d.status in :onBooks order by d.id", Device.class)
            .setParameter("person", from).setParameter("onBooks", DeviceStatus.ON_BOOKS).getResultList();
        if (devices.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now();
        String reason = Texts.of(Texts.RUSSIAN, "device.handOver.reason", from.getShortName(), to.getShortName());
        Transfer transfer = new Transfer(to.getSchool(), series.next(to.getSchool(), "transfer:" + today.getYear()), today, reason, Callers.current().name());
        devices.forEach(device -> transfer.move(device, device.getRoom(), to));
        em.persist(transfer);
    }

    private Map<Long, Long> counts(String reference, Collection<Long> ids) {
        return em.createQuery("select d." + reference + ".id, count(*) from Device d where d." + reference + ".id in :ids and d.status in :onBooks group by d."
                + reference + ".id", Object[].class)
            .setParameter("ids", ids).setParameter("onBooks", DeviceStatus.ON_BOOKS)
            .getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }
}
