package kabinet.measurement.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.view.LazyRows;
import kabinet.base.view.Notices;
import kabinet.measurement.boundary.HostDeciding;
import kabinet.measurement.boundary.MeasurementIntake;
import kabinet.measurement.boundary.MeasurementReading;
import kabinet.measurement.entity.HostRow;
import kabinet.measurement.entity.HostStanding;
import kabinet.measurement.entity.MatchedBy;
import kabinet.measurement.entity.MeasuredCable;
import kabinet.measurement.entity.MeasuredSpeed;
import kabinet.measurement.entity.Measurement;
import kabinet.measurement.entity.Reconciled;

/** {@code /measurement/show?id=}: what was measured. A scan stands beside the registry: what is unknown, elsewhere, missing, known, ignored; unknown hosts are decided of here. */
@Named
@ViewScoped
public class MeasurementShowPage implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Rows of a page: ticks hold for one page. */
    private static final int SIZE = 50;

    @Inject
    MeasurementReading reading;
    @Inject
    MeasurementIntake intake;
    @Inject
    HostDeciding deciding;

    private Long id;
    private HostStanding standing;
    private int page = 1;
    /** As they were shown: what is ticked is what was seen. */
    private List<HostRow> rows = List.of();
    private Map<HostStanding, Integer> counts = Map.of();
    private int entries;
    private Map<Integer, Boolean> chosen = new HashMap<>();
    private String reason;
    private String device;
    /** A host for which a device was just registered, whose tag came with it. */
    private Integer host;
    private String registered;

    private transient Measurement measurement;
    private transient List<Measurement> comparable;
    private transient LazyRows<MeasuredSpeed> speeds;
    private transient LazyRows<MeasuredCable> cables;

    /** @throws NotFoundException if there is none in the caller's scope */
    public void open() {
        if (id == null) {
            throw new NotFoundException();
        }
        page = Math.max(1, page);
        Measurement shown = getMeasurement();
        entries = shown.getEntries();
        if (shown.getKind().isScan()) {
            Reconciled reconciled = reading.reconciliation(id);
            counts = reconciled.counts();
            if (standing == null) {
                standing = Stream.of(HostStanding.values()).filter(s -> counts.get(s) > 0).findFirst().orElse(HostStanding.KNOWN);
            }
            reconciled.rows().stream().filter(r -> host != null && host > 0 && r.number() == host).findFirst().ifPresent(row -> choose(row, reconciled));
            List<HostRow> all = reconciled.rows(standing);
            rows = new ArrayList<>(all.subList(Math.min(all.size(), (page - 1) * SIZE), Math.min(all.size(), page * SIZE)));
        } else {
            Long of = id;
            speeds = new LazyRows<>(() -> entries, (first, size) -> reading.speeds(of, first, size));
            cables = new LazyRows<>(() -> entries, (first, size) -> reading.cables(of, first, size));
        }
    }

    /** What was registered for an unknown host is the device to be named for it: one press is left. A host that the registry knows by now is shown where it stands. */
    private void choose(HostRow row, Reconciled reconciled) {
        standing = row.standing();
        page = reconciled.rows(standing).indexOf(row) / SIZE + 1;
        if (standing == HostStanding.UNKNOWN && device != null && isEditable()) {
            chosen.put(row.number(), true);
            registered = row.title();
        }
    }

    /** Ticked hosts are nobody's business. */
    public String ignore() {
        int many = deciding.ignore(id, ticked(), reason);
        Notices.done("measurement.ignore.done", many);
        return again();
    }

    /** The ticked host is a device that is there. */
    public String tie() {
        List<Integer> ticked = ticked();
        if (ticked.size() != 1) {
            throw new BusinessException("measurement.tie.one");
        }
        Notices.done("measurement.tie.done", deciding.tie(id, ticked.get(0), device).getTag());
        return again();
    }

    public String withdraw(int number) {
        deciding.withdraw(id, number);
        Notices.done("measurement.withdraw.done");
        return again();
    }

    public String remove() {
        Long school = getMeasurement().schoolId();
        intake.remove(id);
        Notices.done("measurement.remove.done");
        return "/measurement/list?faces-redirect=true&school=" + school;
    }

    private List<Integer> ticked() {
        return chosen.entrySet().stream().filter(e -> Boolean.TRUE.equals(e.getValue())).map(Map.Entry::getKey).sorted().toList();
    }

    private String again() {
        return "/measurement/show?faces-redirect=true&id=" + id;
    }

    /** The address of the form that makes a device of an unknown host, filled with what the scan knows. */
    public String registering(HostRow row) {
        Measurement of = getMeasurement();
        return "school=" + of.schoolId() + (of.getRoom() == null ? "" : "&room=" + of.getRoom().getId())
            + (row.serial() == null ? "" : "&serial=" + URLEncoder.encode(row.serial(), StandardCharsets.UTF_8))
            + "&then=" + URLEncoder.encode("/measurement/show?id=" + id + "&host=" + row.number(), StandardCharsets.UTF_8);
    }

    public boolean isEditable() {
        return Callers.current().may(Right.AUDIT);
    }

    /** Whether hosts of the shown standing can be ticked. */
    public boolean isDecidable() {
        return standing == HostStanding.UNKNOWN && isEditable() && !rows.isEmpty();
    }

    /** Whether somebody decided of the row, so that it can be taken back. */
    public boolean isDecided(HostRow row) {
        return isEditable() && (row.standing() == HostStanding.IGNORED || row.by() == MatchedBy.DECISION);
    }

    public HostStanding[] getStandings() {
        return HostStanding.values();
    }

    public int count(HostStanding of) {
        return counts.getOrDefault(of, 0);
    }

    public boolean isMore() {
        return page * SIZE < count(standing);
    }

    public int getFirst() {
        return Math.min((page - 1) * SIZE + 1, count(standing));
    }

    public int getLast() {
        return Math.min(page * SIZE, count(standing));
    }

    public Measurement getMeasurement() {
        if (measurement == null) {
            measurement = reading.find(id);
        }
        return measurement;
    }

    /** Other scans of the school that it can be compared with. */
    public List<Measurement> getComparable() {
        if (comparable == null) {
            comparable = getMeasurement().getKind().isScan() ? reading.comparable(getMeasurement()) : List.of();
        }
        return comparable;
    }

    public List<HostRow> getRows() {
        return rows;
    }

    public LazyRows<MeasuredSpeed> getSpeeds() {
        return speeds;
    }

    public LazyRows<MeasuredCable> getCables() {
        return cables;
    }

    public Map<Integer, Boolean> getChosen() {
        return chosen;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public HostStanding getStanding() {
        return standing;
    }

    public void setStanding(HostStanding standing) {
        this.standing = standing;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Integer getHost() {
        return host;
    }

    public void setHost(Integer host) {
        this.host = host;
    }

    /** The host for which a device was just registered; null if none was. */
    public String getRegistered() {
        return registered;
    }

    public String getDevice() {
        return device;
    }

    public void setDevice(String device) {
        this.device = device;
    }
}
