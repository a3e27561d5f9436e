package kabinet.device.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.Texts;
import kabinet.device.boundary.WriteOff;
import kabinet.device.entity.WriteOffLine;
import kabinet.device.entity.WriteOffRequest;

/** {@code /device/writeoff}: without an id the newest requests; with one the request, to be submitted or decided. */
@Named
@ViewScoped
public class DeviceWriteoffPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A request in the list. */
    public record Item(Long id, Integer number, LocalDate date, String school, String reason, WriteOffRequest.State state) implements Serializable {
    }

    /** A device of the request. */
    public record Line(Long deviceId, String tag, String number, String title, String room, LocalDate commissioned, BigDecimal price) implements Serializable {
    }

    @Inject
    WriteOff writeOff;

    private Long id;
    private List<Item> items = List.of();
    private Item item;
    private int version;
    private String drawnUpBy;
    private String decidedBy;
    private java.time.Instant decidedAt;
    private String decision;
    private List<Line> lines;
    private BigDecimal sum;
    private String reason;
    private LocalDate date;
    private String rejection;

    public void open() {
        if (id == null) {
            items = writeOff.newest(null, null).stream().map(DeviceWriteoffPage::item).toList();
        } else {
            read(writeOff.paper(id));
        }
    }

    private static Item item(WriteOffRequest r) {
        return new Item(r.getId(), r.getNumber(), r.getDate(), r.getSchool().getShortName(), r.getReason(), r.getState());
    }

    private void read(WriteOffRequest request) {
        item = item(request);
        version = request.getVersion();
        drawnUpBy = request.getDrawnUpBy();
        decidedBy = request.getDecidedBy();
        decidedAt = request.getDecidedAt();
        decision = request.getDecision();
        reason = request.getReason();
        date = request.getDate();
        lines = writeOff.lines(request.getId()).stream().map(DeviceWriteoffPage::line).toList();
        sum = lines.stream().map(Line::price).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Line line(WriteOffLine l) {
        var device = l.getDevice();
        return new Line(device.getId(), device.getTag(), device.getInventoryNumber(), device.getTitle(), device.getRoom() == null ? null : device.getRoom().getNumber(),
            device.getCommissionedOn(), device.getPrice());
    }

    public void reword() {
        done(writeOff.reword(id, version, date, reason), "device.writeOff.saved");
    }

    public void remove(Long deviceId) {
        read(writeOff.remove(id, version, deviceId));
    }

    public void submit() {
        WriteOffRequest reworded = writeOff.reword(id, version, date, reason);
        version = reworded.getVersion();
        done(writeOff.submit(id, version), "device.writeOff.submitted");
    }

    public void approve() {
        done(writeOff.approve(id, version), "device.writeOff.approved");
    }

    public void reject() {
        done(writeOff.reject(id, version, rejection), "device.writeOff.rejected");
    }

    public void discard() throws IOException {
        writeOff.discard(id, version);
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        say(faces, "device.writeOff.discarded");
        external.getFlash().setKeepMessages(true);
        external.redirect(external.getRequestContextPath() + "/device/writeoff");
        faces.responseComplete();
    }

    private void done(WriteOffRequest request, String key) {
        read(request);
        say(FacesContext.getCurrentInstance(), key);
    }

    private static void say(FacesContext faces, String key) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, Texts.of(faces.getViewRoot().getLocale(), key), null));
    }

    public boolean isDraft() {
        return item.state() == WriteOffRequest.State.DRAFT;
    }

    /** Whether the caller may change the draft. */
    public boolean isEditable() {
        return isDraft() && Callers.current().may(Right.EDIT_REGISTRY);
    }

    /** Whether the caller may decide on it now. */
    public boolean isDecidable() {
        return item.state() == WriteOffRequest.State.SUBMITTED && (Callers.current().may(Right.APPROVE) || Callers.current().may(Right.APPROVE_DISTRICT));
    }

    public String getTone() {
        return toneOf(item.state());
    }

    public String toneOf(WriteOffRequest.State state) {
        return switch (state) {
            case DRAFT -> "info";
            case SUBMITTED -> "warn";
            case APPROVED -> "good";
            case REJECTED -> "bad";
        };
    }

    public String getHeading() {
        var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return item == null ? Texts.of(locale, "device.writeOff.title") : item.number() == null ? Texts.of(locale, "device.writeOff.draftTitle")
            : Texts.of(locale, "device.writeOff.numberTitle", item.number().toString());
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public List<Item> getItems() {
        return items;
    }

    public Item getItem() {
        return item;
    }

    public String getDrawnUpBy() {
        return drawnUpBy;
    }

    public String getDecidedBy() {
        return decidedBy;
    }

    /** In the time zone of the server. */
    public java.time.LocalDateTime getDecidedAt() {
        return decidedAt == null ? null : java.time.LocalDateTime.ofInstant(decidedAt, java.time.ZoneId.systemDefault());
    }

    public String getDecision() {
        return decision;
    }

    public List<Line> getLines() {
        return lines;
    }

    public BigDecimal getSum() {
        return sum;
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

    public String getRejection() {
        return rejection;
    }

    public void setRejection(String rejection) {
        this.rejection = rejection;
    }
}
