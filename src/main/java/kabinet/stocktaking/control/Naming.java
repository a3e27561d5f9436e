package kabinet.stocktaking.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kabinet.base.LookAlikes;
import kabinet.base.Tag;
import kabinet.device.control.Devices;
import kabinet.device.entity.Device;
import kabinet.organisation.entity.InventoryNumberTemplate;
import kabinet.scan.control.ScanResolver;
import kabinet.scan.control.TagAliases;

/**
 * Which devices the codes of a whole batch name, by a handful of queries. As {@code scan} reads one code: an address, a tag or second label, an inventory
 * number of the school, a serial number; in either layout of the keyboard.
 */
@ApplicationScoped
class Naming {

    @Inject
    Devices devices;
    @Inject
    TagAliases aliases;

    /**
     * The devices in the caller's scope that each code names, the likeliest reading alone; several if a number is not unique.
     *
     * @param schoolId whose inventory numbers are meant
     */
    Map<String, List<Device>> named(Long schoolId, Collection<String> codes) {
        Map<String, List<String>> readings = new LinkedHashMap<>();
        codes.forEach(code -> readings.put(code, ScanResolver.readings(code)));
        Set<String> all = readings.values().stream().flatMap(List::stream).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, List<Device>> byTag = byTag(all);
        Set<String> numbers = all.stream().filter(r -> !byTag.containsKey(r)).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, List<Device>> byNumber = new HashMap<>();
        devices.byInventoryNumbers(List.of(schoolId), numbers)
            .forEach(d -> byNumber.computeIfAbsent(LookAlikes.key(d.getInventoryNumber(), InventoryNumberTemplate.NUMBER_LENGTH), k -> new java.util.ArrayList<>()).add(d));
        Map<String, List<Device>> bySerial = new HashMap<>();
        devices.bySerialNumbers(numbers)
            .forEach(d -> bySerial.computeIfAbsent(LookAlikes.key(d.getSerialNumber(), Device.SERIAL_LENGTH), k -> new java.util.ArrayList<>()).add(d));
        Map<String, List<Device>> named = new HashMap<>();
        readings.forEach((code, possible) -> named.put(code, possible.stream().map(reading -> {
            List<Device> found = byTag.get(reading);
            found = found == null ? byNumber.get(LookAlikes.key(reading, InventoryNumberTemplate.NUMBER_LENGTH)) : found;
            return found == null ? bySerial.getOrDefault(LookAlikes.key(reading, Device.SERIAL_LENGTH), List.of()) : found;
        }).filter(found -> !found.isEmpty()).findFirst().orElse(List.of())));
        return named;
    }

    private Map<String, List<Device>> byTag(Set<String> readings) {
        Map<String, String> tags = new HashMap<>();
        readings.forEach(reading -> Tag.read(reading).ifPresent(tag -> tags.put(reading, tag.text())));
        Map<String, Device> borne = devices.byTags(new LinkedHashSet<>(tags.values())).stream().collect(Collectors.toMap(Device::getTag, d -> d));
        Set<String> others = tags.values().stream().filter(tag -> !borne.containsKey(tag)).collect(Collectors.toCollection(LinkedHashSet::new));
        borne.putAll(aliases.devices(others));
        Map<String, List<Device>> found = new HashMap<>();
        tags.forEach((reading, tag) -> {
            if (borne.containsKey(tag)) {
                found.put(reading, List.of(borne.get(tag)));
            }
        });
        return found;
    }
}
