package kabinet.network.control;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kabinet.base.LookAlikes;
import kabinet.base.Tag;
import kabinet.device.control.Devices;
import kabinet.device.entity.Device;
import kabinet.organisation.entity.School;

/** The devices that a portion of a file names by their tags, or by inventory numbers of a school: two queries for all of them. */
final class DeviceNames {

    /** A device as a row names it. */
    record Named(School school, String name) {
    }

    private final Map<String, Device> byTag;
    private final Map<List<Object>, Device> byNumber = new HashMap<>();

    DeviceNames(Devices devices, Collection<Named> named) {
        List<Named> all = named.stream().filter(n -> n.school() != null && n.name() != null).toList();
        byTag = devices.byTags(all.stream().flatMap(n -> Tag.read(n.name()).stream()).map(Tag::text).collect(Collectors.toSet())).stream().collect(Collectors.toMap(Device::getTag, d -> d));
        Set<Long> schools = all.stream().map(n -> n.school().getId()).filter(Objects::nonNull).collect(Collectors.toSet());
        devices.byInventoryNumbers(schools, all.stream().map(Named::name).collect(Collectors.toSet()))
            .forEach(d -> byNumber.putIfAbsent(List.of(d.schoolId(), LookAlikes.fold(d.getInventoryNumber())), d));
    }

    /** Null if the school has no such device. A tag wins over an inventory number that looks like one. */
    Device get(School school, String name) {
        if (school == null || name == null) {
            return null;
        }
        Device tagged = Tag.read(name).map(tag -> byTag.get(tag.text())).filter(d -> d.getSchool().equals(school)).orElse(null);
        return tagged != null ? tagged : byNumber.get(List.<Object>of(school.getId(), LookAlikes.fold(name)));
    }
}
