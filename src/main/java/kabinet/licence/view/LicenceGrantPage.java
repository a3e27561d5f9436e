package kabinet.licence.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import kabinet.base.NotFoundException;
import kabinet.base.view.Notices;
import kabinet.file.entity.CheckedFile;
import kabinet.licence.boundary.LicenceGrants;
import kabinet.licence.boundary.LicenceRegister;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.LicenceGrant;

/** {@code /licence/grant?licence=}: a later purchase of the same licence, or one that was entered, with its paper. */
@Named
@ViewScoped
public class LicenceGrantPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LicenceRegister register;
    @Inject
    LicenceGrants grants;

    private Long licence;
    private Long id;
    private Integer version;
    private GrantForm grant;
    private String title;
    private boolean quantified;
    private String fileName;
    private transient Part file;

    public void open() {
        if (licence == null) {
            throw new NotFoundException();
        }
        Licence of = register.open(licence);
        title = of.getTitle();
        quantified = of.getKind().isQuantified();
        if (id == null) {
            grant = new GrantForm();
            return;
        }
        LicenceGrant stored = grants.list(licence).stream().filter(g -> g.getId().equals(id)).findFirst().orElseThrow(NotFoundException::new);
        version = stored.getVersion();
        grant = GrantForm.of(stored);
        fileName = stored.getFile() == null ? null : stored.getFile().getName();
    }

    public String save() {
        CheckedFile paper = GrantPaper.taken(grants, file);
        if (id == null) {
            grants.add(licence, grant.edit(), paper);
        } else {
            grants.change(licence, id, version, grant.edit(), paper);
        }
        Notices.done("licence.grant.saved");
        return "/licence/show?faces-redirect=true&id=" + licence;
    }

    public Long getLicence() {
        return licence;
    }

    public void setLicence(Long licence) {
        this.licence = licence;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public GrantForm getGrant() {
        return grant;
    }

    public String getTitle() {
        return title;
    }

    public boolean isQuantified() {
        return quantified;
    }

    public String getFileName() {
        return fileName;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
