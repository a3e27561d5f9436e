package kabinet.licence.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.view.Notices;
import kabinet.device.entity.AccountCode;
import kabinet.licence.boundary.LicenceGrants;
import kabinet.licence.boundary.LicenceRegister;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.LicenceEdit;
import kabinet.licence.entity.LicenceKind;
import kabinet.software.entity.Software;

/** {@code /licence/edit}: a licence; a new one with its first purchase, which a line of a delivery may fill in. */
@Named
@ViewScoped
public class LicenceEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LicenceRegister register;
    @Inject
    LicenceGrants grants;

    private Long id;
    private Long deliveryLine;
    private Integer version;
    private Long school;
    private Long software;
    private LicenceKind kind;
    private String number;
    private Long account;
    private String notes;
    private GrantForm grant;
    /** The line's words and the licence that it is already, if it came by a delivery. */
    private String lineTitle;
    private Long existing;
    private transient Part file;
    private transient List<Software> programs;
    private transient List<AccountCode> accounts;

    public void open() {
        Callers.current().demand(Right.EDIT_REGISTRY, Right.RECEIVE);
        if (id != null) {
            Licence licence = register.open(id);
            version = licence.getVersion();
            school = licence.schoolId();
            software = licence.getSoftware().getId();
            kind = licence.getKind();
            number = licence.getNumber();
            account = licence.getAccount() == null ? null : licence.getAccount().getId();
            notes = licence.getNotes();
            return;
        }
        grant = new GrantForm();
        school = school == null && deliveryLine == null ? Callers.current().onlySchool() : school;
        if (deliveryLine != null) {
            LicenceGrants.Offered offered = grants.ofDeliveryLine(deliveryLine);
            lineTitle = offered.title();
            existing = offered.licenceId();
            school = offered.schoolId();
            kind = LicenceKind.VOLUME;
            number = offered.documentNumber();
            grant.came(deliveryLine, offered.contractId(), offered.quantity(), offered.cost(), offered.basis(), offered.documentNumber(), offered.documentDate());
        }
    }

    public String save() {
        LicenceEdit edit = new LicenceEdit(school, software, kind, number, account, notes);
        Licence saved = id == null ? register.create(edit, grant.edit(), GrantPaper.taken(grants, file)) : register.change(id, version, edit);
        Notices.done("licence.saved");
        return "/licence/show?faces-redirect=true&id=" + saved.getId();
    }

    public List<Software> getPrograms() {
        if (programs == null) {
            programs = register.software();
        }
        return programs;
    }

    public List<AccountCode> getAccounts() {
        if (accounts == null) {
            accounts = register.accounts();
        }
        return accounts;
    }

    public boolean isNew() {
        return id == null;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getDeliveryLine() {
        return deliveryLine;
    }

    public void setDeliveryLine(Long deliveryLine) {
        this.deliveryLine = deliveryLine;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }

    public Long getSoftware() {
        return software;
    }

    public void setSoftware(Long software) {
        this.software = software;
    }

    public LicenceKind getKind() {
        return kind;
    }

    public void setKind(LicenceKind kind) {
        this.kind = kind;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public Long getAccount() {
        return account;
    }

    public void setAccount(Long account) {
        this.account = account;
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(String notes) {
        this.notes = notes;
    }

    public GrantForm getGrant() {
        return grant;
    }

    public String getLineTitle() {
        return lineTitle;
    }

    public Long getExisting() {
        return existing;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
