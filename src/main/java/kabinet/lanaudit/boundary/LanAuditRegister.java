package kabinet.lanaudit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;
import kabinet.document.entity.Sketch;
import kabinet.lanaudit.control.AuditGathering;
import kabinet.lanaudit.control.FrozenAudits;
import kabinet.lanaudit.control.LanAudits;
import kabinet.lanaudit.control.RoomMarks;
import kabinet.lanaudit.control.RoomStates;
import kabinet.lanaudit.entity.AuditFacts;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.LanAuditFilter;
import kabinet.lanaudit.entity.Trend;
import kabinet.lanaudit.entity.WalkProgress;
import kabinet.network.control.NetworkDrawing;
import kabinet.network.control.Norms;

/** The register of audits: what there is and how far it has come. */
@Boundary
public class LanAuditRegister {

    @Inject
    LanAudits audits;
    @Inject
    RoomStates states;
    @Inject
    AuditGathering gathering;
    @Inject
    FrozenAudits frozen;
    @Inject
    Norms norms;

    /** The newest beginnings first. */
    @RolesAllowed(Right.READ)
    public List<LanAudit> page(LanAuditFilter filter, int first, int size) {
        return audits.page(filter, first, size);
    }

    /** Exact to the limit of {@link kabinet.base.Counted}; one more stands for "more than". */
    @RolesAllowed(Right.READ)
    public int count(LanAuditFilter filter) {
        return audits.count(filter);
    }

    /** Keyset paging for programs. */
    @RolesAllowed(Right.READ)
    public List<LanAudit> after(LanAuditFilter filter, long id, int limit) {
        return audits.after(filter, id, limit);
    }

    /** With its school. @throws NotFoundException if there is none in the caller's scope */
    @RolesAllowed(Right.READ)
    public LanAudit show(Long id) {
        return audits.find(id).orElseThrow(NotFoundException::new);
    }

    /** How far each has come, by id. */
    @RolesAllowed(Right.READ)
    public Map<Long, WalkProgress> progress(List<LanAudit> shown) {
        Map<Long, Integer> done = states.done(shown.stream().map(LanAudit::getId).toList());
        Map<Long, Integer> rooms = states.rooms(shown.stream().map(LanAudit::schoolId).collect(Collectors.toSet()));
        return shown.stream().collect(Collectors.toMap(LanAudit::getId, a -> new WalkProgress(done.get(a.getId()), rooms.getOrDefault(a.schoolId(), 0))));
    }

    /** The rooms with what was noted of each: as frozen once the walk is completed. */
    @RolesAllowed(Right.READ)
    public List<AuditFacts.Room> rooms(Long id) {
        LanAudit audit = show(id);
        return frozen.find(id).map(AuditFacts::rooms).orElseGet(() -> gathering.rooms(audit));
    }

    /** What the act says; empty before the completion. */
    @RolesAllowed(Right.READ)
    public Optional<AuditFacts> facts(Long id) {
        show(id);
        return frozen.find(id);
    }

    /** This audit beside the last approved one of the school before it; empty without one, or before the completion. */
    @RolesAllowed(Right.READ)
    public Optional<Trend> trend(Long id) {
        LanAudit audit = show(id);
        Optional<AuditFacts> now = frozen.find(id);
        return now.flatMap(facts -> audits.before(audit.schoolId(), audit.getBeginsOn(), id).flatMap(before -> frozen.find(before.getId()).map(then -> Trend.of(before, then, facts))));
    }

    /** The school's network with what was found of each room: as frozen once the walk is completed. */
    @RolesAllowed(Right.READ)
    public Sketch drawing(Long id, Locale locale) {
        LanAudit audit = show(id);
        AuditFacts facts = frozen.find(id).orElseGet(() -> gathering.facts(audit, LocalDate.now()));
        return NetworkDrawing.draw(facts.plan(), RoomMarks.of(facts, locale), locale, NetworkDrawing.SCREEN);
    }

    /** The first day whose looks count on the day. */
    @RolesAllowed(Right.READ)
    public LocalDate since(LocalDate day) {
        return norms.auditsSince(day);
    }
}
