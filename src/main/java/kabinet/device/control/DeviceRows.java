package kabinet.device.control;

import static kabinet.device.control.DeviceColumns.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.base.LookAlikes;
import kabinet.base.Tag;
import kabinet.device.control.DeviceMatches.Found;
import kabinet.device.control.DeviceMatches.Numbered;
import kabinet.device.entity.Device;
import kabinet.exchange.control.Line;
import kabinet.exchange.control.TableImporter;
import kabinet.exchange.entity.Column;
import kabinet.organisation.control.Tags;
import kabinet.organisation.entity.IssuedTag;

/**
 * One way through a file of devices: objects in the first round, parts in the second, when every object is known. An object is matched by
 * its tag or its inventory number; a part by its tag, or among the parts of its object by its serial number, or by its model if only one
 * fits. What has neither tag nor number is new.
 */
final class DeviceRows implements TableImporter.Reading {

    private final boolean booking;
    private final DeviceRecord.Sources sources;
    private final DeviceMatches matches;
    private final DeviceWriter writer;
    private final Tags tags;
    private final Devices devices;

    private final Map<Numbered, Device> objectsOfFile = new HashMap<>();
    private final Map<String, Device> objectsByTag = new HashMap<>();
    private final Set<Device> partsTaken = new HashSet<>();
    private final Set<String> serialsOfFile = new HashSet<>();

    DeviceRows(boolean booking, DeviceRecord.Sources sources, DeviceMatches matches, DeviceWriter writer, Tags tags, Devices devices) {
        this.booking = booking;
        this.sources = sources;
        this.matches = matches;
        this.writer = writer;
        this.tags = tags;
        this.devices = devices;
    }

    @Override
    public int rounds() {
        return 2;
    }

    @Override
    public void take(List<Line> portion, int round) {
        List<DeviceRecord> rows = portion.stream().filter(line -> line.raw(PART_OF).isEmpty() == (round == 1))
            .map(line -> DeviceRecord.read(line, sources)).toList();
        if (rows.isEmpty()) {
            return;
        }
        Found found = matches.find(rows);
        Iterator<Tag> fresh = tags.unused(rows.size()).iterator();
        if (round == 1) {
            rows.forEach(row -> takeObject(row, found, fresh));
        } else {
            takeParts(rows, found, fresh);
        }
    }

    private void takeObject(DeviceRecord row, Found found, Iterator<Tag> fresh) {
        once(row);
        Line line = row.line();
        if (row.number() != null && row.school() != null) {
            line.once(NUMBER, List.of("number", row.school().getId(), row.numberKey()), "device.fault.duplicate-inventory-number");
        }
        if (line.isFaulty()) {
            return;
        }
        Numbered numbered = row.number() == null ? null : new Numbered(row.school().getId(), row.numberKey());
        Device ofNumber = numbered == null ? null : found.objects().get(numbered);
        Device known = known(row, ofNumber, found);
        if (line.isFaulty()) {
            return;
        }
        Device device = known != null ? known : create(row, found, fresh);
        line.came(named(row), writer.write(row, device, known == null, found));
        keep(row, device, known == null);
        if (numbered != null) {
            objectsOfFile.put(numbered, device);
        }
        objectsByTag.put(device.getTag(), device);
    }

    private void takeParts(List<DeviceRecord> rows, Found found, Iterator<Tag> fresh) {
        Heads heads = new Heads(rows);
        for (DeviceRecord row : rows) {
            once(row);
            Line line = row.line();
            Device head = row.school() == null || row.partOf() == null ? null : heads.of(row);
            if (head == null && row.school() != null && row.partOf() != null) {
                line.fault(PART_OF, "device.fault.part-without-head");
            }
            if (head != null && row.number() != null && !row.numberKey().equals(key(head))) {
                line.fault(NUMBER, "device.fault.part-number-differs");
            }
            if (line.isFaulty()) {
                continue;
            }
            Device known = row.tag() == null ? heads.partLike(row, head) : known(row, null, found);
            if (line.isFaulty()) {
                continue;
            }
            Device device = known != null ? known : create(row, found, fresh);
            boolean attaching = !head.equals(device.getPartOf());
            if (attaching && known != null && !devices.partsOf(known).isEmpty()) {
                line.fault(PART_OF, "device.fault.part-has-parts");
            } else if (attaching) {
                line.attempt(PART_OF, () -> device.attachTo(head));
            }
            line.came(named(row), writer.writePart(row, device, known == null, attaching, found));
            keep(row, device, known == null);
        }
    }

    private void once(DeviceRecord row) {
        if (row.tag() != null) {
            row.line().once(TAG, List.of("tag", row.tag().text()));
        }
    }

