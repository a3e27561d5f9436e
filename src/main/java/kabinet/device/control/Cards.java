package kabinet.device.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceCard;
import kabinet.device.entity.SerialNumber;
import kabinet.organisation.control.Schools;

/** Puts a device's card together from what the stores know about it. */
@ApplicationScoped
public class Cards {

    /** Path of a device's address, before its tag; in capitals, because that makes the smaller code. */
    private static final String PATH = "/D/";
    /** As many moves and faults a card shows; older ones stand on the papers and in the history. */
    private static final int RECENT = 20;

    @Inject
    Devices devices;
    @Inject
    Attachments attachments;
    @Inject
    Transfers transfers;
    @Inject
    FaultReports faults;
    @Inject
    WriteOffRequests requests;
    @Inject
    Schools schools;

    public DeviceCard of(Device device) {
        Long id = device.getId();
        return new DeviceCard(device, schools.district().getLabelAddress() + PATH + device.getTag(), fields(device), devices.partsOf(device),
            attachments.ofDevice(id), transfers.ofDevice(id, RECENT), faults.ofDevice(id, RECENT), requests.pendingFor(id).orElse(null), twins(device));
    }

    private static List<DeviceCard.FieldValue> fields(Device device) {
        Map<Long, String> values = device.getCustomValues();
        return device.getKind().getFields().stream().filter(f -> values.containsKey(f.getId()))
            .map(f -> new DeviceCard.FieldValue(f.getName(), f.getType(), values.get(f.getId()))).toList();
    }

    private List<Device> twins(Device device) {
        return SerialNumber.isTelling(device.getSerialNumber())
            ? devices.bySerialNumber(device.getSerialNumber()).stream().filter(d -> !d.equals(device)).toList() : List.of();
    }
}
