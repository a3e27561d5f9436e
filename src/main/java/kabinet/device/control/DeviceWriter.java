package kabinet.device.control;

import static kabinet.device.control.DeviceColumns.*;

import java.util.HashMap;
import java.util.Map;
import kabinet.base.LookAlikes;
import kabinet.base.Texts;
import kabinet.device.control.DeviceMatches.Found;
import kabinet.device.control.DeviceMatches.Numbered;
import kabinet.device.entity.CustomField;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceStatus;
import kabinet.device.entity.InventoryNumber;
import kabinet.exchange.control.Changes;
import kabinet.exchange.control.Line;
import kabinet.exchange.entity.Outcome;

/** Writes what a row says into its device, by the device's own verbs; a rule they keep becomes the row's fault. */
final class DeviceWriter {

    private final FieldColumns fields;
    private final InventoryNumbers numbers;
    private final Devices devices;
    private final WriteOffRequests requests;
    private final boolean booking;

    DeviceWriter(FieldColumns fields, InventoryNumbers numbers, Devices devices, WriteOffRequests requests, boolean booking) {
        this.fields = fields;
        this.numbers = numbers;
        this.devices = devices;
        this.requests = requests;
        this.booking = booking;
    }

    Outcome write(DeviceRecord row, Device device, boolean creating, Found found) {
        Changes changes = new Changes(creating);
        number(row, device, changes, found);
        values(row, device, creating, changes);
        return changes.outcome();
    }

    /** A part: its number is its object's. @param attached whether the row has made it a part of another object */
    Outcome writePart(DeviceRecord row, Device device, boolean creating, boolean attached, Found found) {
        Changes changes = new Changes(creating);
        if (attached) {
            changes.note();
        }
        values(row, device, creating, changes);
        return changes.outcome();
    }

    private void values(DeviceRecord row, Device device, boolean creating, Changes changes) {
        Line line = row.line();
        changes.set(row.model(), device::getModel, device::setModel);
        changes.set(row.serial(), device::getSerialNumber, device::setSerialNumber);
        line.attempt(ROOM, () -> changes.set(row.room(), device::getRoom, device::moveTo));
        if (row.namesOther(device.getResponsible())) {
            line.attempt(RESPONSIBLE, () -> changes.set(row.responsible(), device::getResponsible, device::assignTo));
        }
        changes.set(row.price(), device::getPrice, device::setPrice);
        changes.set(row.source(), device::getFundingSource, device::setFundingSource);
        changes.set(row.account(), device::getAccount, device::setAccount);
        changes.set(row.okof(), device::getOkof, device::setOkof);
        changes.set(row.commissionedOn(), device::getCommissionedOn, device::setCommissionedOn);
        changes.set(row.usefulLife(), device::getUsefulLife, device::setUsefulLife);
        changes.set(row.warrantyUntil(), device::getWarrantyUntil, device::setWarrantyUntil);
        changes.set(row.notes(), device::getNotes, device::setNotes);
        custom(row, device, creating, changes);
        changes.set(row.status(), device::getStatus, next -> status(line, device, creating, next)); // last: what is written off moves no more
    }

    private void status(Line line, Device device, boolean creating, DeviceStatus next) {
        if (creating) {
            device.enterAs(next);
        } else if (device.getStatus().next().contains(next)) {
            boolean pending = device.getStatus() == DeviceStatus.TO_WRITE_OFF && requests.pendingFor(device.getId()).isPresent();
            line.attempt(STATUS, () -> device.changeByHand(next, pending));
        } else {
            line.fault(STATUS, "device.fault.illegal-status", Texts.of(Texts.RUSSIAN, "device.status." + device.getStatus()));
        }
    }

    /** A number the books state is taken even if it was spent, as long as no present object bears it; a new one is never made of it. */
    private void number(DeviceRecord row, Device device, Changes changes, Found found) {
        if (row.number() == null) {
            return;
        }
        String present = device.getInventoryNumber() == null ? null : LookAlikes.fold(device.getInventoryNumber());
        if (row.numberKey().equals(present)) {
            return;
        }
        if (device.getPartOf() != null) {
            row.line().fault(NUMBER, "device.fault.part-number-differs");
            return;
        }
        InventoryNumber spent = found.ledger().get(new Numbered(row.school().getId(), row.numberKey()));
        InventoryNumber number = spent != null ? spent : booking ? numbers.enter(row.school(), row.number()) : new InventoryNumber(row.school().getId(), row.number());
        row.line().attempt(NUMBER, () -> device.number(number));
        changes.note();
        if (present != null) {
            devices.partsOf(device).forEach(Device::followHead);
        }
    }

    private void custom(DeviceRecord row, Device device, boolean creating, Changes changes) {
        Line line = row.line();
        Map<CustomField, String> values = new HashMap<>();
        for (FieldColumns.FieldColumn column : fields.all()) {
            CustomField field = column.field();
            boolean own = field.getKind().equals(device.getKind());
            if (line.raw(column.column()).isEmpty()) {
                if (own && creating && field.isActive() && field.isRequired() && line.has(column.column())) {
                    line.fault(column.column(), "exchange.fault.required-missing");
                }
            } else if (!own) {
                line.fault(column.column(), "device.fault.field-of-other-kind");
            } else {
                String value = line.value(column.column(), text -> FieldColumns.read(field, text), "device.fault.invalid-field");
                if (value != null && !value.equals(device.getCustomValues().get(field.getId()))) {
                    values.put(field, value);
                }
            }
        }
        if (!values.isEmpty()) {
            device.setCustomValues(values);
            changes.note();
        }
    }
}
