package kabinet.measurement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kabinet.base.BusinessException;
import kabinet.base.Counted;
import kabinet.base.LookAlikes;
import kabinet.base.Uniqueness;
import kabinet.base.Where;
import kabinet.measurement.entity.CableFact;
import kabinet.measurement.entity.MeasuredCable;
import kabinet.measurement.entity.MeasuredHost;
import kabinet.measurement.entity.MeasuredSpeed;
import kabinet.measurement.entity.Measurement;
import kabinet.measurement.entity.MeasurementFilter;
import kabinet.measurement.entity.MeasurementKind;
import kabinet.measurement.entity.ReadFile;
import kabinet.measurement.entity.SeenHost;
import kabinet.measurement.entity.SpeedFact;
import kabinet.network.control.OutletPorts;
import kabinet.network.entity.OutletPort;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.entity.Room;

/** Measurements of the schools in scope with their rows. */
@ApplicationScoped
public class Measurements {

    private static final String CARD = "select m from Measurement m join fetch m.school s join fetch m.file left join fetch m.room r left join fetch r.building ";
    private static final String LATEST_FIRST = " order by m.takenAt desc, m.id desc";
    /** Rows written together. */
    private static final int PORTION = 500;

    @PersistenceContext
    EntityManager em;
    @Inject
    OutletPorts ports;
    @Inject
    Rooms rooms;
    @Inject
    @Any
    Instance<MeasurementUse> uses;

    /**
     * Stores a measurement with what was read.
     *
     * @throws kabinet.base.DuplicateException if the school has the same file
     */
    public void add(Measurement measurement, ReadFile read) {
        em.persist(measurement);
        Uniqueness.guard(em::flush, Map.of("uk_measurement_file", "measurement.again"), measurement.getTitle());
        int number = 0;
        for (SeenHost host : read.hosts()) {
            write(new MeasuredHost(measurement, ++number, host), number);
        }
        Map<String, Room> byNumber = read.speeds().stream().anyMatch(s -> s.room() != null) ? roomsByNumber(measurement.schoolId()) : Map.of();
        for (SpeedFact speed : read.speeds()) {
            Room room = speed.room() == null ? measurement.getRoom() : byNumber.get(LookAlikes.fold(speed.room()));
            write(new MeasuredSpeed(measurement, ++number, speed, room), number);
        }
        Map<String, OutletPort> byLabel = portsByLabel(measurement, read.cables());
        for (CableFact cable : read.cables()) {
            write(new MeasuredCable(measurement, ++number, cable, byLabel.get(LookAlikes.key(cable.label(), OutletPort.LABEL_LENGTH))), number);
        }
        em.flush();
    }

    /** In portions, so that the database takes them as batches while the file is gone through. */
    private void write(Object row, int number) {
        em.persist(row);
        if (number % PORTION == 0) {
            em.flush();
        }
    }

    /** Where two buildings have a room of one number, that number names neither. */
    private Map<String, Room> roomsByNumber(Long schoolId) {
        Map<String, Room> found = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (Room room : rooms.of(schoolId)) {
            if (room.isActive() && found.putIfAbsent(LookAlikes.fold(room.getNumber()), room) != null) {
                twice.add(LookAlikes.fold(room.getNumber()));
            }
        }
        twice.forEach(found::remove);
        return found;
    }

    /** Labels that one port of the school has, or of the measurement's room where there is one. */
    private Map<String, OutletPort> portsByLabel(Measurement measurement, Collection<CableFact> cables) {
        Map<String, OutletPort> found = new HashMap<>();
        if (!cables.isEmpty()) {
            ports.byLabels(measurement.schoolId(), cables.stream().map(CableFact::label).toList()).forEach((key, same) -> {
                List<OutletPort> meant = same.stream().filter(OutletPort::isActive).filter(p -> measurement.getRoom() == null || same.size() == 1 || p.getRoom().equals(measurement.getRoom())).toList();
                if (meant.size() == 1) {
                    found.put(key, meant.get(0));
                }
            });
        }
        return found;
    }