    /** The device a row means, null if it is a new one. What contradicts itself is a fault. */
    private Device known(DeviceRecord row, Device ofNumber, Found found) {
        Line line = row.line();
        Device ofTag = row.tag() == null ? null : found.byTag().get(row.tag().text());
        if (ofTag != null) {
            if (!ofTag.getSchool().equals(row.school())) {
                line.fault(SCHOOL, "device.fault.other-school");
            }
            if (ofNumber != null && ofNumber != ofTag && ofNumber != ofTag.getPartOf()) {
                line.fault(NUMBER, "device.fault.duplicate-inventory-number", line.number());
            }
            return ofTag;
        }
        if (row.tag() != null && ofNumber != null) {
            line.fault(TAG, "device.fault.tag-differs");
        }
        if (ofNumber != null) {
            line.once(NUMBER, List.of("device", ofNumber.getTag()), "device.fault.duplicate-inventory-number");
        }
        return ofNumber;
    }

    private Device create(DeviceRecord row, Found found, Iterator<Tag> fresh) {
        Device device = new Device(row.tag() == null ? fresh.next() : row.tag(), row.school(), row.model());
        claim(row, device, found);
        if (row.serial() != null && (found.serials().contains(row.serialKey()) || !serialsOfFile.add(row.serialKey()))) {
            row.line().warn(SERIAL, "device.warning.serial-known");
        }
        return device;
    }

    /** A stated tag is taken up unless something bears it: what an undone import gave out may come back with its label. */
    private void claim(DeviceRecord row, Device device, Found found) {
        IssuedTag issued = row.tag() == null ? null : found.issued().get(device.getTag());
        if (issued == null) {
            if (booking) {
                tags.enter(new Tag(device.getTag()));
            }
        } else if (found.borne().contains(device.getTag())) {
            row.line().fault(TAG, "device.fault.tag-taken");
        } else if (!issued.isClaimed()) {
            row.line().attempt(TAG, () -> issued.claim(row.school().getId()));
        }
    }

    private void keep(DeviceRecord row, Device device, boolean created) {
        if (created && booking && !row.line().isFaulty()) {
            devices.add(device);
        }
    }

    /** The column by which the row names its device. */
    private static Column named(DeviceRecord row) {
        return Stream.of(TAG, NUMBER, SERIAL).filter(column -> !row.line().raw(column).isEmpty()).findFirst().orElse(MODEL);
    }

    private static String key(Device device) {
        return device.getInventoryNumber() == null ? null : LookAlikes.fold(device.getInventoryNumber());
    }

    /** The objects that a portion of parts belongs to, of this file or of the registry, and the parts they have. */
    private final class Heads {

        private final Map<Numbered, Device> stored;
        private final Map<String, Device> storedByTag;
        private final Map<Long, List<Device>> parts;

        Heads(List<DeviceRecord> rows) {
            List<DeviceRecord> named = rows.stream().filter(row -> row.school() != null && row.partOf() != null).toList();
            stored = matches.objects(named.stream().map(row -> row.school().getId()).collect(Collectors.toSet()),
                named.stream().map(row -> LookAlikes.fold(row.partOf())).collect(Collectors.toSet()));
            storedByTag = matches.byTags(named.stream().map(row -> Tag.read(row.partOf()).map(Tag::text).orElse(null)).filter(Objects::nonNull).collect(Collectors.toSet()));
            List<Device> heads = new ArrayList<>();
            named.forEach(row -> heads.add(of(row)));
            parts = matches.parts(heads.stream().filter(Objects::nonNull).toList());
        }

        /** By number, or by tag; a row that states a number means an object that has one. */
        Device of(DeviceRecord row) {
            Device byNumber = byNumber(row);
            Device byTag = byTag(row);
            Device first = row.number() == null && byTag != null ? byTag : byNumber;
            return first != null ? first : byTag;
        }

        private Device byNumber(DeviceRecord row) {
            Numbered numbered = new Numbered(row.school().getId(), LookAlikes.fold(row.partOf()));
            Device ofFile = objectsOfFile.get(numbered);
            return ofFile != null ? ofFile : stored.get(numbered);
        }

        private Device byTag(DeviceRecord row) {
            String text = Tag.read(row.partOf()).map(Tag::text).orElse("");
            Device device = objectsByTag.getOrDefault(text, storedByTag.get(text));
            return device != null && device.getPartOf() == null && device.getSchool().equals(row.school()) ? device : null;
        }

        /** The part of the head that a row without a tag means; null if it is a new one. */
        Device partLike(DeviceRecord row, Device head) {
            List<Device> candidates = head.getId() == null ? List.of() : parts.getOrDefault(head.getId(), List.of()).stream()
                .filter(part -> !partsTaken.contains(part) && fits(row, part)).toList();
            Device part = row.serial() != null ? candidates.stream().findFirst().orElse(null) : candidates.size() == 1 ? candidates.get(0) : null;
            if (part != null) {
                partsTaken.add(part);
            }
            return part;
        }

        private static boolean fits(DeviceRecord row, Device part) {
            return row.serial() != null ? part.getSerialNumber() != null && LookAlikes.fold(part.getSerialNumber()).equals(row.serialKey())
                : part.getSerialNumber() == null && part.getModel().equals(row.model());
        }
    }
}
