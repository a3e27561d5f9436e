package kabinet.device.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import kabinet.device.entity.DeviceAttachment;

/** Attachments of devices within the caller's scope; those taken away are left out unless the name says otherwise. */
@ApplicationScoped
public class Attachments {

    @PersistenceContext
    EntityManager em;

    public void add(DeviceAttachment attachment) {
        em.persist(attachment);
    }

    public Optional<DeviceAttachment> find(Long id) {
        return em.createQuery("select a from DeviceAttachment a join fetch a.file join fetch a.device where a.id = :id and a.removedAt is null", DeviceAttachment.class)
            .setParameter("id", id).getResultStream().findFirst();
    }

    /** With their files, oldest first. */
    public List<DeviceAttachment> ofDevice(Long deviceId) {
        return em.createQuery("select a from DeviceAttachment a join fetch a.file where a.device.id = :device and a.removedAt is null order by a.id", DeviceAttachment.class)
            .setParameter("device", deviceId).getResultList();
    }

    /** Those taken away included, oldest first. */
    public List<DeviceAttachment> everOfDevice(Long deviceId) {
        return em.createQuery("select a from DeviceAttachment a join fetch a.file where a.device.id = :device order by a.id", DeviceAttachment.class)
            .setParameter("device", deviceId).getResultList();
    }

    public int count(Long deviceId) {
        return Math.toIntExact(em.createQuery("select count(a) from DeviceAttachment a where a.device.id = :device and a.removedAt is null", Long.class)
            .setParameter("device", deviceId).getSingleResult());
    }
}
