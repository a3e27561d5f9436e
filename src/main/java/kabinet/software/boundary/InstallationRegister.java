package kabinet.software.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.LookAlikes;
import kabinet.base.NotFoundException;
import kabinet.base.Tag;
import kabinet.device.control.Devices;
import kabinet.device.entity.Device;
import kabinet.history.control.Revisions;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import kabinet.software.control.Installations;
import kabinet.software.control.FollowingInstallations;
import kabinet.software.control.InstalledPackages;
import kabinet.software.control.SoftwareCatalogue;
import kabinet.software.entity.DevicePackage;
import kabinet.software.entity.InstallOrder;
import kabinet.software.entity.Installation;
import kabinet.software.entity.InstallationFilter;
import kabinet.software.entity.InstallationRow;
import kabinet.software.entity.InstallationSource;
import kabinet.software.entity.SchoolInstallations;
import kabinet.software.entity.Software;

/** What is installed where: read by everybody in scope, said by whoever keeps the school's registry. */
@Boundary
public class InstallationRegister {

    @Inject
    Installations installations;
    @Inject
    InstalledPackages installed;
    @Inject
    FollowingInstallations following;
    @Inject
    SoftwareCatalogue catalogue;
    @Inject
    Devices devices;
    @Inject
    Schools schools;
    @Inject
    Rooms rooms;
    @Inject
    Revisions revisions;

    @RolesAllowed(Right.READ)
    public List<InstallationRow> page(InstallationFilter filter, int first, int size) {
        return installations.page(filter, first, size);
    }

    @RolesAllowed(Right.READ)
    public int count(InstallationFilter filter) {
        return installations.count(filter);
    }

    @RolesAllowed(Right.READ)
    public List<InstallationRow> after(InstallationFilter filter, long id, int limit) {
        return installations.after(filter, id, limit);
    }

    /** What is on a device now. */
    @RolesAllowed(Right.READ)
    public List<InstallationRow> onDevice(Long deviceId) {
        return installations.onDevice(deviceId);
    }

    /** Where a program is installed now. */
    @RolesAllowed(Right.READ)
    public List<SchoolInstallations> bySchool(Long softwareId) {
        return installations.bySchool(softwareId);
    }

    @RolesAllowed(Right.READ)
    public Installation find(Long id) {
        return installations.find(id).orElseThrow(NotFoundException::new);
    }

    /** How many packages agents reported of a device. */
    @RolesAllowed(Right.READ)
    public int packages(Long deviceId) {
        return installed.count(device(deviceId));
    }

    /** A page of the packages that agents reported of a device, in the order of names. */
    @RolesAllowed(Right.READ)
    public List<DevicePackage> packages(Long deviceId, int first, int size) {
        return installed.of(device(deviceId), first, size);
    }

    /**
     * Says that a program is on devices, all of them or none.
     *
     * @throws BusinessException if no device was named, or too many, one is gone, or the day has not come yet
     * @throws kabinet.base.DuplicateException if the program is on one of them already
     */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public List<Installation> install(InstallOrder order) {
        if (order.deviceIds().isEmpty() || order.deviceIds().size() > InstallOrder.DEVICES_LIMIT) {
            throw new BusinessException(order.deviceIds().isEmpty() ? "software.install.noDevice" : "software.install.tooMany", InstallOrder.DEVICES_LIMIT);
        }
        Software software = catalogue.find(order.softwareId()).orElseThrow(NotFoundException::new);
        revisions.describe("software.act.install", software.getTitle());
        List<Device> all = devices.forAct(order.deviceIds().stream().distinct().toList());
        following.beginEntering(all.stream().map(Device::getId).toList());
        Map<Long, List<Installation>> known = installations.ofDevices(all.stream().map(Device::getId).toList()).stream().collect(Collectors.groupingBy(i -> i.getDevice().getId()));
        List<Installation> made = new ArrayList<>();
        for (Device device : all) {
            made.add(installations.enter(device, software, order.release(), InstallationSource.HAND, order.day(), known.getOrDefault(device.getId(), List.of())));
        }
        installations.flush();
        return made;
    }

    /**
     * The devices that people name by their tags, or by inventory numbers of a school.
     *
     * @param schoolId whose numbers are meant; null for those of all schools in scope, where a number may lead to several devices
     * @throws BusinessException if a name leads to no device or to several, naming it
     */
    @RolesAllowed(Right.READ)
    public List<Long> named(Collection<String> names, Long schoolId) {
        List<String> all = names.stream().map(String::strip).filter(n -> !n.isEmpty()).distinct().limit(InstallOrder.DEVICES_LIMIT + 1L).toList();
        Map<String, Device> byTag = devices.byTags(all.stream().flatMap(n -> Tag.read(n).stream()).map(Tag::text).toList()).stream().collect(Collectors.toMap(Device::getTag, d -> d));
        List<Long> schoolIds = schoolId != null ? List.of(schoolId) : schools.all().stream().map(School::getId).toList();
        List<String> numbers = all.stream().filter(n -> Tag.read(n).map(t -> !byTag.containsKey(t.text())).orElse(true)).toList();
        Map<String, List<Device>> byNumber = devices.byInventoryNumbers(schoolIds, numbers).stream().collect(Collectors.groupingBy(d -> LookAlikes.fold(d.getInventoryNumber())));
        List<Long> ids = new ArrayList<>();
        for (String name : all) {
            Device tagged = Tag.read(name).map(t -> byTag.get(t.text())).orElse(null);
            List<Device> numbered = byNumber.getOrDefault(LookAlikes.fold(name), List.of());
            if (tagged == null && numbered.size() != 1) {
                throw new BusinessException(numbered.isEmpty() ? "software.install.unknownDevice" : "software.install.severalDevices", name);
            }
            ids.add(tagged == null ? numbered.get(0).getId() : tagged.getId());
        }
        return ids;
    }

    /**
     * Says that a program is no longer on a device. Where an agent reports it all the same, the installation goes on in the agent's name.
     *
     * @param day first day without it; null is today
     * @throws BusinessException if an agent made the installation, or it was removed already
     */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public void remove(Long id, LocalDate day) {
        Installation installation = find(id);
        following.beginEntering(List.of(installation.getDevice().getId()));
        if (day != null && day.isAfter(LocalDate.now())) {
            throw new BusinessException("software.installation.future", day);
        }
        revisions.describe("software.act.remove", installation.getSoftware().getTitle());
        installation.remove(day == null ? LocalDate.now() : day);
        following.follow(installation.getDevice(), installation.getSoftware());
    }

    /** Id of the device that bears a tag. @throws NotFoundException if none in scope does */
    @RolesAllowed(Right.READ)
    public Long tagged(String tag) {
        return Tag.read(tag).flatMap(t -> devices.byTag(t.text())).orElseThrow(NotFoundException::new).getId();
    }

    /** The schools in scope, for filters. */
    @RolesAllowed(Right.READ)
    public List<School> schools() {
        return schools.all();
    }

    /** A school's rooms, for filters. */
    @RolesAllowed(Right.READ)
    public List<Room> rooms(Long schoolId) {
        return rooms.of(schoolId);
    }

    /** A device in scope with all its card shows. */
    @RolesAllowed(Right.READ)
    public Device device(Long id) {
        return devices.find(id).orElseThrow(NotFoundException::new);
    }
}
