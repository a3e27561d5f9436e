package kabinet.lanaudit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All deadlines together. */
@ApplicationScoped
public class LanAuditDeadlines {

    private List<LanAuditDeadline> all = List.of();

    protected LanAuditDeadlines() {
    }

    @Inject
    public LanAuditDeadlines(@Any Instance<LanAuditDeadline> all) {
        this.all = all.stream().toList();
    }

    /** The first day of those that somebody set for the act of an audit that begins on the day. */
    public Optional<LocalDate> of(LocalDate beginsOn) {
        return all.stream().map(deadline -> deadline.of(beginsOn)).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }
}
