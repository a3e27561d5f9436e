package kabinet.licence.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.base.Counted;
import kabinet.base.LookAlikes;
import kabinet.base.Tag;
import kabinet.base.Uniqueness;
import kabinet.base.Where;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.device.entity.AccountCode;
import kabinet.device.entity.Device;
import kabinet.organisation.entity.InventoryNumberTemplate;
import kabinet.licence.entity.Figure;
import kabinet.licence.entity.GrantBasis;
import kabinet.licence.entity.KeyReveal;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.LicenceAllocation;
import kabinet.licence.entity.LicenceChoice;
import kabinet.licence.entity.LicenceFilter;
import kabinet.licence.entity.LicenceGrant;
import kabinet.licence.entity.LicenceKind;
import kabinet.licence.entity.LicenceRow;
import kabinet.licence.entity.LicenceSeat;
import kabinet.procurement.entity.Contract;
import kabinet.software.entity.Installation;
import kabinet.software.entity.Software;

/** Licences with their grants, seats and allocations within the caller's scope; the district's pool is in everybody's. */
@ApplicationScoped
public class Licences {

    private static final String IN_FORCE = "g.licence = l and g.startsOn <= :day and (g.endsOn is null or g.endsOn >= :day)";
    private static final String ROW = """
        select new kabinet.licence.entity.LicenceRow(l.id, s.id, s.shortName, w.id, w.name, w.releaseWords, w.publisher, l.kind, l.number,
          (select sum(g.quantity) from LicenceGrant g where %1$s), (select count(*) from LicenceGrant g where %1$s),
          (select case when count(*) = count(g.endsOn) then max(g.endsOn) end from LicenceGrant g where %1$s))
        from Licence l join l.software w left join l.school s""".formatted(IN_FORCE);

    @PersistenceContext
    EntityManager em;

    /** With its product, school and account. */
    public Optional<Licence> find(Long id) {
        return em.createQuery("select l from Licence l join fetch l.software left join fetch l.school left join fetch l.account where l.id = :id", Licence.class)
            .setParameter("id", id).getResultStream().findFirst();
    }

    /**
     * The same for whoever adds to it or takes from it: two at once wait for each other. A transaction that has read it before does not wait, but is refused if another one wrote to it meanwhile.
     * Its version grows.
     */
    public Optional<Licence> findLocked(Long id) {
        boolean held = em.createQuery("select l from Licence l where l.id = :id", Licence.class).setParameter("id", id).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst().isPresent();
        Optional<Licence> found = held ? find(id) : Optional.empty();
        found.ifPresent(this::lock);
        return found;
    }

