package kabinet.kit.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import kabinet.device.entity.DeviceKind;
import kabinet.kit.boundary.KitRegister;

/** {@code #{kitKinds.all}}: the kinds of equipment that a kit can hold. */
@Named
@RequestScoped
public class KitKinds {

    @Inject
    KitRegister register;

    private List<DeviceKind> all;

    public List<DeviceKind> getAll() {
        if (all == null) {
            all = register.kinds();
        }
        return all;
    }
}
