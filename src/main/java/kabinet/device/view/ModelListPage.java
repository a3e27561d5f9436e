package kabinet.device.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kabinet.base.Counted;
import kabinet.base.LookAlikes;
import kabinet.device.boundary.DirectoryRegister;
import kabinet.device.entity.DeviceKind;
import kabinet.device.entity.DeviceModel;

/** The district's models: a few hundred, so one list, narrowed by kind and words. */
@Named
@RequestScoped
public class ModelListPage {

    /** Rows of a page of the table: the models whose devices are counted in one query. */
    private static final int TOGETHER = 50;
    private static final Counted NONE = new Counted(0, false);

    @Inject
    DirectoryRegister register;

    private String q;
    private Long kind;
    private List<DeviceModel> models;
    private final Map<Long, Counted> devices = new HashMap<>();

    public void open() {
        List<String> words = Arrays.stream(LookAlikes.fold(q).split(" ")).filter(w -> !w.isEmpty()).toList();
        models = register.models().stream()
            .filter(m -> kind == null || m.getKind().getId().equals(kind))
            .filter(m -> words.stream().allMatch(m.searchText()::contains)).toList();
    }

    /** How many devices in the caller's scope are of the model; asked for as many rows at once as the table shows. */
    public Counted devices(DeviceModel model) {
        if (!devices.containsKey(model.getId())) {
            int first = models.indexOf(model);
            List<Long> ids = models.subList(first, Math.min(models.size(), first + TOGETHER)).stream().map(DeviceModel::getId).toList();
            ids.forEach(id -> devices.put(id, NONE));
            devices.putAll(register.devicesOfModels(ids));
        }
        return devices.get(model.getId());
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