    /** For whoever has read it already. Its version grows. @throws jakarta.persistence.OptimisticLockException if another one wrote to it meanwhile */
    public void lock(Licence licence) {
        em.lock(licence, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** The newest first. @param day as of which rows say what is in force */
    public List<LicenceRow> page(LicenceFilter filter, LocalDate day, int first, int size) {
        Where where = where(filter);
        return where.bind(em.createQuery(ROW + where.hql() + order(filter), LicenceRow.class)).setParameter("day", day).setFirstResult(first).setMaxResults(size).getResultList();
    }

    /** Of one school or of the pool by a computed id: by the bare one the database would walk all licences backwards until it has a page, instead of beginning with the few. */
    private static String order(LicenceFilter filter) {
        return filter.schoolId() != null || filter.pool() ? " order by l.id + 0 desc" : " order by l.id desc";
    }

    /** Exact to {@link Counted#LIMIT}; one more stands for "more than". */
    public int count(LicenceFilter filter) {
        Where where = where(filter);
        return Math.toIntExact(where.bind(em.createQuery(Counted.query("l.id", "from Licence l" + where.hql()), Long.class)).getSingleResult());
    }

    /** Licences by id, as lists show them. */
    public List<LicenceRow> rows(Collection<Long> ids, LocalDate day) {
        return ids.isEmpty() ? List.of() : em.createQuery(ROW + " where l.id in :ids", LicenceRow.class).setParameter("ids", ids).setParameter("day", day).getResultList();
    }

    /** The licences of the filter after the one with the id, in the order of ids. */
    public List<LicenceRow> after(LicenceFilter filter, LocalDate day, long id, int limit) {
        Where where = where(filter).and("l.id > :after", "after", id);
        return where.bind(em.createQuery(ROW + where.hql() + " order by l.id", LicenceRow.class)).setParameter("day", day).setMaxResults(limit).getResultList();
    }

    private static Where where(LicenceFilter filter) {
        Where where = new Where().equal("l.software.id", "software", filter.softwareId()).equal("l.kind", "kind", filter.kind());
        if (filter.pool()) {
            where.and("l.ownerId is null and :pool = true", "pool", true);
        }
        Caller caller = Callers.current();
        if (filter.schoolId() == null && filter.figure() != null && !filter.pool() && !caller.wholeDistrict()) { // the pool is there to be read, but counts only as far as it is theirs
            where.and("""
                (l.ownerId in :schools or l.ownerId is null and (exists (select 1 from LicenceAllocation a where a.licence = l and a.school.id in :schools)
                or exists (select 1 from LicenceSeat t where t.licence = l and t.school.id in :schools and t.device.id is not null)))""", "schools", caller.schools().isEmpty() ? List.of(-1L) : caller.schools());
        }
        if (filter.schoolId() != null) {
            where.and("""
                (l.ownerId = :school or l.ownerId is null and (exists (select 1 from LicenceAllocation a where a.licence = l and a.school.id = :school)
                or exists (select 1 from LicenceSeat t where t.licence = l and t.school.id = :school and t.device.id is not null)))""", "school", filter.schoolId());
        }
        if (filter.number() != null && !filter.number().isBlank()) {
            where.and("l.number like :number escape '!'", "number", Where.begins(filter.number().strip()));
        }
        if (filter.figure() != null && filter.figure() != Figure.LICENCES) {
            LocalDate day = filter.day() == null ? LocalDate.now() : filter.day();
            switch (filter.figure()) {
                case EXPIRED -> where.and("(exists (select 1 from LicenceGrant g where g.licence = l and g.endsOn < :on) and not exists (select 1 from LicenceGrant g where g.licence = l"
                    + " and g.startsOn <= :on and (g.endsOn is null or g.endsOn >= :on)))", "on", day);
                case EXPIRING -> where.and("exists (select 1 from LicenceGrant g where g.licence = l and g.startsOn <= :on and g.endsOn between :on and :soon)", "on", day)
                    .with("soon", day.plusDays(Figure.EXPIRING_DAYS));
                case UNPROVEN -> where.and("(exists (select 1 from LicenceGrant g where g.licence = l and g.startsOn <= :on and (g.basis = :none or g.documentNumber is null and g.basis not in :unnumbered))"
                    + " or not exists (select 1 from LicenceGrant g where g.licence = l and g.startsOn <= :on))", "on", day)
                    .with("none", GrantBasis.NONE).with("unnumbered", List.of(GrantBasis.values()).stream().filter(b -> !b.needsNumber()).toList());
                default -> throw new IllegalArgumentException(filter.figure() + " counts no licences");
            }
        }
        return where;
    }

    public void add(Object thing) {
        em.persist(thing);
    }

    public void remove(Object thing) {
        em.remove(thing);
    }

    /** @throws kabinet.base.DuplicateException if a device has a seat of the licence, a school its allocation, a line of a delivery its licence already */
    public void write() {
        Uniqueness.guard(em::flush, Map.of("uk_licence_seat_device", "licence.fault.seat.twice", "uk_licence_allocation_school", "licence.fault.allocation.twice",
            "uk_licence_grant_delivery_line", "licence.fault.grant.lineTwice", "uk_licence_choice_device", "base.stale"));
    }

    /** With their papers, the oldest first. */
    public List<LicenceGrant> grants(Long licenceId) {
        return em.createQuery("select g from LicenceGrant g left join fetch g.contract left join fetch g.deliveryLine y left join fetch y.note left join fetch g.file where g.licence.id = :licence order by g.startsOn, g.id",
            LicenceGrant.class).setParameter("licence", licenceId).getResultList();
    }

    /** Of several licences, the oldest first. */
    public List<LicenceGrant> grantsOf(Collection<Long> licenceIds) {
        return licenceIds.isEmpty() ? List.of() : em.createQuery("select g from LicenceGrant g where g.licence.id in :licences order by g.startsOn, g.id", LicenceGrant.class)
            .setParameter("licences", licenceIds).getResultList();
    }

    /** Of all licences of the caller what is in force on a day, with them, the oldest first. */
    public List<LicenceGrant> grantsInForce(LocalDate day) {
        return em.createQuery("""
                select g from LicenceGrant g join fetch g.licence l join fetch l.software left join fetch l.account
                where g.startsOn <= :day and (g.endsOn is null or g.endsOn >= :day) order by g.startsOn, g.id""", LicenceGrant.class).setParameter("day", day).getResultList();
    }

    public Optional<LicenceGrant> findGrant(Long id) {
        return em.createQuery("select g from LicenceGrant g join fetch g.licence where g.id = :id", LicenceGrant.class).setParameter("id", id).getResultStream().findFirst();
    }

    public List<LicenceSeat> seats(Long licenceId, int first, int size) {
        return em.createQuery("""
                select t from LicenceSeat t left join fetch t.school left join fetch t.device d left join fetch d.room left join fetch d.model left join fetch d.kind
                where t.licence.id = :licence order by t.id""", LicenceSeat.class)
            .setParameter("licence", licenceId).setFirstResult(first).setMaxResults(size).getResultList();
    }

    public List<LicenceSeat> seatsAfter(Long licenceId, long id, int limit) {
        return em.createQuery("select t from LicenceSeat t left join fetch t.device where t.licence.id = :licence and t.id > :after order by t.id", LicenceSeat.class)
            .setParameter("licence", licenceId).setParameter("after", id).setMaxResults(limit).getResultList();
    }

    /** @param bound of those with a device alone */
    public long countSeats(Long licenceId, boolean bound) {
        return em.createQuery("select count(*) from LicenceSeat t where t.licence.id = :licence" + (bound ? " and t.device is not null" : ""), Long.class).setParameter("licence", licenceId).getSingleResult();
    }

    /** Ids of the devices that have a seat. */
    public List<Long> seatedDevices(Long licenceId) {
        return em.createQuery("select t.device.id from LicenceSeat t where t.licence.id = :licence and t.device is not null", Long.class).setParameter("licence", licenceId).getResultList();
    }

    /** Devices with a tag or an inventory number, at most two. @param schoolId null for every school of the caller */
    public List<Device> devices(Long schoolId, String number) {
        return em.createQuery("select d from Device d join fetch d.school s where (d.tag = :tag or d.inventoryKey = :number) and (:school is null or s.id = :school) and d.partOf is null order by d.id", Device.class)
            .setParameter("tag", Tag.read(number).map(Tag::text).orElse("")).setParameter("number", LookAlikes.key(number, InventoryNumberTemplate.NUMBER_LENGTH)).setParameter("school", schoolId)
            .setMaxResults(2).getResultList();
    }

    public Optional<LicenceSeat> findSeat(Long id) {
        return em.createQuery("select t from LicenceSeat t join fetch t.licence l left join fetch l.school left join fetch t.device where t.id = :id", LicenceSeat.class).setParameter("id", id)
            .getResultStream().findFirst();
    }

    /** By the schools' codes. */
    public List<LicenceAllocation> allocations(Long licenceId, int first, int size) {
        return em.createQuery("select a from LicenceAllocation a join fetch a.school s where a.licence.id = :licence order by length(s.code), s.code", LicenceAllocation.class)
            .setParameter("licence", licenceId).setFirstResult(first).setMaxResults(size).getResultList();
    }

    public long countAllocations(Long licenceId) {
        return em.createQuery("select count(*) from LicenceAllocation a where a.licence.id = :licence", Long.class).setParameter("licence", licenceId).getSingleResult();
    }

    /** What a school has of the pool's licences, by their ids; 0 where there is no number. */
    public Map<Long, Integer> sharesOf(Long schoolId) {
        return em.createQuery("select a.licence.id, coalesce(a.quantity, 0) from LicenceAllocation a where a.school.id = :school", Object[].class).setParameter("school", schoolId).getResultStream()
            .collect(Collectors.toMap(r -> (Long) r[0], r -> (Integer) r[1]));
    }

    /** A school of the caller that has a share of it; none without. */
    public Optional<Long> sharingSchool(Long licenceId) {
        return em.createQuery("select a.school.id from LicenceAllocation a where a.licence.id = :licence order by a.id", Long.class).setParameter("licence", licenceId).setMaxResults(1).getResultStream().findFirst();
    }

    public Optional<LicenceAllocation> allocation(Long licenceId, Long schoolId) {
        return em.createQuery("select a from LicenceAllocation a join fetch a.licence where a.licence.id = :licence and a.school.id = :school", LicenceAllocation.class)
            .setParameter("licence", licenceId).setParameter("school", schoolId).getResultStream().findFirst();
    }

    /** What came by the lines of a delivery, with its licences. */
    public List<LicenceGrant> grantsOfDelivery(Long noteId) {
        return em.createQuery("select g from LicenceGrant g join fetch g.licence where g.deliveryLine.note.id = :note order by g.id", LicenceGrant.class).setParameter("note", noteId).getResultList();
    }

    /** Whether it has grants, or anything was given out of it. */
    public boolean isUsed(Long licenceId) {
        return isThere(licenceId, "LicenceGrant") || isGivenOut(licenceId);
    }

    /** Whether it has seats or shares, or a person named it. */
    public boolean isGivenOut(Long licenceId) {
        return isThere(licenceId, "LicenceSeat", "LicenceAllocation", "LicenceChoice");
    }

    private boolean isThere(Long licenceId, String... things) {
        return Stream.of(things).anyMatch(thing -> !em.createQuery("select x.id from " + thing + " x where x.licence.id = :licence", Long.class)
            .setParameter("licence", licenceId).setMaxResults(1).getResultList().isEmpty());
    }

    /** Rights that its grants give on a day. */
    public long granted(Long licenceId, LocalDate day) {
        Long sum = em.createQuery("select sum(g.quantity) from LicenceGrant g join g.licence l where l.id = :licence and g.startsOn <= :day and (g.endsOn is null or g.endsOn >= :day)", Long.class)
            .setParameter("licence", licenceId).setParameter("day", day).getSingleResult();
        return sum == null ? 0 : sum;
    }

    /** What the caller's schools have of it; whoever may change it sees all. */
    public long allocated(Long licenceId) {
        Long sum = em.createQuery("select sum(a.quantity) from LicenceAllocation a where a.licence.id = :licence", Long.class).setParameter("licence", licenceId).getSingleResult();
        return sum == null ? 0 : sum;
    }

    /** A person's word about the program on the device. */
    public Optional<LicenceChoice> choice(Installation installation) {
        return em.createQuery("select c from LicenceChoice c left join fetch c.licence l left join fetch l.software left join fetch l.school where c.device.id = :device and c.software.id = :software", LicenceChoice.class)
            .setParameter("device", installation.getDevice().getId()).setParameter("software", installation.getSoftware().getId()).getResultStream().findFirst();
    }

    public Optional<Installation> installation(Long id) {
        return em.createQuery("select i from Installation i join fetch i.school join fetch i.device join fetch i.software where i.id = :id", Installation.class).setParameter("id", id)
            .getResultStream().findFirst();
    }

    /** What a person may name for an installation: the school's licences and what it has of the pool; those of its program first. At most a hundred. */
    public List<Licence> choices(Installation installation) {
        TypedQuery<Licence> query = em.createQuery("""
            select l from Licence l join fetch l.software w left join fetch l.school s where l.ownerId = :school or l.ownerId is null and (
              exists (select 1 from LicenceAllocation a where a.licence = l and a.school.id = :school) or exists (select 1 from LicenceSeat t where t.licence = l and t.school.id = :school and t.device.id is not null))
            order by case when w.id = :software then 0 else 1 end, w.nameKey, l.id""", Licence.class);
        return query.setParameter("school", installation.schoolId()).setParameter("software", installation.getSoftware().getId()).setMaxResults(100).getResultList();
    }

    public Optional<Software> software(Long id) {
        return Optional.ofNullable(em.find(Software.class, id));
    }

    /** With their products and accounts, by id. */
    public Map<Long, Licence> withIds(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : em.createQuery("select l from Licence l join fetch l.software left join fetch l.account left join fetch l.school where l.id in :ids", Licence.class).setParameter("ids", ids)
            .getResultStream().collect(Collectors.toMap(Licence::getId, l -> l));
    }

    public Map<Long, Software> softwareWithIds(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : em.createQuery("select w from Software w where w.id in :ids", Software.class).setParameter("ids", ids).getResultStream()
            .collect(Collectors.toMap(Software::getId, w -> w));
    }

    /** The licence of an owner, program, kind and number. @param schoolId null for the pool @param number null for none */
    public Optional<Licence> same(Long schoolId, Long softwareId, LicenceKind kind, String number) {
        return em.createQuery("select l from Licence l join fetch l.software where l.school.id is not distinct from :school and l.software.id = :software and l.kind = :kind"
                + " and l.number is not distinct from :number order by l.id", Licence.class)
            .setParameter("school", schoolId).setParameter("software", softwareId).setParameter("kind", kind).setParameter("number", number).setMaxResults(1).getResultStream().findFirst();
    }

    /** The seats of several licences that have a device. */
    public List<LicenceSeat> seatsOf(Collection<Long> licenceIds) {
        return licenceIds.isEmpty() ? List.of() : em.createQuery("select t from LicenceSeat t join fetch t.device where t.licence.id in :licences order by t.id", LicenceSeat.class)
            .setParameter("licences", licenceIds).getResultList();
    }

    /** The shares of several licences. */
    public List<LicenceAllocation> allocationsOf(Collection<Long> licenceIds) {
        return licenceIds.isEmpty() ? List.of() : em.createQuery("select a from LicenceAllocation a join fetch a.school s where a.licence.id in :licences order by length(s.code), s.code", LicenceAllocation.class)
            .setParameter("licences", licenceIds).getResultList();
    }

    /** Programs that are offered, by name. */
    public List<Software> offered() {
        return em.createQuery("select w from Software w where w.active order by w.nameKey, w.id", Software.class).getResultList();
    }

    public Optional<AccountCode> account(Long id) {
        return Optional.ofNullable(em.find(AccountCode.class, id));
    }

    public List<AccountCode> accounts() {
        return em.createQuery("select a from AccountCode a where a.active order by a.code", AccountCode.class).getResultList();
    }

    public Optional<Contract> contract(Long id) {
        return Optional.ofNullable(em.find(Contract.class, id));
    }

    public Optional<Device> device(Long id) {
        return em.createQuery("select d from Device d join fetch d.school where d.id = :id", Device.class).setParameter("id", id).getResultStream().findFirst();
    }

    /** With its note and contract. */
    public Optional<DeliveryLine> deliveryLine(Long id) {
        return em.createQuery("select y from DeliveryLine y join fetch y.note n left join fetch n.school left join fetch n.contract where y.id = :id", DeliveryLine.class).setParameter("id", id)
            .getResultStream().findFirst();
    }

    /** The licence that came by a line of a delivery. */
    public Optional<Licence> ofDeliveryLine(Long lineId) {
        return em.createQuery("select l from LicenceGrant g join g.licence l join fetch l.software where g.deliveryLine.id = :line", Licence.class).setParameter("line", lineId).getResultStream().findFirst();
    }

    /** Seats whose key was encrypted by another key of the ring, in the order of ids after one. */
    public List<LicenceSeat> encryptedBefore(int current, long after, int limit) {
        return em.createQuery("select t from LicenceSeat t join fetch t.licence where t.secretKey <> :current and t.id > :after order by t.id", LicenceSeat.class)
            .setParameter("current", current).setParameter("after", after).setMaxResults(limit).getResultList();
    }

    /** How many keys each key of the ring encrypted. */
    public Map<Integer, Long> encryptedBy() {
        Map<Integer, Long> counts = new TreeMap<>();
        em.createQuery("select t.secretKey, count(*) from LicenceSeat t where t.secretKey is not null group by t.secretKey", Object[].class).getResultList()
            .forEach(r -> counts.put((Integer) r[0], (Long) r[1]));
        return counts;
    }

    /** Who read keys of a licence, the newest first. */
    public List<KeyReveal> reveals(Long licenceId, int limit) {
        return em.createQuery("select r from KeyReveal r where r.licenceId = :licence order by r.at desc, r.id desc", KeyReveal.class).setParameter("licence", licenceId).setMaxResults(limit).getResultList();
    }

    /** Who read keys in clear, the newest first; of licences that are gone too. @param schoolId null for all of the caller's and the district's own */
    public List<KeyReveal> revealed(Long schoolId, int first, int size) {
        Where where = new Where().equal("r.schoolId", "school", schoolId);
        return where.bind(em.createQuery("select r from KeyReveal r" + where.hql() + " order by r.at desc, r.id desc", KeyReveal.class)).setFirstResult(first).setMaxResults(size).getResultList();
    }

    /** Exact to {@link Counted#LIMIT}; one more stands for "more than". */
    public int countRevealed(Long schoolId) {
        Where where = new Where().equal("r.schoolId", "school", schoolId);
        return Math.toIntExact(where.bind(em.createQuery(Counted.query("r.id", "from KeyReveal r" + where.hql()), Long.class)).getSingleResult());
    }

    /** Which of the licences are still there. */
    public Set<Long> existing(Collection<Long> ids) {
        return ids.isEmpty() ? Set.of() : Set.copyOf(em.createQuery("select l.id from Licence l where l.id in :ids", Long.class).setParameter("ids", ids).getResultList());
    }

    public void flush() {
        em.flush();
    }
}
