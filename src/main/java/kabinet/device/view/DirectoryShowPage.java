package kabinet.device.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.AbstractEntity;
import kabinet.base.view.Notices;
import kabinet.device.boundary.DirectoryRegister;
import kabinet.device.entity.AccountCode;
import kabinet.device.entity.CustomField;
import kabinet.device.entity.DeviceKind;
import kabinet.device.entity.FundingSource;
import kabinet.device.entity.Okof;
import kabinet.organisation.boundary.RoomRegister;
import kabinet.organisation.entity.RoomKind;

/** The directories: one at a time with its entries, and beside them the form of the chosen or a new entry. */
@Named
@ViewScoped
public class DirectoryShowPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    DirectoryRegister register;
    @Inject
    RoomRegister rooms;

    private DirectoryName of = DirectoryName.KINDS;
    private Long id;
    private boolean adding;
    private transient List<? extends AbstractEntity> entries;
    private transient AbstractEntity entry;
    private transient List<CustomField> fields = List.of();

    public void open() {
        entries = switch (of) {
            case KINDS -> register.kinds();
            case SOURCES -> register.fundingSources();
            case ACCOUNTS -> register.accounts();
            case OKOF -> register.okofs();
            case ROOM_KINDS -> rooms.kinds();
        };
        if (id != null || adding) {
            Callers.current().demand(Right.EDIT_DIRECTORIES);
        }
        if (adding) {
            entry = of.blank();
        } else if (id != null) {
            entry = of == DirectoryName.KINDS ? register.kind(id) : register.find(of.type(), id);
            fields = of == DirectoryName.KINDS ? ((DeviceKind) entry).getFields() : List.of();
        }
    }

    public String save() {
        AbstractEntity saved = switch (of) {
            case KINDS -> register.save((DeviceKind) entry);
            case SOURCES -> register.save((FundingSource) entry);
            case ACCOUNTS -> register.save((AccountCode) entry);
            case OKOF -> register.save((Okof) entry);
            case ROOM_KINDS -> rooms.save((RoomKind) entry);
        };
        Notices.done("device.directory.saved");
        return "/directory/show?of=" + of + (adding ? "" : "&id=" + saved.getId()) + "&faces-redirect=true";
    }

    public DirectoryName[] getDirectories() {
        return DirectoryName.values();
    }

    public List<? extends AbstractEntity> getEntries() {
        return entries;
    }

    public AbstractEntity getEntry() {
        return entry;
    }

    public List<CustomField> getFields() {
        return fields;
    }

    public DirectoryName getOf() {
        return of;
    }

    public void setOf(DirectoryName of) {
        this.of = of == null ? DirectoryName.KINDS : of;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public boolean isAdding() {
        return adding;
    }

    public void setAdding(boolean adding) {
        this.adding = adding;
    }
}
