package kabinet.lanaudit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;
import kabinet.lanaudit.control.LanAudits;
import kabinet.lanaudit.control.RoomStates;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.LanAuditFilter;
import kabinet.lanaudit.entity.WalkProgress;

/** The register of audits: what there is and how far it has come. */
@Boundary
public class LanAuditRegister {

    @Inject
    LanAudits audits;
    @Inject
    RoomStates states;

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
}
