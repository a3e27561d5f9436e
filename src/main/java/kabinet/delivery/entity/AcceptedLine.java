package kabinet.delivery.entity;

import java.util.List;
import kabinet.device.entity.Device;

/**
 * An accepted line with what came of it.
 *
 * @param devices of the line, in the order of their making; none for works, services and rights
 */
public record AcceptedLine(ReceiptLine line, List<Device> devices) {

    public AcceptedLine {
        devices = List.copyOf(devices);
    }
}
