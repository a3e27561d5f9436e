package kabinet.device.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kabinet.base.Counted;
import kabinet.device.entity.WriteOffLine;
import kabinet.device.entity.WriteOffRequest;

/** Requests to write off within the caller's scope. */
@ApplicationScoped
public class WriteOffRequests {

    @PersistenceContext
    EntityManager em;

    public void add(WriteOffRequest request) {
        em.persist(request);
    }

    public void remove(WriteOffRequest request) {
        request.getLines().forEach(em::remove);
        em.remove(request);
    }

    /** Lets the request's version grow though only its lines change, so that nobody submits what somebody else is editing. */
    public void touch(WriteOffRequest request) {
        em.lock(request, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    public Optional<WriteOffRequest> find(Long id) {
        return em.createQuery("select r from WriteOffRequest r join fetch r.school where r.id = :id", WriteOffRequest.class)
            .setParameter("id", id).getResultStream().findFirst();
    }

    /** The request's lines with their devices, as the paper lists them. */
    public List<WriteOffLine> lines(WriteOffRequest request) {
        return em.createQuery("""
                select l from WriteOffLine l join fetch l.device d join fetch d.school join fetch d.kind join fetch d.model
                left join fetch d.room r left join fetch r.building left join fetch d.responsible left join fetch d.account
                where l.request = :request order by l.id""", WriteOffLine.class)
            .setParameter("request", request).getResultList();
    }

    /** The submitted request that a device waits for. */
    public Optional<WriteOffRequest> pendingFor(Long deviceId) {
        return em.createQuery("""
                select r from WriteOffLine l join l.request r join fetch r.school
                where l.device.id = :device and r.state = SUBMITTED""", WriteOffRequest.class)
            .setParameter("device", deviceId).getResultStream().findFirst();
    }

    /** Which of the devices wait for a decision. */
    public List<Long> pendingAmong(Collection<Long> deviceIds) {
        return deviceIds.isEmpty() ? List.of() : em.createQuery("""
                select l.device.id from WriteOffLine l where l.device.id in :devices and l.request.state = SUBMITTED""", Long.class)
            .setParameter("devices", deviceIds).getResultList();
    }

    /** The newest, of one school or of all in scope, in one state or in all. */
    public List<WriteOffRequest> newest(Long schoolId, WriteOffRequest.State state, int first, int limit) {
        return em.createQuery("""
                select r from WriteOffRequest r join fetch r.school
                where (:school is null or r.school.id = :school) and (:state is null or r.state = :state) order by r.date desc, r.id desc""", WriteOffRequest.class)
            .setParameter("school", schoolId).setParameter("state", state).setFirstResult(first).setMaxResults(limit).getResultList();
    }

    /** How many wait for a decision; exact to {@link Counted#LIMIT}, one more stands for "more than". */
    public int pending() {
        return Math.toIntExact(em.createQuery(Counted.query("r.id", "from WriteOffRequest r where r.state = SUBMITTED"), Long.class).getSingleResult());
    }
}
