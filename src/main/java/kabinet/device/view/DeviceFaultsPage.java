package kabinet.device.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import kabinet.device.boundary.FaultReporting;
import kabinet.device.entity.FaultReport;

/** {@code /device/faults}: what is broken now, the oldest report first; it is mended on the device's card. */
@Named
@RequestScoped
public class DeviceFaultsPage {

    @Inject
    FaultReporting reporting;

    private List<FaultReport> faults;

    public List<FaultReport> getFaults() {
        if (faults == null) {
            faults = reporting.open();
        }
        return faults;
    }
}
