package kabinet.software.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.view.Notices;
import kabinet.device.entity.Device;
import kabinet.software.boundary.InstallationRegister;
import kabinet.software.entity.InstallOrder;

/** {@code /software/install}: says that a program is on a device, or on many. */
@Named
@ViewScoped
public class SoftwareInstallPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    InstallationRegister register;

    private Long device;
    private Long software;
    private String devices;
    private String release;
    private LocalDate day = LocalDate.now();
    private transient Device one;

    public void open() {
        Callers.current().demand(Right.EDIT_REGISTRY);
        if (device != null) {
            one = register.device(device);
        }
    }

    public String save() {
        List<Long> ids = device != null ? List.of(device) : register.named(Arrays.asList(devices.split("[\\r\\n,;]+")), Callers.current().onlySchool());
        int made = register.install(new InstallOrder(ids, software, release, day)).size();
        Notices.done("software.install.done", made);
        return device == null ? "/software/installations?faces-redirect=true&software=" + software : "/device/show?faces-redirect=true&id=" + device;
    }

    /** The device whose card led here; null if devices are to be named. */
    public Device getOne() {
        return one;
    }

    public Long getDevice() {
        return device;
    }

    public void setDevice(Long device) {
        this.device = device;
    }

    public Long getSoftware() {
        return software;
    }

    public void setSoftware(Long software) {
        this.software = software;
    }

    public String getDevices() {
        return devices;
    }

    public void setDevices(String devices) {
        this.devices = devices;
    }

    public String getRelease() {
        return release;
    }

    public void setRelease(String release) {
        this.release = release;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }
}
