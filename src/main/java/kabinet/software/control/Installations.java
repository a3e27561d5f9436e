package kabinet.software.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kabinet.base.Counted;
import kabinet.base.Where;
import kabinet.device.entity.Device;
import kabinet.software.entity.Installation;
import kabinet.software.entity.InstallationFilter;
import kabinet.software.entity.InstallationRow;
import kabinet.software.entity.InstallationSource;
import kabinet.software.entity.SchoolInstallations;
import kabinet.software.entity.Software;

/** What is installed where, within the caller's scope. */
@ApplicationScoped
public class Installations {

    private static final String FROM = """
        from Installation i join i.school s join i.device d join d.kind k join d.model m join i.software p left join d.room r""";
    private static final String ROW = """
        select new kabinet.software.entity.InstallationRow(i.id, s.id, s.code, s.shortName, d.id, d.tag, d.inventoryNumber, d.name, k.name, m.manufacturer, m.name, r.id, r.number,
          p.id, p.publisher, p.name, p.releaseWords, p.category, p.free, p.registryNumber, i.releaseWords, i.source, i.firstSeen, i.removedOn) """ + FROM;
    /** As the indexes hold them: a school's list and a program's list are read from one each. */
    private static final String ORDER = " order by i.software.id, i.firstSeen, i.id";
    private static final String CARD = "select i from Installation i join fetch i.school join fetch i.device d join fetch d.kind join fetch d.model join fetch i.software ";

    @PersistenceContext
    EntityManager em;

    public void add(Installation installation) {
        em.persist(installation);
    }

    /**
     * Stores that a program is on a device since a day.
     *
     * @param known what {@link #ofDevices} says of the device
     * @throws kabinet.base.DuplicateException if the program is there, or was there on the day
     * @throws kabinet.base.BusinessException if the device is gone or the day has not come yet
     */
    public Installation enter(Device device, Software software, String release, InstallationSource source, LocalDate day, Collection<Installation> known) {
        Installation entered = Entering.enter(device, software, release, source, day, known);
        if (entered.getId() == null) {
            em.persist(entered);
        }
        return entered;
    }

    public Optional<Installation> find(Long id) {
        return em.createQuery(CARD + "where i.id = :id", Installation.class).setParameter("id", id).getResultStream().findFirst();
    }

    /** All that is or was on the devices. */
    public List<Installation> ofDevices(Collection<Long> deviceIds) {
        return deviceIds.isEmpty() ? List.of()
            : em.createQuery("select i from Installation i join fetch i.software where i.device.id in :devices", Installation.class).setParameter("devices", deviceIds).getResultList();
    }

    /** A page of a list; {@code first} may not lie beyond {@link Counted#LIMIT}. */
    public List<InstallationRow> page(InstallationFilter filter, int first, int size) {
        Where where = where(filter);
        return rows(where.bind(em.createQuery("select i.id " + from(filter) + where.hql() + ORDER, Long.class)).setFirstResult(Math.min(first, Counted.LIMIT)).setMaxResults(size).getResultList(), ORDER);
    }

    /** Ids are found by one index, without what rows show beside; then the rows of just these. */
    private List<InstallationRow> rows(List<Long> ids, String order) {
        return ids.isEmpty() ? List.of() : em.createQuery(ROW + " where i.id in :ids" + order, InstallationRow.class).setParameter("ids", ids).getResultList();
    }

    private static String from(InstallationFilter filter) {
        return "from Installation i" + (filter.roomId() == null ? "" : " join i.device d") + (filter.category() == null ? "" : " join i.software p");
    }

    /** Exact to {@link Counted#LIMIT}; one more stands for "more than". */
    public int count(InstallationFilter filter) {
        Where where = where(filter);
        return Math.toIntExact(where.bind(em.createQuery(Counted.query("i.id", from(filter) + where.hql()), Long.class)).getSingleResult());
    }

    /** The rows after the one with the id, in the order of ids: keyset paging for programs. */
    public List<InstallationRow> after(InstallationFilter filter, long id, int limit) {
        Where where = where(filter).and("i.id > :after", "after", id);
        return rows(where.bind(em.createQuery("select i.id " + from(filter) + where.hql() + " order by i.id", Long.class)).setMaxResults(limit).getResultList(), " order by i.id");
    }

    /** Every row of the filter, read in portions: for exports. */
    public Stream<InstallationRow> stream(InstallationFilter filter) {
        Where where = where(filter);
        return where.bind(em.createQuery(ROW + where.hql() + ORDER, InstallationRow.class)).setHint("org.hibernate.fetchSize", 500).getResultStream();
    }

    /** What is on a device now, operating systems first, then in the order of names. */
    public List<InstallationRow> onDevice(Long deviceId) {
        return em.createQuery(ROW + " where d.id = :device and i.removedOn is null order by (case when p.category = OPERATING_SYSTEM then 0 else 1 end), p.nameKey, i.id", InstallationRow.class)
            .setParameter("device", deviceId).getResultList();
    }

    /** Where a program is installed now, by school, in the order of schools. */
    public List<SchoolInstallations> bySchool(Long softwareId) {
        return em.createQuery("""
                select new kabinet.software.entity.SchoolInstallations(s.id, s.shortName, count(i.id)) from Installation i join i.school s
                where i.software.id = :software and i.removedOn is null group by s.id, s.shortName, s.code order by length(s.code), s.code, s.id""", SchoolInstallations.class)
            .setParameter("software", softwareId).getResultList();
    }

    public void flush() {
        em.flush();
    }

    private static Where where(InstallationFilter filter) {
        Where where = new Where().equal("i.school.id", "school", filter.schoolId()).equal("d.room.id", "room", filter.roomId()).equal("i.device.id", "device", filter.deviceId())
            .equal("i.software.id", "software", filter.softwareId()).equal("p.category", "category", filter.category()).equal("i.source", "source", filter.source());
        if (filter.present() != null) {
            where.and("(case when i.removedOn is null then 1 else 0 end) = :present", "present", filter.present() ? 1 : 0);
        }
        return where;
    }
}
