package kabinet.lanaudit.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;
import kabinet.base.Texts;
import kabinet.base.view.Notices;
import kabinet.lanaudit.boundary.LanAuditFindings;
import kabinet.lanaudit.boundary.LanAuditRegister;
import kabinet.lanaudit.boundary.LanLookup;
import kabinet.lanaudit.entity.Finding;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.LanAuditState;
import kabinet.lanaudit.entity.Severity;
import kabinet.network.entity.SchoolSpeed;

/** {@code /lan/finding?id=} or {@code ?audit=}: one thing that falls short; worded until the act is approved, closed afterwards. With an audit alone a new one. */
@Named
@ViewScoped
public class LanFindingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LanAuditFindings findings;
    @Inject
    LanAuditRegister register;
    @Inject
    LanLookup lookup;

    private Long id;
    private Long auditId;
    private int version;
    private Long room;
    private Severity severity = Severity.MAJOR;
    private String text;
    private String recommendation;
    private LocalDate dueOn;
    private LocalDate closedOn = LocalDate.now();
    private String how;
    /** How the contracts stand that have overtaken it; null if none have. */
    private SchoolSpeed overtaking;
    private Long photo;
    private transient Finding finding;
    private transient LanAudit audit;
    private transient List<Choice> rooms;

    /** @throws NotFoundException if there is neither in the caller's scope */
    public void open() {
        if (id == null) {
            if (auditId == null) {
                throw new NotFoundException();
            }
            Callers.current().demand(Right.AUDIT);
            getAudit().demand(LanAuditState.COMPLETED);
            return;
        }
        finding = findings.show(id);
        auditId = finding.getAudit().getId();
        version = finding.getVersion();
        room = finding.getRoom() == null ? null : finding.getRoom().getId();
        severity = finding.getSeverity();
        text = finding.getText();
        recommendation = finding.getRecommendation();
        dueOn = finding.getDueOn();
        if (isClosable()) {
            overtaking = findings.overtaken(List.of(finding)).get(id);
            how = overtaken(Texts.RUSSIAN); // the language of the papers; what the books say is said already, so that one press closes it
        }
    }

    private String overtaken(Locale locale) {
        return overtaking == null ? null : Texts.of(locale, overtaking.isMet() ? "lanaudit.finding.overtaken.guaranteed" : "lanaudit.finding.overtaken.best",
            (overtaking.isMet() ? overtaking.guaranteed() : overtaking.best()).stripTrailingZeros().toPlainString().replace('.', ','));
    }

    public String save() {
        Finding.Wording wording = new Finding.Wording(severity, text, recommendation, dueOn);
        if (id == null) {
            findings.add(auditId, room, wording);
        } else {
            findings.reword(id, version, wording);
        }
        return done("lanaudit.finding.saved");
    }

    public String remove() {
        findings.remove(id, version);
        return done("lanaudit.finding.removed");
    }

    public String restore() {
        findings.restore(id, version);
        return done("lanaudit.finding.restored");
    }

    public String close() {
        findings.close(id, version, closedOn, how);
        return done("lanaudit.finding.closedNow");
    }

    private String done(String key) {
        Notices.done(key);
        return "/lan/show?faces-redirect=true&id=" + auditId;
    }

    public Finding getFinding() {
        if (finding == null && id != null) {
            finding = findings.show(id);
        }
        return finding;
    }

    /** Id of the file of the photo that shows it; null for none. */
    public Long getPhoto() {
        if (photo == null && !isNew() && getFinding().getRecordId() != null) {
            photo = findings.photos(List.of(getFinding())).get(getFinding().getRecordId());
        }
        return photo;
    }

    public LanAudit getAudit() {
        if (audit == null) {
            audit = register.show(auditId);
        }
        return audit;
    }

    public boolean isNew() {
        return id == null;
    }

    /** Whether the commission may still word it. */
    public boolean isEditable() {
        return Callers.current().may(Right.AUDIT) && getAudit().getState() == LanAuditState.COMPLETED;
    }

    /** Whether the commission took it out. */
    public boolean isDismissed() {
        return !isNew() && getFinding().getDismissedBy() != null;
    }

    /** Whether somebody may say that it was put right. */
    public boolean isClosable() {
        return Callers.current().may(Right.AUDIT) && !isNew() && getFinding().isStands() && getFinding().getClosedOn() == null;
    }

    /** What of the books shows that it is put right; null if nothing does. */
    public String getOvertaken() {
        return overtaken(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    public Severity[] getSeverities() {
        return Severity.values();
    }

    public List<Choice> getRooms() {
        if (rooms == null) {
            rooms = lookup.rooms(getAudit().schoolId()).stream().map(r -> new Choice(r.getId(), r.getTitle() + " · " + r.getBuilding().getName())).toList();
        }
        return rooms;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getAuditId() {
        return auditId;
    }

    public void setAuditId(Long auditId) {
        this.auditId = auditId;
    }

    public Long getRoom() {
        return room;
    }

    public void setRoom(Long room) {
        this.room = room;
    }

    public Severity getSeverity() {
        return severity;
    }

    public void setSeverity(Severity severity) {
        this.severity = severity;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getRecommendation() {
        return recommendation;
    }

    public void setRecommendation(String recommendation) {
        this.recommendation = recommendation;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public LocalDate getClosedOn() {
        return closedOn;
    }

    public void setClosedOn(LocalDate closedOn) {
        this.closedOn = closedOn;
    }

    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how;
    }
}
