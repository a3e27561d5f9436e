package kabinet.device.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.view.Notices;
import kabinet.device.boundary.DirectoryRegister;
import kabinet.device.entity.DeviceKind;
import kabinet.device.entity.DeviceModel;

/** The form for a new or known model. Before a second entry of the same model is stored, the known ones are shown. */
@Named
@ViewScoped
public class ModelEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    DirectoryRegister register;

    private Long id;
    private Long kind;
    private Long into;
    private boolean sure;
    private transient DeviceModel model;
    private transient List<DeviceKind> kinds;
    private transient List<DeviceModel> similar = List.of();

    public void open() {
        Callers.current().demand(id == null ? new String[] {Right.EDIT_DIRECTORIES, Right.RECEIVE} : new String[] {Right.EDIT_DIRECTORIES});
        model = id == null ? new DeviceModel(null, null, null) : register.model(id);
        kind = id == null ? kind : model.getKind().getId();
        kinds = register.kinds().stream().filter(k -> k.isActive() || k.getId().equals(kind)).toList();
        if (id != null) {
            similar = register.similar(model);
        }
    }

    /** Stores the model, but asks first if a new one looks like a known one. */
    public String save() {
        if (id == null && !sure) {
            similar = register.similar(model);
            if (!similar.isEmpty()) {
                sure = true;
                return null;
            }
        }
        register.save(model, kind);
        Notices.done("device.model.saved");
        return "/model/list?faces-redirect=true";
    }

    public String merge() {
        int devices = register.merge(id, into);
        Notices.done("device.model.merged", devices);
        return "/model/list?faces-redirect=true";
    }

    /** Whether a new model looks like a known one and the next save will store it all the same. */
    public boolean isDoubtful() {
        return id == null && !similar.isEmpty();
    }

    /** The models this one can be merged into: similar ones of its kind. */
    public List<DeviceModel> getTwins() {
        return id == null ? List.of() : similar.stream().filter(m -> m.getKind().getId().equals(model.getKind().getId())).toList();
    }

    public DeviceModel getModel() {
        return model;
    }

    public List<DeviceKind> getKinds() {
        return kinds;
    }

    public List<DeviceModel> getSimilar() {
        return similar;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getKind() {
        return kind;
    }

    public void setKind(Long kind) {
        this.kind = kind;
    }

    public Long getInto() {
        return into;
    }

    public void setInto(Long into) {
        this.into = into;
    }
}
