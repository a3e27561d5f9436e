package kabinet.software.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kabinet.software.boundary.InstallationRegister;
import kabinet.software.entity.InstallationRow;

/** {@code #{devicePrograms}}: for the card of a device, what is installed on it. */
@Named
@RequestScoped
public class DevicePrograms {

    @Inject
    InstallationRegister register;

    private final Map<Long, List<InstallationRow>> rows = new HashMap<>();
    private final Map<Long, Integer> packages = new HashMap<>();

    public List<InstallationRow> on(Long deviceId) {
        return rows.computeIfAbsent(deviceId, register::onDevice);
    }

    /** How many names of programs and parts an agent reported of it. */
    public int packages(Long deviceId) {
        return packages.computeIfAbsent(deviceId, register::packages);
    }
}
