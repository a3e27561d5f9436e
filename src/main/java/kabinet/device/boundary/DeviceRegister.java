package kabinet.device.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.base.Tag;
import kabinet.device.control.Devices;
import kabinet.device.control.Directories;
import kabinet.device.control.InventoryNumbers;
import kabinet.device.entity.AccountCode;
import kabinet.device.entity.CustomField;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceEdit;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.FundingSource;
import kabinet.device.entity.NewDevice;
import kabinet.device.entity.Okof;
import kabinet.device.entity.SerialNumber;
import kabinet.history.control.Revisions;
import kabinet.organisation.control.Schools;
import kabinet.organisation.control.Tags;
import kabinet.organisation.entity.School;

/** Puts devices on the register, corrects what stands there, gives inventory numbers, reads cards. */
@Boundary
public class DeviceRegister {

    @Inject
    Devices devices;
    @Inject
    Directories directories;
    @Inject
    InventoryNumbers numbers;
    @Inject
    Schools schools;
    @Inject
    Tags tags;
    @Inject
    Places places;
    @Inject
    Revisions revisions;

    /**
     * @return the stored device with all it refers to
     * @throws BusinessException if a reference is of another school, the tag or number is taken, or a custom value does not fit
     */
    @RolesAllowed({Right.EDIT_REGISTRY, Right.RECEIVE})
    public Device register(NewDevice order) {
        School school = schools.find(order.schoolId()).orElseThrow(NotFoundException::new);
        Device device = new Device(tag(order.tag(), school), school, model(order.details().modelId()));
        fill(device, order.details());
        device.moveTo(places.room(order.roomId()));
        device.assignTo(places.person(order.responsibleId()));
        if (!order.status().isByHand()) {
            throw order.status().byPaper();
        }
        device.change(order.status());
        if (order.partOfId() != null) {
            device.attachTo(devices.find(order.partOfId()).orElseThrow(NotFoundException::new));
        }
        if (order.numbering().next()) {
            device.number(numbers.next(school, device.getAccount()));
        } else if (order.numbering().legacy() != null) {
            device.number(numbers.legacy(school, order.numbering().legacy()));
        }
        devices.add(device);
        revisions.describe("device.act.register", null);
        devices.flush();
        return device;
    }

    /**
     * @param version the version the caller saw
     * @return the device as it is now
     * @throws StaleException if somebody changed it since
     */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public Device edit(Long id, int version, DeviceEdit edit) {
        Device device = card(id, version);
        device.setModel(model(edit.modelId()));
        fill(device, edit);
        revisions.describe("device.act.edit", null);
        devices.flush();
        return device;
    }

    /**
     * Takes a device on the books; its parts bear the number too.
     *
     * @param legacy the number in older books; null for the school's next one
     */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public Device number(Long id, String legacy) {
        Device device = card(id);
        if (device.getInventoryNumber() != null) {
            throw new BusinessException("device.inventoryNumber.present", device.getInventoryNumber());
        }
        boolean next = legacy == null || legacy.isBlank();
        device.number(next ? numbers.next(device.getSchool(), device.getAccount()) : numbers.legacy(device.getSchool(), legacy));
        devices.partsOf(device).forEach(Device::followHead);
        revisions.describe("device.act.number", device.getInventoryNumber());
        devices.flush();
        return device;
    }

    /** Makes a device a part of a head object, whose number it bears from now on. */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public Device attach(Long id, int version, Long headId) {
        Device device = card(id, version);
        if (!devices.partsOf(device).isEmpty()) {
            throw new BusinessException("device.part.hasParts");
        }
        device.attachTo(card(headId));
        revisions.describe("device.act.attach", null);
        devices.flush();
        return device;
    }

    /** Makes a part an object of its own, without a number yet. */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public Device detach(Long id, int version) {
        Device device = card(id, version);
        if (device.getPartOf() == null) {
            throw new BusinessException("device.part.isNone");
        }
        device.detach();
        revisions.describe("device.act.detach", null);
        devices.flush();
        return device;
    }

    /** @throws NotFoundException if there is no such device in the caller's scope */
    @RolesAllowed(Right.READ)
    public Device card(String tag) {
        return Tag.read(tag).flatMap(t -> devices.byTag(t.text())).orElseThrow(NotFoundException::new);
    }

    /** @throws NotFoundException if there is no such device in the caller's scope */
    @RolesAllowed(Right.READ)
    public Device card(Long id) {
        return devices.find(id).orElseThrow(NotFoundException::new);
    }

    @RolesAllowed(Right.READ)
    public List<Device> parts(Long id) {
        return devices.partsOf(card(id));
    }

    /** Other devices in the caller's scope that bear the same telling serial number: most likely the same thing entered twice. */
    @RolesAllowed(Right.READ)
    public List<Device> twins(String serial, Long exceptId) {
        return SerialNumber.isTelling(serial) ? devices.bySerialNumber(serial).stream().filter(d -> !d.getId().equals(exceptId)).toList() : List.of();
    }

    private Device card(Long id, int version) {
        Device device = card(id);
        if (device.getVersion() != version) {
            throw new StaleException();
        }
        return device;
    }

    private Tag tag(String typed, School school) {
        return typed == null || typed.isBlank() ? tags.issue()
            : tags.claim(Tag.read(typed).orElseThrow(() -> new BusinessException("base.tag.invalid", typed)), school.getId());
    }

    private DeviceModel model(Long id) {
        if (id == null) {
            throw new BusinessException("device.model.required");
        }
        return directories.find(DeviceModel.class, id).orElseThrow(NotFoundException::new);
    }

    private <T> T entry(Class<T> directory, Long id) {
        return id == null ? null : directories.find(directory, id).orElseThrow(NotFoundException::new);
    }

    private void fill(Device device, DeviceEdit edit) {
        device.setSerialNumber(edit.serialNumber());
        device.setName(text(edit.name()));
        device.setPrice(edit.price());
        device.setFundingSource(entry(FundingSource.class, edit.fundingSourceId()));
        device.setAccount(entry(AccountCode.class, edit.accountId()));
        device.setOkof(entry(Okof.class, edit.okofId()));
        device.setCommissionedOn(edit.commissionedOn());
        device.setUsefulLife(edit.usefulLife());
        device.setWarrantyUntil(edit.warrantyUntil());
        device.setNotes(text(edit.notes()));
        if (edit.customValues() != null) {
            Map<CustomField, String> values = new HashMap<>();
            device.getKind().getFields().stream().filter(CustomField::isActive).forEach(f -> values.put(f, edit.customValues().get(f.getId())));
            device.setCustomValues(values);
        }
    }

    private static String text(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
