package kabinet.lanaudit.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kabinet.lanaudit.boundary.LanAuditFindings;
import kabinet.lanaudit.entity.Finding;
import kabinet.lanaudit.entity.FindingFilter;

/** What a school's page says of its network. */
@Named
@RequestScoped
public class LanOfSchool {

    private static final int SHOWN = 5;

    @Inject
    LanAuditFindings findings;

    private final Map<Long, List<Finding>> asked = new HashMap<>();
    private final Map<Long, Integer> counted = new HashMap<>();

    /** The first of the open recommendations, in the order of their days. */
    public List<Finding> findings(Long school) {
        return asked.computeIfAbsent(school, id -> findings.page(FindingFilter.open(id), 0, SHOWN));
    }

    public int count(Long school) {
        return counted.computeIfAbsent(school, id -> findings.count(FindingFilter.open(id)));
    }

    public boolean late(Finding finding) {
        return finding.isOverdue(LocalDate.now());
    }

    public int getShown() {
        return SHOWN;
    }
}
