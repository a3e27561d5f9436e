package kabinet.device.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kabinet.base.Counted;
import kabinet.base.LookAlikes;
import kabinet.base.NotFoundException;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceFilter;
import kabinet.device.entity.DeviceRow;
import kabinet.device.entity.DeviceSort;
import kabinet.device.entity.DeviceStatus;
import kabinet.organisation.entity.InventoryNumberTemplate;

/** All devices within the caller's scope. Lists are filtered, sorted, paged and counted by the database. */
@ApplicationScoped
public class Devices {

    /** Counts are exact up to here; above, a list says «более 10 000», because counting a million rows reads a million rows. */
    public static final int COUNT_LIMIT = Counted.LIMIT;

    private static final String CARD = """
        select d from Device d join fetch d.school join fetch d.kind join fetch d.model
        left join fetch d.room r left join fetch r.building left join fetch d.responsible
        left join fetch d.fundingSource left join fetch d.account left join fetch d.okof left join fetch d.partOf
        """;

    /** What an act on many devices asks of each. */
    private static final String ACT = "select d from Device d join fetch d.school join fetch d.kind join fetch d.model ";

    /** As many devices with one number as anybody can choose from. */
    private static final int SAME_NUMBER = 20;

    /** Longest list of ids in one query. */
    private static final int PORTION = 1000;

    private static final String ROW = """
        select new kabinet.device.entity.DeviceRow(d.id, d.tag, d.inventoryNumber, d.serialNumber, d.name, k.name, m.manufacturer, m.name,
            s.id, s.shortName, b.name, r.id, r.number, p.name, d.status, d.price, f.name, d.commissionedOn, d.warrantyUntil, d.partOf.id)
        from Device d join d.kind k join d.model m join d.school s left join d.room r left join r.building b
        left join d.responsible p left join d.fundingSource f
        """;

    @PersistenceContext
    EntityManager em;
    @Inject
    DeviceKeys keys;

    public void add(Device device) {
        em.persist(device);
    }

    /** With all it refers to: a card is one query. */
    public Optional<Device> byTag(String tag) {
        return em.createQuery(CARD + "where d.tag = :tag", Device.class).setParameter("tag", tag).getResultStream().findFirst();
    }

    public Optional<Device> find(Long id) {
        return em.createQuery(CARD + "where d.id = :id", Device.class).setParameter("id", id).getResultStream().findFirst();
    }

    /** The object that bears the number in the school. */
    public Optional<Device> byInventoryNumber(Long schoolId, String number) {
        return em.createQuery(CARD + "where d.school.id = :school and d.inventoryKey = :key and d.partOf is null", Device.class)
            .setParameter("school", schoolId).setParameter("key", LookAlikes.fold(number)).getResultStream().findFirst();
    }

    /** What a scanned or typed number names: by inventory number or serial number, in any school of the scope; at most 20, objects before parts. */
    public List<Device> byAnyNumber(String number) {
        List<Long> ids = em.createQuery("select d.id from Device d where d.inventoryKey = :key order by d.partOf.id, d.id", Long.class)
            .setParameter("key", LookAlikes.key(number, InventoryNumberTemplate.NUMBER_LENGTH)).setMaxResults(SAME_NUMBER).getResultList();
        Set<Device> found = ids.isEmpty() ? new LinkedHashSet<>()
            : new LinkedHashSet<>(em.createQuery(CARD + "where d.id in :ids order by d.partOf.id, d.id", Device.class).setParameter("ids", ids).getResultList());
        found.addAll(bySerialNumber(number));
        return found.stream().limit(SAME_NUMBER).toList();
    }

