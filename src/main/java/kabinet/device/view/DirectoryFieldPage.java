package kabinet.device.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;
import kabinet.base.view.Notices;
import kabinet.device.boundary.DirectoryRegister;
import kabinet.device.entity.CustomField;
import kabinet.device.entity.DeviceKind;

/** The form for a new or known field that devices of one kind have. */
@Named
@ViewScoped
public class DirectoryFieldPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    DirectoryRegister register;

    private Long id;
    private Long kind;
    private transient CustomField field;

    public void open() {
        Callers.current().demand(Right.EDIT_DIRECTORIES);
        if (id == null && kind == null) {
            throw new NotFoundException();
        }
        if (id == null) {
            DeviceKind of = register.kind(kind);
            field = new CustomField(of, null, CustomField.Type.TEXT);
            field.setPosition(of.getFields().stream().mapToInt(CustomField::getPosition).max().orElse(0) + 1);
        } else {
            field = register.field(id);
        }
        kind = field.getKind().getId();
    }

    public String save() {
        register.save(field);
        Notices.done("device.customField.saved");
        return "/directory/show?of=" + DirectoryName.KINDS + "&id=" + kind + "&faces-redirect=true";
    }

    public CustomField.Type[] getTypes() {
        return CustomField.Type.values();
    }

    public CustomField getField() {
        return field;
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
}