    /** With school, room and file. */
    public Optional<Measurement> find(Long id) {
        return em.createQuery(CARD + "where m.id = :id", Measurement.class).setParameter("id", id).getResultStream().findFirst();
    }

    /** The school's measurement of the same file. @param sha256 hexadecimal */
    public Optional<Measurement> ofFile(Long schoolId, String sha256) {
        return em.createQuery(CARD + "where s.id = :school and m.sha256 = :sha", Measurement.class).setParameter("school", schoolId).setParameter("sha", sha256).getResultStream().findFirst();
    }

    /** The latest measured first. Found by an index alone, then read: joined at once, all of a district would be sorted. */
    public List<Measurement> page(MeasurementFilter filter, int first, int size) {
        Where where = where(filter);
        List<Long> ids = where.bind(em.createQuery("select m.id from Measurement m" + where.hql() + LATEST_FIRST, Long.class)).setFirstResult(first).setMaxResults(size).getResultList();
        return ids.isEmpty() ? List.of() : em.createQuery(CARD + "where m.id in :ids" + LATEST_FIRST, Measurement.class).setParameter("ids", ids).getResultList();
    }

    /** Exact to {@link Counted#LIMIT}; one more stands for "more than". */
    public int count(MeasurementFilter filter) {
        Where where = where(filter);
        return Math.toIntExact(where.bind(em.createQuery(Counted.query("m.id", "from Measurement m" + where.hql()), Long.class)).getSingleResult());
    }

    /** Those after the one with the id, in the order in which they came. */
    public List<Measurement> after(MeasurementFilter filter, long id, int limit) {
        Where where = where(filter).and("m.id > :after", "after", id);
        return where.bind(em.createQuery(CARD + where.hql() + " order by m.id", Measurement.class)).setMaxResults(limit).getResultList();
    }

    private static Where where(MeasurementFilter filter) {
        Where where = new Where().equal("m.school.id", "school", filter.schoolId()).equal("m.kind", "kind", filter.kind());
        return filter.scans() ? where.and("m.kind in (:scans)", "scans", List.of(MeasurementKind.NMAP, MeasurementKind.AGENT)) : where;
    }

    /** Hosts of a scan in its order. */
    public List<MeasuredHost> hosts(Long measurementId) {
        return em.createQuery("select h from MeasuredHost h where h.measurement.id = :measurement order by h.number", MeasuredHost.class).setParameter("measurement", measurementId).getResultList();
    }

    public Optional<MeasuredHost> host(Long measurementId, int number) {
        return em.createQuery("select h from MeasuredHost h where h.measurement.id = :measurement and h.number = :number", MeasuredHost.class).setParameter("measurement", measurementId)
            .setParameter("number", number).getResultStream().findFirst();
    }

    public List<MeasuredSpeed> speeds(Long measurementId, int first, int size) {
        return em.createQuery("select v from MeasuredSpeed v left join fetch v.room r left join fetch r.building where v.measurement.id = :measurement order by v.number", MeasuredSpeed.class)
            .setParameter("measurement", measurementId).setFirstResult(first).setMaxResults(size).getResultList();
    }

    public List<MeasuredCable> cables(Long measurementId, int first, int size) {
        return em.createQuery("""
                select c from MeasuredCable c left join fetch c.port p left join fetch p.room r left join fetch r.building
                where c.measurement.id = :measurement order by c.number""", MeasuredCable.class)
            .setParameter("measurement", measurementId).setFirstResult(first).setMaxResults(size).getResultList();
    }

    /**
     * Takes it away with its rows and its file.
     *
     * @throws BusinessException if something rests on it
     */
    public void remove(Measurement measurement) {
        if (uses.stream().anyMatch(u -> u.rests(measurement.getId()))) {
            throw new BusinessException("measurement.inUse");
        }
        for (String rows : List.of("MeasuredHost", "MeasuredSpeed", "MeasuredCable")) {
            em.createQuery("delete from " + rows + " x where x.measurement.id = :measurement").setParameter("measurement", measurement.getId()).executeUpdate();
        }
        measurement.getFile().hide();
        em.remove(measurement);
        em.flush();
    }
}
