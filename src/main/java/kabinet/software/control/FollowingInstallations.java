package kabinet.software.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kabinet.device.entity.Device;
import kabinet.software.entity.Installation;
import kabinet.software.entity.Software;

/**
 * Installations of products that follow from what was reported, by the rules; those that people entered stay as they are. Native and in bulk, so it goes round the filter of schools: what is written of
 * one device is that of a device in the caller's scope, and what a rule settles holds in all schools.
 */
@ApplicationScoped
public class FollowingInstallations {

    /** Which products a device's packages are, with the newest version and the day the first of them was seen. Stored texts hold no tab. */
    private static final String FOLLOWS = """
        select ip.device_id, p.software_id, substring_index(max(concat(p.version_key, '\t', p.package_version)), '\t', -1) release_words, min(ip.first_seen) first_seen
        from software_package p join installed_package ip on ip.package_id = p.id where p.software_id in (:software) %s group by ip.device_id, p.software_id""";

    private static final String UNSUPPORTED = """
        not exists (select 1 from software_package p join installed_package ip on ip.package_id = p.id and ip.device_id = i.device_id where p.software_id = i.software_id)""";

    @PersistenceContext
    EntityManager em;
    @Inject
    RulesEdition edition;

    /**
     * Keeps reports and settling off the installations of devices until the transaction is through. To be called before a person's words about them are compared with
     * what is stored: else a report that comes at the same moment might record the same program again.
     */
    public void beginEntering(Collection<Long> deviceIds) {
        edition.hold();
        for (List<Long> portion : Sql.portions(deviceIds.stream().distinct().sorted().toList(), Sql.ID_PORTION)) {
            em.createNativeQuery("select id from device where id in (:ids) order by id for update").setParameter("ids", portion).getResultList();
        }
    }

    /** Makes the installations of a program on a device follow what was reported of it, after a person took away what they had entered. */
    public void follow(Device device, Software software) {
        InstalledPackages.refuseForeign(device);
        em.flush();
        begin(Set.of(software.getId()), device.getId());
    }

    /** The same after an import was undone, of all that it had entered. @param taken within the caller's scope */
    public void follow(Collection<Installation> taken) {
        Map<Long, Set<Long>> products = new TreeMap<>();
        taken.forEach(i -> products.computeIfAbsent(i.getDevice().getId(), d -> new HashSet<>()).add(i.getSoftware().getId()));
        if (products.isEmpty()) {
            return;
        }
        beginEntering(products.keySet());
        em.flush();
        products.forEach((device, of) -> begin(of, device));
    }

    /** Lets installations of the products on a device end and begin as its packages say now. The device is held: see {@link #beginEntering}. */
    void follow(Set<Long> products, Device device, LocalDate day) {
        em.createNativeQuery("select id from device where id = " + device.getId() + " lock in share mode").getSingleResult();
        em.createNativeQuery("update installation i set i.removed_on = greatest(:day, i.first_seen), i.version = i.version + 1 where i.device_id = :device and i.software_id in (:software) "
            + "and i.source = 'AGENT' and i.removed_on is null and " + UNSUPPORTED)
            .setParameter("day", day).setParameter("device", device.getId()).setParameter("software", products).executeUpdate();
        begin(products, device.getId());
    }

    /** The same on all devices, after the rules took some of their packages for something else: what was never there is forgotten. */
    void followEverywhere(Set<Long> products) {
        if (!products.isEmpty()) {
            em.createNativeQuery("delete i from installation i where i.software_id in (:software) and i.source = 'AGENT' and i.removed_on is null and " + UNSUPPORTED)
                .setParameter("software", products).executeUpdate();
            begin(products, null);
        }
    }

    /**
     * Installations of the products on the device, or on all devices: new ones where none is there now, the version as reported in those that agents made. A new one
     * begins no sooner than the last one ended; what was removed on the day it came is the same installation again.
     */
    private void begin(Set<Long> products, Long deviceId) {
        String follows = FOLLOWS.formatted(deviceId == null ? "" : "and ip.device_id = " + deviceId);
        em.createNativeQuery("insert into installation (id, version, school_id, device_id, software_id, release_words, source, first_seen) "
            + "select next value for entity_id, 0, d.school_id, x.device_id, x.software_id, x.release_words, 'AGENT', greatest(x.first_seen, coalesce((select max(g.removed_on) from installation g where g.device_id = x.device_id "
            + "and g.software_id = x.software_id), x.first_seen)) from (" + follows + ") x join device d on d.id = x.device_id "
            + "where not exists (select 1 from installation i where i.device_id = x.device_id and i.software_id = x.software_id and i.removed_on is null) "
            + "on duplicate key update removed_on = null, release_words = values(release_words), source = 'AGENT', version = installation.version + 1").setParameter("software", products).executeUpdate();
        em.createNativeQuery("update installation i join (" + follows + ") x on x.device_id = i.device_id and x.software_id = i.software_id "
            + "set i.release_words = x.release_words, i.version = i.version + 1 where i.source = 'AGENT' and i.removed_on is null and i.release_words <> x.release_words")
            .setParameter("software", products).executeUpdate();
    }
}
