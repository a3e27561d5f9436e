package kabinet.stocktaking.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kabinet.device.entity.DeviceStatus;
import kabinet.stocktaking.entity.BookAlias;
import kabinet.stocktaking.entity.BookEntry;
import kabinet.stocktaking.entity.Extent;
import kabinet.stocktaking.entity.Stocktake;

/**
 * The frozen books of stocktakes. Freezing reads the history by one native statement, which goes round the filter of schools: it is bound to the school of a
 * stocktake that was found through the filter.
 */
@ApplicationScoped
public class Book {

    /** No thing has this id: an SQL list may not be empty. */
    private static final List<Long> NONE = List.of(-1L);

    /**
     * The devices' states at the end of the day, and after them devices that came on the register later though they were accepted or taken into use by then.
     * What had left the books by then is not in them. «Whose» is who answers for the device itself.
     */
    private static final String FREEZE = """
        insert into book_entry (stocktake_id, device_id, school_id, tag, inventory_number, serial_number, title, kind_id, kind, building_id, building, room_id, room,
            person_id, person, person_position, account, price, status, commissioned_on, part_of_id, late)
        with then_valid as (
          select x.id, max(x.rev) as rev from device_aud x join revision v on v.id = x.rev where x.school_id = :school and v.at < :moment group by x.id),
        state as (
          select a.id, a.tag, a.inventory_number, a.serial_number, a.name, a.model_id, a.kind_id, a.room_id, a.responsible_id, a.account_id, a.price, a.status,
            a.commissioned_on, a.part_of_id, false as late
          from then_valid t join device_aud a on a.id = t.id and a.rev = t.rev where a.revtype <> 2
          union all
          select d.id, d.tag, d.inventory_number, d.serial_number, d.name, d.model_id, d.kind_id, d.room_id, d.responsible_id, d.account_id, d.price, d.status,
            d.commissioned_on, d.part_of_id, true
          from device d left join receipt_line l on l.id = d.receipt_line_id left join receipt c on c.id = l.receipt_id
          where d.school_id = :school and (d.commissioned_on <= :day or c.accepted_on <= :day) and not exists (select 1 from then_valid t where t.id = d.id))
        select :stocktake, s.id, :school, s.tag, s.inventory_number, s.serial_number,
          if(s.name is null or s.name = '', concat(k.name, ' ', m.manufacturer, ' ', m.name), s.name), k.id, k.name, b.id, b.name, r.id,
          if(r.name is null or r.name = '', r.number, concat(r.number, ' — ', r.name)), p.id, p.name, p.position, c.code, s.price, s.status, s.commissioned_on, s.part_of_id, s.late
        from state s join device_kind k on k.id = s.kind_id join device_model m on m.id = s.model_id left join room r on r.id = s.room_id left join building b on b.id = r.building_id
        left join person p on p.id = s.responsible_id left join account_code c on c.id = s.account_id
        where s.status in (:onBooks)
          and (:anyPlace or r.building_id in (:buildings) or s.room_id in (:rooms))
          and (:anyPerson or s.responsible_id in (:people)) and (:anyKind or s.kind_id in (:kinds))
        """;

    @PersistenceContext
    EntityManager em;

    /** Freezes the book of a stocktake. @return how many entries it has */
    public int freeze(Stocktake stocktake) {
        Extent extent = stocktake.getExtent();
        em.flush();
        Query query = em.createNativeQuery(FREEZE).setParameter("stocktake", stocktake.getId()).setParameter("school", stocktake.schoolId())
            .setParameter("moment", stocktake.frozenAt()).setParameter("day", stocktake.getAsOf())
            .setParameter("onBooks", DeviceStatus.ON_BOOKS.stream().map(Enum::name).toList())
            .setParameter("anyPlace", !extent.isOfPlaces()).setParameter("buildings", some(extent.buildings())).setParameter("rooms", some(extent.rooms()))
            .setParameter("anyPerson", extent.people().isEmpty()).setParameter("people", some(extent.people()))
            .setParameter("anyKind", extent.kinds().isEmpty()).setParameter("kinds", some(extent.kinds()));
        return query.executeUpdate();
    }

    private static Collection<Long> some(Collection<Long> ids) {
        return ids.isEmpty() ? NONE : ids;
    }

    /** All entries in the order of devices, read in portions. */
    public Stream<BookEntry> entries(Long stocktakeId) {
        return em.createQuery("select b from BookEntry b where b.stocktakeId = :stocktake order by b.deviceId", BookEntry.class)
            .setParameter("stocktake", stocktakeId).setHint("org.hibernate.fetchSize", 500).setHint("org.hibernate.readOnly", true).getResultStream();
    }

    /** The entries of some devices, by device; those not in the book are left out. */
    public Map<Long, BookEntry> of(Long stocktakeId, Collection<Long> devices) {
        Map<Long, BookEntry> entries = new HashMap<>();
        if (!devices.isEmpty()) {
            em.createQuery("select b from BookEntry b where b.stocktakeId = :stocktake and b.deviceId in :devices", BookEntry.class)
                .setParameter("stocktake", stocktakeId).setParameter("devices", devices).getResultList().forEach(b -> entries.put(b.getDeviceId(), b));
        }
        return entries;
    }

    /** The rooms that the book names. */
    public List<Long> rooms(Long stocktakeId) {
        return em.createQuery("select distinct b.roomId from BookEntry b where b.stocktakeId = :stocktake and b.roomId is not null", Long.class)
            .setParameter("stocktake", stocktakeId).getResultList();
    }

    /** The second labels of its devices, in the order of tags. */
    public Stream<BookAlias> aliases(Long stocktakeId) {
        return em.createQuery("""
                select new kabinet.stocktaking.entity.BookAlias(a.tag, b.deviceId) from BookEntry b join TagAlias a on a.device.id = b.deviceId
                where b.stocktakeId = :stocktake order by a.tag""", BookAlias.class).setParameter("stocktake", stocktakeId).getResultStream();
    }
}
