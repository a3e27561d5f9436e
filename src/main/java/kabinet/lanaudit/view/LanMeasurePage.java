package kabinet.lanaudit.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;
import kabinet.base.view.Notices;
import kabinet.lanaudit.boundary.LanAuditRegister;
import kabinet.lanaudit.boundary.LanMeasurements;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.measurement.entity.Measurement;

/** {@code /lan/measure?id=}: which measurements of the school are the running audit's. A new file is taken by the page of measurements, which comes back here. */
@Named
@ViewScoped
public class LanMeasurePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LanAuditRegister register;
    @Inject
    LanMeasurements measurements;

    private Long id;
    /** One that was just taken, to be chosen; null for none. */
    private Long taken;
    private Map<Long, Boolean> chosen = new HashMap<>();
    private transient LanAudit audit;
    private transient List<Measurement> possible;

    /** @throws NotFoundException if there is none in the caller's scope */
    public void open() {
        if (id == null) {
            throw new NotFoundException();
        }
        Callers.current().demand(Right.AUDIT);
        getAudit().requireRunning();
        measurements.of(id).forEach(m -> chosen.put(m.getId(), true));
        if (taken != null) {
            chosen.put(taken, true);
        }
    }

    public String save() {
        List<Long> ids = getPossible().stream().map(Measurement::getId).filter(m -> Boolean.TRUE.equals(chosen.get(m))).toList();
        measurements.choose(id, ids);
        Notices.done("lanaudit.measure.saved", ids.size());
        return "/lan/show?faces-redirect=true&id=" + id;
    }

    public LanAudit getAudit() {
        if (audit == null) {
            audit = register.show(id);
        }
        return audit;
    }

    public List<Measurement> getPossible() {
        if (possible == null) {
            possible = measurements.possible(id);
        }
        return possible;
    }

    public Map<Long, Boolean> getChosen() {
        return chosen;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getTaken() {
        return taken;
    }

    public void setTaken(Long taken) {
        this.taken = taken;
    }
}
