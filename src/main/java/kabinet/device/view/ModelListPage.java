package kabinet.device.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kabinet.base.LookAlikes;
import kabinet.device.boundary.DirectoryRegister;
import kabinet.device.entity.DeviceKind;
import kabinet.device.entity.DeviceModel;

/** The district's models: a few hundred, so one list, narrowed by kind and words. */
@Named
@RequestScoped
public class ModelListPage {

    @Inject
    DirectoryRegister register;

    private String q;
    private Long kind;
    private List<DeviceModel> models;
    private Map<Long, Long> devices;

    public void open() {
        List<String> words = Arrays.stream(LookAlikes.fold(q).split(" ")).filter(w -> !w.isEmpty()).toList();
        models = register.models().stream()
            .filter(m -> kind == null || m.getKind().getId().equals(kind))
            .filter(m -> words.stream().allMatch(m.searchText()::contains)).toList();
        devices = register.devicesOfModels();
    }

    /** How many devices in the caller's scope are of the model. */
    public long devices(DeviceModel model) {
        return devices.getOrDefault(model.getId(), 0L);
    }

    /** How many conditions beside the words narrow the list. */
    public int getNarrowing() {
        return kind != null ? 1 : 0;
    }

    public boolean isFiltered() {
        return kind != null || q != null && !q.isBlank();
    }

    public List<DeviceModel> getModels() {
        return models;
    }

    public List<DeviceKind> getKinds() {
        return register.kinds();
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public Long getKind() {
        return kind;
    }

    public void setKind(Long kind) {
        this.kind = kind;
    }
}
