package kabinet.november;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kabinet.act.control.Acts;
import kabinet.act.entity.Act;
import kabinet.act.entity.Commission;
import kabinet.device.boundary.Registry;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceModel;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import kabinet.stocktaking.boundary.Counting;
import kabinet.stocktaking.boundary.FieldWork;
import kabinet.stocktaking.boundary.StocktakePlanning;
import kabinet.stocktaking.entity.Extent;
import kabinet.stocktaking.entity.SentScan;
import kabinet.stocktaking.entity.StocktakePlan;

/** Schools on their way through a November of the past or of the future, for tests. Call inside a transaction. */
@ApplicationScoped
public class Novembers {

    @PersistenceContext
    EntityManager em;
    @Inject
    Registry registry;
    @Inject
    Counting counting;
    @Inject
    StocktakePlanning planning;
    @Inject
    FieldWork work;
    @Inject
    Acts acts;

    public School school(String name) {
        School school = registry.school();
        school.setShortName(name);
        return school;
    }

    /** A room with two devices that were there long before. */
    public List<Device> room(School school, DeviceModel model, String number) {
        Room room = registry.room(school, number);
        LocalDate commissioned = LocalDate.of(2011, 9, 1);
        return List.of(counting.device(school, model, room, null, null, "100.00", commissioned), counting.device(school, model, room, null, null, "100.00", commissioned));
    }

    public DeviceModel model() {
        return registry.model("Ноябрь");
    }

    /** @param extent null for the whole school */
    public Long plan(School school, LocalDate begins, Extent extent) {
        return planning.plan(school.getId(), new StocktakePlan("45-Н", begins.minusDays(3), "Перед годовой отчётностью", begins, begins.plusDays(10), new Commission("", List.of()), extent, null)).getId();
    }

    /** In the room where it belongs. */
    public SentScan scan(Long stocktake, Device device) {
        SentScan scan = Counting.scan(device.getTag(), device.getRoom());
        send(stocktake, scan);
        return scan;
    }

    public void send(Long stocktake, SentScan scan) {
        work.take(stocktake, UUID.randomUUID().toString(), Instant.now(), Instant.now(), List.of(scan));
    }

    /** As if it had been approved on the day: acts are dated by the day they are made on, which is today. */
    public Act approve(School school, Long stocktake, LocalDate dated) {
        return approve(school, stocktake, dated, null);
    }

    /** @param corrects the act that the new one replaces, or null */
    public Act approve(School school, Long stocktake, LocalDate dated, Act corrects) {
        Act act = acts.archive(acts.begin(school.getId(), "STOCKTAKE", dated.getYear(), dated), stocktake, "Акт о результатах инвентаризации", List.of(),
            new ByteArrayInputStream(new byte[] {1, 2, 3}), "Проверка", corrects);
        em.createQuery("update Stocktake t set t.state = APPROVED, t.actId = :act where t.id = :id").setParameter("act", act.getId()).setParameter("id", stocktake).executeUpdate();
        return act;
    }
}
