package kabinet.lanaudit.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.view.Notices;
import kabinet.document.control.SketchSvg;
import kabinet.lanaudit.boundary.LanAuditApproval;
import kabinet.lanaudit.boundary.LanAuditFindings;
import kabinet.lanaudit.boundary.LanAuditPlanning;
import kabinet.lanaudit.boundary.LanAuditRegister;
import kabinet.lanaudit.boundary.LanMeasurements;
import kabinet.lanaudit.entity.AuditFacts;
import kabinet.lanaudit.entity.Conclusion;
import kabinet.lanaudit.entity.Finding;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.LanAuditPlan;
import kabinet.lanaudit.entity.LanAuditState;
import kabinet.lanaudit.entity.RoomVerdict;
import kabinet.lanaudit.entity.Trend;
import kabinet.lanaudit.entity.WalkProgress;
import kabinet.measurement.entity.Measurement;

/** {@code /lan/show?id=}: by which order, how far it has come, room by room, what falls short, and what may be done next. */
@Named
@ViewScoped
public class LanShowPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    @Inject
    LanAuditRegister register;
    @Inject
    LanAuditPlanning planning;
    @Inject
    LanAuditApproval approval;
    @Inject
    LanAuditFindings findings;
    @Inject
    LanMeasurements measurements;

    private Long id;
    private String because;
    private Conclusion conclusion;
    private String remarks;
    /** As it was shown: what is approved is what was seen. */
    private int version;

    private transient LanAudit audit;
    private transient List<AuditFacts.Room> rooms;
    private transient List<Finding> found;
    private transient List<Finding> dismissed;
    private transient Map<Long, Long> photos;
    private transient WalkProgress progress;
    private transient LocalDate since;
    private transient List<String> warnings;
    private transient Trend trend;
    private transient List<Measurement> measured;

    /** @throws NotFoundException if there is none in the caller's scope */
    public void open() {
        if (id == null) {
            throw new NotFoundException();
        }
        audit = register.show(id);
        version = audit.getVersion();
        remarks = audit.getRemarks();
        conclusion = audit.getConclusion() == null && isCompleted() ? findings.suggested(id) : audit.getConclusion();
    }

    /** Numbers are asked for anew. */
    public void refresh() {
        audit = null;
        rooms = null;
        progress = null;
    }

    public String start() {
        planning.start(id);
        return done("lanaudit.show.started");
    }

    public String complete() {
        planning.complete(id);
        return done("lanaudit.show.completed");
    }

    public String reopen() {
        planning.reopen(id);
        return done("lanaudit.show.reopened");
    }

    public String cancel() {
        planning.cancel(id, because);
        return done("lanaudit.show.cancelled");
    }

    public String conclude() {
        findings.conclude(id, version, conclusion, remarks);
        return done("lanaudit.show.concluded");
    }

    public String approve() {
        approval.approve(id, version);
        return done("lanaudit.show.approved");
    }

    private String done(String key) {
        Notices.done(key);
        return "/lan/show?faces-redirect=true&id=" + id;
    }

    public LanAudit getAudit() {
        if (audit == null) {
            audit = register.show(id);
        }
        return audit;
    }

    public boolean isPlanned() {
        return getAudit().getState() == LanAuditState.PLANNED;
    }

    public boolean isRunning() {
        return getAudit().getState() == LanAuditState.RUNNING;
    }

    public boolean isCompleted() {
        return getAudit().getState() == LanAuditState.COMPLETED;
    }

    public boolean isApproved() {
        return getAudit().getState() == LanAuditState.APPROVED;
    }

    /** Whether there is something to show of rooms. */
    public boolean isBegun() {
        return getAudit().getStartedAt() != null;
    }

    public boolean isLate() {
        return getAudit().isLate(LocalDate.now());
    }

    /** Whether the first day of the walk has come. */
    public boolean isDue() {
        return !LocalDate.now().isBefore(getAudit().getBeginsOn());
    }

    public boolean isMayApprove() {
        return Callers.current().may(Right.APPROVE) || Callers.current().may(Right.APPROVE_DISTRICT);
    }

    public boolean isMayCancel() {
        return Callers.current().may(Right.AUDIT) && !getAudit().getState().isFinal();
    }

    /** Whether the commission may still change findings and conclusion. */
    public boolean isEditable() {
        return Callers.current().may(Right.AUDIT) && isCompleted();
    }

    public WalkProgress getProgress() {
        if (progress == null) {
            progress = register.progress(List.of(getAudit())).get(id);
        }
        return progress;
    }

    public List<AuditFacts.Room> getRooms() {
        if (rooms == null) {
            rooms = register.rooms(id);
        }
        return rooms;
    }

    public RoomVerdict verdict(AuditFacts.Room room) {
        if (since == null) {
            Instant end = getAudit().getCompletedAt();
            since = register.since(end == null ? LocalDate.now() : LocalDate.ofInstant(end, ZoneId.systemDefault()));
        }
        return room.verdict(since);
    }

    /** How many rooms stand so. */
    public long count(RoomVerdict verdict) {
        return getRooms().stream().filter(r -> verdict(r) == verdict).count();
    }

    public RoomVerdict[] getVerdicts() {
        return RoomVerdict.values();
    }

    public Conclusion[] getConclusions() {
        return Conclusion.values();
    }

    /** Ids of photos' files by ids of records. */
    public Map<Long, Long> getPhotos() {
        if (photos == null) {
            photos = findings.photos(getFindings());
        }
        return photos;
    }

    public List<Finding> getFindings() {
        if (found == null) {
            found = findings.of(id);
        }
        return found;
    }

    /** What the commission took out of the act. */
    public List<Finding> getDismissed() {
        if (dismissed == null) {
            dismissed = findings.dismissed(id);
        }
        return dismissed;
    }

    /** Compared with the audit before it; null without one. */
    public Trend getTrend() {
        if (trend == null) {
            trend = register.trend(id).orElse(null);
        }
        return trend;
    }

    /** SVG. */
    public String getDrawing() {
        return SketchSvg.inline(register.drawing(id, FacesContext.getCurrentInstance().getViewRoot().getLocale()), "drawing");
    }

    /** What tools measured for it. */
    public List<Measurement> getMeasurements() {
        if (measured == null) {
            measured = measurements.of(id);
        }
        return measured;
    }

    public List<String> getWarnings() {
        if (warnings == null) {
            LanAudit a = getAudit();
            Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
            warnings = planning.warnings(new LanAuditPlan(a.getOrderNumber(), a.getOrderDate(), a.getReason(), a.getBeginsOn(), a.getEndsOn(), a.getCommission(), null)).stream()
                .map((BusinessException w) -> w.text(locale)).toList();
        }
        return warnings;
    }

    public String time(Instant at) {
        return at == null ? "" : TIME.format(at.atZone(ZoneId.systemDefault()));
    }

    /** «3 / 4»; a dash where nobody looked. */
    public String pair(Integer some, Integer all) {
        return some == null && all == null ? "—" : (some == null ? "—" : some) + " / " + (all == null ? "—" : all);
    }

    /** «48,5 / 20»; a dash where nobody measured. */
    public String speeds(BigDecimal down, BigDecimal up) {
        return down == null ? "—" : plain(down) + (up == null ? "" : " / " + plain(up));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }

    public Conclusion getConclusion() {
        return conclusion;
    }

    public void setConclusion(Conclusion conclusion) {
        this.conclusion = conclusion;
    }

    public String getRemarks() {
        return remarks;
    }

    public void setRemarks(String remarks) {
        this.remarks = remarks;
    }
}
