package kabinet.device.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.Texts;
import kabinet.device.boundary.BulkChange;
import kabinet.device.boundary.DeviceLookup;
import kabinet.device.entity.BulkPreview;
import kabinet.device.entity.BulkResult;
import kabinet.device.entity.Change;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceRow;
import kabinet.device.entity.DeviceStatus;
import kabinet.device.entity.Selection;

/** {@code /device/bulk}: one change for many devices; first what it would do, then the act. */
@Named
@ViewScoped
public class DeviceBulkPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What can be done to many at once; each has its fields on the page. */
    public enum Act { MOVE, ASSIGN, STATUS, WRITE_OFF }

    /** A line of the preview. */
    public record Line(String tag, String title, String before, String after) implements Serializable {
    }

    @Inject
    BulkChange bulk;
    @Inject
    DeviceLookup lookup;

    private Act act;
    private List<Long> ids;
    private ListAddress address;
    private Long schoolId;
    private int selected;

    private Option room;
    private Option person;
    private DeviceStatus status;
    private String reason;
    private LocalDate date = LocalDate.now();

    private boolean shown;
    private int changing;
    private int following;
    private int unchanged;
    private int refused;
    private Map<String, Integer> refusals;
    private List<Line> samples;

    /** Reads act and selection from the address. */
    public void open() throws IOException {
        Callers.current().demand(Right.EDIT_REGISTRY);
        FacesContext faces = FacesContext.getCurrentInstance();
        Map<String, String> parameters = faces.getExternalContext().getRequestParameterMap();
        address = ListAddress.read(parameters);
        act = Stream.of(Act.values()).filter(a -> a.name().replace("_", "").equalsIgnoreCase(parameters.get("act"))).findFirst().orElse(null);
        boolean all = "true".equals(parameters.get("all"));
        ids = all ? null : ids(parameters.get("ids"));
        if (act == null || !all && ids.isEmpty()) {
            faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/device/list");
            faces.responseComplete();
            return;
        }
        selected = all ? lookup.count(address.filter()) : ids.size();
        schoolId = Callers.current().onlySchool() != null ? Callers.current().onlySchool()
            : all ? address.filter().schoolId() : lookup.rows(ids.subList(0, 1)).stream().map(DeviceRow::schoolId).findFirst().orElse(null);
    }

    private static List<Long> ids(String text) {
        return text == null ? List.of() : Arrays.stream(text.split(",")).filter(s -> s.matches("\\d{1,18}")).map(Long::valueOf).distinct().toList();
    }

    /** Shows what the act would do. */
    public void preview() {
        BulkPreview preview = bulk.preview(selection(), change());
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        shown = true;
        selected = preview.selected();
        changing = preview.changing();
        following = preview.following();
        unchanged = preview.unchanged();
        refused = preview.refusals().size();
        refusals = new LinkedHashMap<>();
        preview.refusals().forEach(r -> refusals.merge(r.reason().text(locale), 1, Integer::sum));
        List<Long> shownIds = preview.samples().stream().map(Device::getId).toList();
        samples = lookup.rows(shownIds).stream().map(r -> new Line(r.tag(), r.title(), before(r, locale), after(locale))).toList();
    }

    /** A change of the form makes the preview stale. */
    public void forget() {
        shown = false;
    }

    /** Does it and goes on to the paper, or back to the list. */
    public void apply() throws IOException {
        BulkResult result = bulk.apply(selection(), change());
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        Locale locale = faces.getViewRoot().getLocale();
        String text = Texts.of(locale, "device.bulk.done", result.changed())
            + (result.refused() == 0 ? "" : " " + Texts.of(locale, "device.bulk.doneRefused", result.refused()));
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
        external.getFlash().setKeepMessages(true);
        external.addResponseCookie("acted", "1", Map.of("path", "/")); // device-list.js forgets what was ticked
        String to = result.transferId() != null ? "/device/transfer?id=" + result.transferId()
            : result.requestId() != null ? "/device/writeoff?id=" + result.requestId() : getBack();
        external.redirect(external.getRequestContextPath() + to);
        faces.responseComplete();
    }

    private Selection selection() {
        return ids == null ? Selection.of(address.filter()) : Selection.of(ids);
    }

    private Change change() {
        return switch (act) {
            case MOVE -> new Change.Move(Option.id(room), Option.id(person), reason, date);
            case ASSIGN -> new Change.Move(null, Option.id(person), reason, date);
            case STATUS -> new Change.Status(status, reason);
            case WRITE_OFF -> new Change.WriteOff(reason, date);
        };
    }

    private String before(DeviceRow row, Locale locale) {
        return switch (act) {
            case MOVE, ASSIGN -> joined(act == Act.MOVE && room != null ? row.room() : null, person != null ? row.responsible() : null);
            case STATUS, WRITE_OFF -> Texts.of(locale, "device.status." + row.status());
        };
    }

    private String after(Locale locale) {
        return switch (act) {
            case MOVE -> joined(room == null ? null : room.label(), person == null ? null : person.label());
            case ASSIGN -> person.label();
            case STATUS -> Texts.of(locale, "device.status." + status);
            case WRITE_OFF -> Texts.of(locale, "device.bulk.inRequest");
        };
    }

    private static String joined(String place, String who) {
        return Stream.of(place, who).filter(s -> s != null && !s.isBlank()).reduce((a, b) -> a + ", " + b).orElse("—");
    }

    /** Suggestions for the room. */
    public List<Option> rooms(String typed) {
        return Choices.rooms(lookup.rooms(typed, schoolId), schoolId == null);
    }

    /** Suggestions for the person. */
    public List<Option> people(String typed) {
        return Choices.people(lookup.people(typed, schoolId), schoolId == null);
    }

    /** For addresses that add a room or a person to the school of the selection; empty if there is no one such school. */
    public String getAtSchool() {
        return schoolId == null ? "" : "?school=" + schoolId;
    }

    /** States that can be chosen by hand. */
    public List<DeviceStatus> getStatuses() {
        return Stream.of(DeviceStatus.values()).filter(DeviceStatus::isByHand).toList();
    }

    public String getBack() {
        return "/device/list" + (address == null ? "" : address.query());
    }

    public Act getAct() {
        return act;
    }

    public int getSelected() {
        return selected;
    }

    public boolean isMoving() {
        return act == Act.MOVE;
    }

    public boolean isPlacing() {
        return act == Act.MOVE || act == Act.ASSIGN;
    }

    public boolean isStatusChange() {
        return act == Act.STATUS;
    }

    public boolean isWritingOff() {
        return act == Act.WRITE_OFF;
    }

    public Option getRoom() {
        return room;
    }

    public void setRoom(Option room) {
        this.room = room;
    }

    public Option getPerson() {
        return person;
    }

    public void setPerson(Option person) {
        this.person = person;
    }

    public DeviceStatus getStatus() {
        return status;
    }

    public void setStatus(DeviceStatus status) {
        this.status = status;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public boolean isShown() {
        return shown;
    }

    public int getChanging() {
        return changing;
    }

    public int getFollowing() {
        return following;
    }

    public int getUnchanged() {
        return unchanged;
    }

    public int getRefused() {
        return refused;
    }

    public Map<String, Integer> getRefusals() {
        return refusals;
    }

    public List<Line> getSamples() {
        return samples;
    }
}
