package kabinet.software.control;

import java.util.List;
import java.util.Map;
import kabinet.device.entity.Device;

/** By which licence each program on a computer may be used, for whoever knows: words on the computer's card. */
public interface InstallationRights {

    /**
     * @param device in the caller's scope
     * @param installationIds all of the device
     * @return Russian words such as «OEM, № 12-345 до 31.12.2026», by installations; what is not covered is left out
     */
    Map<Long, String> of(Device device, List<Long> installationIds);
}
