package kabinet.scan.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceRow;
import kabinet.scan.boundary.Scanning;
import kabinet.scan.boundary.TagLinking;
import kabinet.scan.entity.ScanResult;
import kabinet.scan.entity.ScanResult.Outcome;

/**
 * {@code /scan/code}: a code with nothing behind it. A waiting tag of a roll can become a device's; anything else is not found,
 * which is also all it says about a tag of another school.
 */
@Named
@ViewScoped
public class ScanCodePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Scanning scanning;
    @Inject
    transient TagLinking linking;

    private String text;
    private String q;
    private String code;
    private boolean unclaimed;

    /** Goes on to what the code names, if it names something after all. */
    public void open() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<ScanResult> results = scanning.resolve(text);
        ScanResult first = results.isEmpty() ? ScanResult.unknown("") : results.get(0);
        code = first.code();
        unclaimed = first.outcome() == Outcome.UNCLAIMED;
        if (first.outcome() == Outcome.FOUND) {
            go(faces, "/device/show?tag=" + first.devices().get(0).getTag());
        } else if (first.outcome() == Outcome.ROOM) {
            go(faces, "/room/show?id=" + first.room().getId());
        } else if (!unclaimed) {
            faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void go(FacesContext faces, String path) throws IOException {
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + path);
        faces.responseComplete();
    }

    /** Makes the tag a second label of the device and opens its card. */
    public String link(Long deviceId) {
        Device device = linking.link(code, deviceId);
        return "/device/show?faces-redirect=true&tag=" + device.getTag();
    }

    public List<DeviceRow> getCandidates() {
        return isLinkable() ? linking.candidates(q) : List.of();
    }

    public boolean isLinkable() {
        return unclaimed && Callers.current().may(Right.PRINT_LABELS);
    }

    /** A waiting tag can be taken by a new device. */
    public boolean isCreatable() {
        return unclaimed && (Callers.current().may(Right.EDIT_REGISTRY) || Callers.current().may(Right.RECEIVE));
    }

    public boolean isUnclaimed() {
        return unclaimed;
    }

    public String getCode() {
        return code;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }
}
