package kabinet.delivery.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kabinet.base.LookAlikes;
import kabinet.delivery.entity.SerialFault;
import kabinet.delivery.entity.SerialFault.Reason;
import kabinet.device.control.Devices;
import kabinet.device.entity.Device;
import kabinet.device.entity.SerialNumber;

/** Looks at serial numbers that were scanned or pasted, before devices are made of them. */
@ApplicationScoped
public class Serials {

    /** Numbers in one query. */
    private static final int PORTION = 500;

    @Inject
    Devices devices;

    /**
     * @param serials not blank
     * @return faults in the order of the numbers; what other schools bear is not looked at
     */
    public List<SerialFault> faults(List<String> serials) {
        Map<String, String> borne = borne(serials);
        Set<String> seen = new HashSet<>();
        List<SerialFault> faults = new ArrayList<>();
        for (String serial : serials) {
            String key = LookAlikes.fold(serial);
            if (serial.length() > Device.SERIAL_LENGTH) {
                faults.add(new SerialFault(serial.substring(0, Device.SERIAL_LENGTH) + "…", Reason.TOO_LONG, ""));
            } else if (!SerialNumber.isTelling(serial)) {
                faults.add(new SerialFault(serial, Reason.JUNK, ""));
            } else if (!seen.add(key)) {
                faults.add(new SerialFault(serial, Reason.TWICE, ""));
            } else if (borne.containsKey(key)) {
                faults.add(new SerialFault(serial, Reason.REGISTERED, borne.get(key)));
            }
        }
        return faults;
    }

    private Map<String, String> borne(List<String> serials) {
        Map<String, String> borne = new HashMap<>();
        for (int from = 0; from < serials.size(); from += PORTION) {
            devices.bySerialNumbers(serials.subList(from, Math.min(from + PORTION, serials.size())))
.stream().filter(d -> !d.getStatus().isGone())
                .forEach(d -> borne.put(LookAlikes.fold(d.getSerialNumber()), d.getTag()));
        }
        return borne;
    }
}
