package kabinet.software.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kabinet.access.entity.Callers;
import kabinet.access.entity.ForeignSchoolException;
import kabinet.device.entity.Device;
import kabinet.software.entity.DevicePackage;
import kabinet.software.entity.PackageChange;
import kabinet.software.entity.PackageState;
import kabinet.software.entity.SeenPackage;

/**
 * What computers report as installed: which device has which packages, and, by {@link FollowingInstallations}, the installations of products that follow by the rules. Native and
 * in bulk, because a computer reports more than a thousand packages; so it goes round the filter of schools. What is written or read of a device is that of a device
 * in the caller's scope.
 *
 * <p>Locks are taken in this order: the edition of the rules, names and packages, a device and its packages, installations.
 */
@ApplicationScoped
public class InstalledPackages {

    @PersistenceContext
    EntityManager em;
    @Inject
    MetPackages met;
    @Inject
    FollowingInstallations following;

    /**
     * Makes what is installed on a device equal to what was reported. Only the difference is written; without one nothing is. Products that the rules recognise become
     * installations or end; installations that people entered stay as they are. The caller keeps two reports of one device from being booked at once, and repeats the
     * transaction when the database chose it as a deadlock's victim, or packages were forgotten meanwhile.
     *
     * @param day of the report
     * @throws ForeignSchoolException if the device's school is not in the caller's scope
     * @throws OptimisticLockException if packages were forgotten meanwhile
     */
    public PackageChange replace(Device device, Collection<SeenPackage> packages, LocalDate day) {
        refuseForeign(device);
        Set<SeenPackage> seen = packages.stream().filter(p -> !p.name().isEmpty()).collect(Collectors.toSet());
        Set<Integer> reported = new HashSet<>(met.ids(seen));
        Set<Integer> stored = new HashSet<>(Sql.numbers(em, "select package_id from installed_package where device_id = " + device.getId()));
        List<Integer> added = reported.stream().filter(id -> !stored.contains(id)).sorted().toList();
        List<Integer> removed = stored.stream().filter(id -> !reported.contains(id)).sorted().toList();
        if (added.isEmpty() && removed.isEmpty()) {
            return PackageChange.NONE;
        }
        Set<Long> products = hold(union(added, removed), Set.copyOf(added));
        Sql.inPortions(removed, ids -> Sql.update(em, "installed_package", "delete from installed_package where device_id = " + device.getId() + " and package_id in (" + ids + ")"));
        for (List<Integer> portion : Sql.portions(added, Sql.ID_PORTION)) {
            String rows = portion.stream().map(id -> "(" + device.getId() + ',' + id + ",'" + day + "')").collect(Collectors.joining(","));
            Sql.update(em, "installed_package", "insert ignore into installed_package (device_id, package_id, first_seen) values " + rows);
        }
        if (!products.isEmpty()) {
            following.follow(products, device, day);
        }
        return new PackageChange(added, removed);
    }

    /**
     * Keeps whoever settles the packages' names, or forgets them, waiting for this report, so that they find its rows.
     *
     * @param added of these, what must still be there
     * @return the products that they are
     */
    private Set<Long> hold(List<Integer> packages, Set<Integer> added) {
        Set<Long> products = new TreeSet<>();
        Set<Integer> gone = new HashSet<>(added);
        Sql.inPortions(packages, ids -> em.createNativeQuery("select id, software_id from software_package where id in (" + ids + ") lock in share mode").setFlushMode(FlushModeType.COMMIT).getResultList().forEach(row -> {
            Object[] cells = (Object[]) row;
            gone.remove(((Number) cells[0]).intValue());
            if (cells[1] != null) {
                products.add(((Number) cells[1]).longValue());
            }
        }));
        if (!gone.isEmpty()) { // remembered while they were being forgotten
            met.drop(gone);
            throw new OptimisticLockException("packages are no longer known: " + gone);
        }
        return products;
    }

    /** How many packages were reported of a device. */
    public int count(Device device) {
        refuseForeign(device);
        return ((Number) em.createNativeQuery("select count(*) from installed_package where device_id = " + device.getId()).getSingleResult()).intValue();
    }

    /** A page of the packages that were reported of a device, in the order of names. */
    public List<DevicePackage> of(Device device, int first, int size) {
        refuseForeign(device);
        List<DevicePackage> found = new ArrayList<>();
        for (Object row : em.createNativeQuery("select p.id, n.name, n.publisher, p.package_version, p.state, ip.first_seen, p.software_id from installed_package ip join software_package p on p.id = ip.package_id "
            + "join software_name n on n.id = p.name_id where ip.device_id = " + device.getId() + " order by n.name_key, p.version_key, p.id").setFirstResult(first).setMaxResults(size).getResultList()) {
            Object[] c = (Object[]) row;
            found.add(new DevicePackage(((Number) c[0]).intValue(), (String) c[1], (String) c[2], (String) c[3], PackageState.valueOf((String) c[4]),
                c[5] instanceof java.util.Date date ? LocalDate.parse(date.toString()) : (LocalDate) c[5], c[6] == null ? null : ((Number) c[6]).longValue()));
        }
        return found;
    }

    /** @throws ForeignSchoolException if the device's school is not in the caller's scope */
    static void refuseForeign(Device device) {
        if (!Callers.current().sees(device.schoolId())) {
            throw new ForeignSchoolException();
        }
    }

    private static List<Integer> union(List<Integer> a, List<Integer> b) {
        Set<Integer> all = new TreeSet<>(a);
        all.addAll(b);
        return List.copyOf(all);
    }
}