    public List<Device> withIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of()
            : em.createQuery(CARD + "where d.id in :ids order by d.inventoryKey, d.id", Device.class).setParameter("ids", ids).getResultList();
    }

    /** Devices that bear the serial number, looking alike included; at most 20. */
    public List<Device> bySerialNumber(String serial) {
        return em.createQuery(CARD + "where d.serialKey = :key order by d.id", Device.class)
            .setParameter("key", LookAlikes.key(serial, Device.SERIAL_LENGTH)).setMaxResults(SAME_NUMBER).getResultList();
    }

    /** Devices that bear one of the serial numbers, however it is written: what a delivery's scanned numbers are held against. */
    public List<Device> bySerialNumbers(Collection<String> serials) {
        return serials.isEmpty() ? List.of()
            : em.createQuery("select d from Device d where d.serialKey in :keys order by d.id", Device.class)
                .setParameter("keys", serials.stream().map(s -> LookAlikes.key(s, Device.SERIAL_LENGTH)).toList()).getResultList();
    }

    public List<Device> byTags(Collection<String> tags) {
        return tags.isEmpty() ? List.of() : em.createQuery("select d from Device d where d.tag in :tags", Device.class).setParameter("tags", tags).getResultList();
    }

    /** Objects, not parts, that bear one of the numbers in one of the schools, however it is written. */
    public List<Device> byInventoryNumbers(Collection<Long> schoolIds, Collection<String> numbers) {
        return schoolIds.isEmpty() || numbers.isEmpty() ? List.of()
            : em.createQuery("select d from Device d where d.school.id in :schools and d.inventoryKey in :keys and d.partOf is null", Device.class)
                .setParameter("schools", schoolIds).setParameter("keys", numbers.stream().map(n -> LookAlikes.key(n, InventoryNumberTemplate.NUMBER_LENGTH)).toList())
                .getResultList();
    }

    /**
     * The devices that an act is to change.
     *
     * @throws NotFoundException if one of them is not in the caller's scope
     */
    public List<Device> forAct(Collection<Long> ids) {
        List<Device> found = new ArrayList<>();
        for (List<Long> portion : portions(ids)) {
            found.addAll(em.createQuery(ACT + "where d.id in :ids order by d.id", Device.class).setParameter("ids", portion).getResultList());
        }
        if (found.size() != ids.size()) {
            throw new NotFoundException();
        }
        return found;
    }

    /** The devices and, after them, those of their parts that are still on the books. */
    public List<Device> withParts(Collection<Device> chosen) {
        Set<Device> all = new LinkedHashSet<>(chosen);
        for (List<Long> portion : portions(chosen.stream().map(Device::getId).toList())) {
            all.addAll(em.createQuery(ACT + "where d.partOf.id in :ids and d.status in :onBooks order by d.id", Device.class)
                .setParameter("ids", portion).setParameter("onBooks", DeviceStatus.ON_BOOKS).getResultList());
        }
        return List.copyOf(all);
    }

    /** The database learns of all changes now: versions grow, broken rules show. */
    public void flush() {
        em.flush();
    }

    private static List<List<Long>> portions(Collection<Long> ids) {
        List<Long> all = List.copyOf(ids);
        return IntStream.iterate(0, i -> i < all.size(), i -> i + PORTION).mapToObj(i -> all.subList(i, Math.min(all.size(), i + PORTION))).toList();
    }

    public List<Device> partsOf(Device head) {
        return em.createQuery(CARD + "where d.partOf = :head order by d.id", Device.class).setParameter("head", head).getResultList();
    }

    /** What stands in a room, objects before their parts. */
    public List<Device> inRoom(Long roomId) {
        return em.createQuery(CARD + "where d.room.id = :room order by d.kind.name, d.inventoryKey, d.id", Device.class)
            .setParameter("room", roomId).getResultList();
    }

    /** A page of a list, in two steps: the keys along one index, then the rows of just those keys. {@code first} may not lie beyond {@link #COUNT_LIMIT}. */
    public List<DeviceRow> page(DeviceFilter filter, DeviceSort sort, boolean ascending, int first, int size) {
        return rowsOf(keys.page(keys.where(filter), sort.attribute(), ascending, Math.min(first, COUNT_LIMIT), size));
    }

    /** The rows with the given ids, in that order; ids not in scope are left out. */
    public List<DeviceRow> rowsOf(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, DeviceRow> rows = new HashMap<>();
        em.createQuery(ROW + "where d.id in :ids", DeviceRow.class).setParameter("ids", ids).getResultList().forEach(r -> rows.put(r.id(), r));
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    /** How many rows the filter has; {@link #COUNT_LIMIT} + 1 stands for "more than". */
    public int count(DeviceFilter filter) {
        return keys.count(keys.where(filter));
    }

    /** Every row of the filter, in order of inventory numbers, read in portions: for exports and labels. */
    public Stream<DeviceRow> stream(DeviceFilter filter) {
        DeviceWhere where = keys.where(filter);
        return where.isEmpty() ? Stream.of()
            : where.bind(em.createQuery(ROW + where.hql() + DeviceKeys.order(DeviceSort.INVENTORY_NUMBER.attribute(), true), DeviceRow.class))
                .setHint("org.hibernate.fetchSize", 500).getResultStream();
    }

    /** The rows of the given devices, in order of inventory numbers, read in portions; what is not in scope is left out. */
    public Stream<DeviceRow> stream(Collection<Long> ids) {
        return em.createQuery(ROW + "where d.id in :ids order by d.inventoryKey, d.id", DeviceRow.class)
            .setParameter("ids", ids).setHint("org.hibernate.fetchSize", 500).getResultStream();
    }

    /** How many of the ids are devices in the caller's scope. */
    public int countOf(Collection<Long> ids) {
        return Math.toIntExact(em.createQuery("select count(*) from Device d where d.id in :ids", Long.class).setParameter("ids", ids).getSingleResult());
    }

    /** The devices that bear the tags, those in the caller's scope. */
    public Map<String, Long> idsByTag(Collection<String> tags) {
        Map<String, Long> ids = new HashMap<>();
        if (!tags.isEmpty()) {
            em.createQuery("select d.tag, d.id from Device d where d.tag in :tags", Object[].class).setParameter("tags", tags).getResultList()
                .forEach(row -> ids.put((String) row[0], (Long) row[1]));
        }
        return ids;
    }

    /** How many devices came by each delivery; deliveries without any are absent. Costs the devices of these deliveries. */
    public Map<Long, Integer> countsByDelivery(Collection<Long> deliveryIds) {
        Map<Long, Integer> counts = new HashMap<>();
        if (!deliveryIds.isEmpty()) {
            em.createQuery("select d.deliveryId, count(d) from Device d where d.deliveryId in :ids group by d.deliveryId", Object[].class).setParameter("ids", deliveryIds).getResultList()
                .forEach(row -> counts.put((Long) row[0], ((Long) row[1]).intValue()));
        }
        return counts;
    }

    /** Ids of the rows of the filter, at most {@code limit}: what a bulk act on «all of the filter» works through. */
    public List<Long> ids(DeviceFilter filter, int limit) {
        return keys.page(keys.where(filter), DeviceSort.INVENTORY_NUMBER.attribute(), true, 0, limit);
    }

    /** The rows after the given id in the order of ids: keyset paging for the API. */
    public List<Device> after(DeviceFilter filter, long id, int limit) {
        List<Long> ids = keys.page(keys.where(filter).and("d.id > :after", "after", id), "id", true, 0, limit);
        return ids.isEmpty() ? List.of() : em.createQuery(CARD + "where d.id in :ids order by d.id", Device.class).setParameter("ids", ids).getResultList();
    }
}
