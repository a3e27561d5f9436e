package kabinet.measurement.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kabinet.measurement.boundary.MeasurementReading;
import kabinet.measurement.entity.Measurement;
import kabinet.measurement.entity.MeasurementFilter;

/** What a page about a school's network says of its measurements. */
@Named
@RequestScoped
public class MeasurementOfSchool {

    private static final int SHOWN = 5;

    @Inject
    MeasurementReading reading;

    private final Map<Long, List<Measurement>> latest = new HashMap<>();
    private final Map<Long, List<Measurement>> scans = new HashMap<>();

    public List<Measurement> latest(Long school) {
        return latest.computeIfAbsent(school, id -> reading.page(new MeasurementFilter(id, null, false), 0, SHOWN));
    }

    /** The latest scan, which stands beside the registry; null if there is none. */
    public Measurement scan(Long school) {
        return scans.computeIfAbsent(school, id -> reading.page(new MeasurementFilter(id, null, true), 0, 1)).stream().findFirst().orElse(null);
    }
}
