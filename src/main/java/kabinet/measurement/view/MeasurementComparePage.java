package kabinet.measurement.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kabinet.base.NotFoundException;
import kabinet.measurement.boundary.MeasurementReading;
import kabinet.measurement.entity.Measurement;
import kabinet.measurement.entity.ScanChange;

/** {@code /measurement/compare?a=&b=}: what changed from one scan to another; whichever is older counts as the earlier one. */
@Named
@ViewScoped
public class MeasurementComparePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    MeasurementReading reading;

    private Long a;
    private Long b;
    private boolean all;

    private transient Measurement before;
    private transient Measurement after;
    private transient List<ScanChange> changes;

    /** @throws NotFoundException unless both are there */
    public void open() {
        if (a == null || b == null) {
            throw new NotFoundException();
        }
        before = reading.find(a);
        after = reading.find(b);
        if (after.getTakenAt().isBefore(before.getTakenAt())) {
            Measurement later = before;
            before = after;
            after = later;
        }
        changes = reading.compare(before.getId(), after.getId());
    }

    public int count(ScanChange.Kind kind) {
        return (int) changes.stream().filter(c -> c.kind() == kind).count();
    }

    public ScanChange.Kind[] getKinds() {
        return ScanChange.Kind.values();
    }

    /** Without what stayed, unless all is asked for. */
    public List<ScanChange> getRows() {
        return changes.stream().filter(c -> all || c.kind() != ScanChange.Kind.SAME).toList();
    }

    public Measurement getBefore() {
        return before;
    }

    public Measurement getAfter() {
        return after;
    }

    public Long getA() {
        return a;
    }

    public void setA(Long a) {
        this.a = a;
    }

    public Long getB() {
        return b;
    }

    public void setB(Long b) {
        this.b = b;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }
}
