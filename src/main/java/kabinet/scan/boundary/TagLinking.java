package kabinet.scan.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.Tag;
import kabinet.device.control.Devices;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceFilter;
import kabinet.device.entity.DeviceRow;
import kabinet.device.entity.DeviceSort;
import kabinet.history.control.Revisions;
import kabinet.organisation.control.Tags;
import kabinet.scan.control.ScanResolver;
import kabinet.scan.control.TagAliases;
import kabinet.scan.entity.ScanResult.Outcome;
import kabinet.scan.entity.TagAlias;

/** Gives a waiting tag of a pre-printed roll to a device that is registered already. A new device takes it as its own tag instead. */
@Boundary
public class TagLinking {

    /** As many devices a search for the one offers. */
    private static final int OFFERED = 10;

    @Inject
    ScanResolver resolver;
    @Inject
    Devices devices;
    @Inject
    Tags tags;
    @Inject
    TagAliases aliases;
    @Inject
    Revisions revisions;

    /**
     * From now on scans of the tag find the device.
     *
     * @throws NotFoundException if there is no such device in the caller's scope
     * @throws BusinessException if the tag does not wait, or waits for another school
     */
    @RolesAllowed(Right.PRINT_LABELS)
    public Device link(String typed, Long deviceId) {
        Device device = devices.find(deviceId).orElseThrow(NotFoundException::new);
        Tag tag = Tag.read(typed).filter(t -> resolver.resolveTag(t).outcome() == Outcome.UNCLAIMED)
            .orElseThrow(() -> new BusinessException("scan.link.error.taken", String.valueOf(typed)));
        aliases.add(new TagAlias(tags.claim(tag, device.getSchool().getId()), device, Callers.current().name()));
        revisions.describe("scan.act.link", tag.text());
        return device;
    }

    /** Devices that the search words may mean. */
    @RolesAllowed(Right.PRINT_LABELS)
    public List<DeviceRow> candidates(String words) {
        return words == null || words.isBlank() ? List.of() : devices.page(DeviceFilter.search(words), DeviceSort.INVENTORY_NUMBER, true, 0, OFFERED);
    }

    /** The device's second labels. */
    @RolesAllowed(Right.READ)
    public List<String> aliasesOf(Long deviceId) {
        return aliases.of(devices.find(deviceId).orElseThrow(NotFoundException::new)).stream().map(TagAlias::getTag).toList();
    }
}
