package kabinet.stocktaking.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kabinet.act.entity.Commission;
import kabinet.act.entity.CommissionMember;
import kabinet.device.boundary.DeviceRegister;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceEdit;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.DeviceStatus;
import kabinet.device.entity.NewDevice;
import kabinet.device.entity.Numbering;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import kabinet.stocktaking.entity.AssetCondition;
import kabinet.stocktaking.entity.Extent;
import kabinet.stocktaking.entity.ScanKind;
import kabinet.stocktaking.entity.ScanMethod;
import kabinet.stocktaking.entity.SentScan;
import kabinet.stocktaking.entity.StocktakePlan;

/** Devices with a past and scans for tests of stocktakes. Call inside a transaction. */
@ApplicationScoped
public class Counting {

    static final LocalDate TODAY = LocalDate.now();

    @PersistenceContext
    EntityManager em;
    @Inject
    DeviceRegister register;

    /** A device in use that came today. @param commissioned null if nobody said since when */
    public Device device(School school, DeviceModel model, Room room, Person person, String serial, String price, LocalDate commissioned) {
        return register.register(new NewDevice(school.getId(), null, Numbering.NEXT, room == null ? null : room.getId(), person == null ? null : person.getId(), DeviceStatus.IN_USE, null,
            new DeviceEdit(model.getId(), serial, null, price == null ? null : new BigDecimal(price), null, null, null, commissioned, null, null, null, Map.of())));
    }

    /** All that the history knows of the devices so far happened some days ago. In a transaction after the one that made or changed them: history is written at its end. */
    public void longAgo(Device... devices) {
        em.createNativeQuery("update revision set at = at - interval 3 day where id in (select rev from device_aud where id in (:ids))")
            .setParameter("ids", Stream.of(devices).map(Device::getId).toList()).executeUpdate();
    }

    public static StocktakePlan plan(Extent extent) {
        return new StocktakePlan("45", TODAY.minusDays(1), "Перед годовой отчётностью", TODAY, TODAY.plusDays(10),
            new Commission("", List.of(new CommissionMember("Соколова Елена Андреевна", "заместитель директора"), new CommissionMember("Ветров Пётр Ильич", "учитель"),
                new CommissionMember("Лесная Ольга Сергеевна", "библиотекарь"))), extent);
    }

    public static SentScan scan(String code, Room room) {
        return scan(code, room, AssetCondition.IN_USE);
    }

    public static SentScan scan(String code, Room room, AssetCondition condition) {
        return new SentScan(UUID.randomUUID().toString(), ScanKind.SCAN, null, code, null, room == null ? null : room.getId(), Instant.now(), ScanMethod.CAMERA, condition, null, null, null);
    }

    public static SentScan undo(SentScan scan) {
        return new SentScan(UUID.randomUUID().toString(), ScanKind.UNDO, scan.id(), null, null, null, Instant.now(), null, null, null, null, null);
    }
}
