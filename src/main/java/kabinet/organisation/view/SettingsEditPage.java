package kabinet.organisation.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kabinet.base.view.Notices;
import kabinet.organisation.boundary.DistrictSettings;
import kabinet.organisation.entity.District;

/** The district's settings. What a printed code will hold is shown by the label component while the address is typed. */
@Named
@ViewScoped
public class SettingsEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    DistrictSettings settings;

    private transient District district;

    public void open() {
        district = settings.open();
    }

    public String save() {
        settings.save(district);
        Notices.done("organisation.district.saved");
        return "/settings/edit?faces-redirect=true";
    }

    public District getDistrict() {
        return district;
    }
}
