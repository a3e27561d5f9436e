package kabinet.november.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kabinet.lanaudit.control.LanAudits;
import kabinet.lanaudit.control.RoomStates;
import kabinet.november.entity.PaperKind;
import kabinet.november.entity.RoomsDone;

/**
 * The act of the audit of the local network. An audit begun between the first and the last day of what counts counts; of several the furthest, of several approved ones the first, of others
 * the newest. That first act says whether it was in time; if a later one corrected it, the board shows that.
 */
@ApplicationScoped
public class LanAuditPaper implements NovemberPaper {

    private static final String STAGE = "case a.state when PLANNED then 1 when RUNNING then 2 when COMPLETED then 3 else 4 end";
    private static final String STANDINGS = """
        select a.school.id as school, a.id as subject, a.actId as act, %s as stage,
            row_number() over (partition by a.school.id order by %s desc, a.actId, a.beginsOn desc, a.id desc) as place
        from LanAudit a where a.beginsOn between :opens and :closes and a.state <> CANCELLED""".formatted(STAGE, STAGE);

    @Inject
    LanAudits audits;
    @Inject
    RoomStates states;

    @Override
    public PaperKind kind() {
        return PaperKind.LAN_AUDIT;
    }

    @Override
    public String standings() {
        return STANDINGS;
    }

    @Override
    public Map<Long, RoomsDone> rooms(Collection<Long> subjects) {
        Map<Long, Long> schools = audits.schools(subjects);
        Map<Long, Integer> done = states.done(schools.keySet());
        Map<Long, Integer> all = states.rooms(schools.values());
        Map<Long, RoomsDone> rooms = new HashMap<>();
        schools.forEach((id, school) -> rooms.put(id, new RoomsDone(done.get(id), all.getOrDefault(school, 0))));
        return rooms;
    }

    @Override
    public String page() {
        return "/lan/show?id=";
    }

    @Override
    public String begin() {
        return "/lan/edit?school=";
    }
}
