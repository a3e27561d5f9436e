package kabinet.measurement.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.Counted;
import kabinet.base.view.LazyRows;
import kabinet.measurement.boundary.MeasurementReading;
import kabinet.measurement.entity.Measurement;
import kabinet.measurement.entity.MeasurementFilter;
import kabinet.measurement.entity.MeasurementKind;

/** {@code /measurement/list}: what was measured in the schools' networks, the latest first. */
@Named
@ViewScoped
public class MeasurementListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    MeasurementReading reading;

    private Long school;
    private MeasurementKind kind;
    private Counted count;

    private transient LazyRows<Measurement> rows;

    public void open() {
        Callers.current().demand(Right.READ);
        MeasurementFilter filter = new MeasurementFilter(school, kind, false);
        count = Counted.of(reading.count(filter));
        rows = new LazyRows<>(() -> count.number(), (first, size) -> reading.page(filter, first, size));
    }

    public boolean isNarrowed() {
        return school != null || kind != null;
    }

    public MeasurementKind[] getKinds() {
        return MeasurementKind.values();
    }

    public Counted getCount() {
        return count;
    }

    public LazyRows<Measurement> getRows() {
        return rows;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }

    public MeasurementKind getKind() {
        return kind;
    }

    public void setKind(MeasurementKind kind) {
        this.kind = kind;
    }
}
