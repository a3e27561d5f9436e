package kabinet.scan.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kabinet.scan.boundary.TagLinking;

/** {@code #{secondLabels.of(id)}}: the tags beside its own by which a scan finds a device, on a page of any component. */
@Named
@RequestScoped
public class SecondLabels {

    @Inject
    TagLinking linking;

    private final Map<Long, List<String>> known = new HashMap<>();

    /** The oldest first. */
    public List<String> of(Long deviceId) {
        return known.computeIfAbsent(deviceId, linking::aliasesOf);
    }
}
