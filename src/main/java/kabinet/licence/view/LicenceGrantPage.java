package kabinet.licence.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import kabinet.base.NotFoundException;
import kabinet.base.view.Notices;
import kabinet.file.entity.CheckedFile;
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

    private Long licence;
    private Long id;
    private Integer version;
    private GrantForm grant;
    private String title;
    private boolean counted;
    private boolean pool;
    private String fileName;
    private transient Part file;

    public void open() {
        if (licence == null) {
            throw new NotFoundException();
        }
        Licence of = register.open(licence);
        title = of.getTitle();
        counted = of.getKind().isCounted();
        pool = of.isPool();
        if (id == null) {
            grant = new GrantForm();
            return;
        }
        LicenceGrant stored = register.grants(licence).stream().filter(g -> g.getId().equals(id)).findFirst().orElseThrow(NotFoundException::new);
        version = stored.getVersion();
        grant = GrantForm.of(stored);
        fileName = stored.getFile() == null ? null : stored.getFile().getName();
    }

    public String save() {
        CheckedFile paper = file == null || file.getSize() == 0 ? null : take();
        LicenceGrant saved = id == null ? register.addGrant(licence, grant.edit(counted)) : register.changeGrant(licence, id, version, grant.edit(counted));
        if (paper != null) {
            register.attach(licence, saved.getId(), paper);
        }
        Notices.done("licence.grant.saved");
        return "/licence/show?faces-redirect=true&id=" + licence;
    }

    private CheckedFile take() {
        try (InputStream in = file.getInputStream()) {
            return register.take(file.getSubmittedFileName(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    public boolean isCounted() {
        return counted;
    }

    public boolean isPool() {
        return pool;
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
