package kabinet.software.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.view.Notices;
import kabinet.software.boundary.SoftwareRegister;
import kabinet.software.entity.Software;
import kabinet.software.entity.SoftwareCategory;

/** {@code /software/edit}: a new or known entry of the catalogue. Before a second entry of the same program is stored, the known ones are shown. */
@Named
@ViewScoped
public class SoftwareEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    SoftwareRegister register;

    private Long id;
    private boolean sure;
    private transient Software software;
    private transient List<Software> similar = List.of();

    public void open() {
        Callers.current().demand(Right.EDIT_DIRECTORIES);
        software = id == null ? new Software(null, null, null) : register.find(id);
    }

    /** Stores the entry, but asks first if a new one looks like a known one. */
    public String save() {
        if (id == null && !sure) {
            similar = register.similar(software);
            if (!similar.isEmpty()) {
                sure = true;
                return null;
            }
        }
        Software saved = register.save(software);
        Notices.done("software.saved", saved.getTitle());
        return "/software/show?faces-redirect=true&id=" + saved.getId();
    }

    /** Whether a new entry looks like a known one and the next save will store it all the same. */
    public boolean isDoubtful() {
        return id == null && !similar.isEmpty();
    }

    public Software getSoftware() {
        return software;
    }

    public List<Software> getSimilar() {
        return similar;
    }

    public SoftwareCategory[] getCategories() {
        return SoftwareCategory.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
