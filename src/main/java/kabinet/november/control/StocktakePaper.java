package kabinet.november.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import kabinet.november.entity.PaperKind;
import kabinet.november.entity.RoomsDone;

/**
 * The act of the inventory. A stocktake of the whole school counts, begun between the first and the last day of what counts; one of a room or of a person does not. Of several the furthest
 * counts, of several approved ones the first, of others the newest. That first act says whether it was in time; if a later one corrected it, the board shows that.
 */
@ApplicationScoped
public class StocktakePaper implements NovemberPaper {

    private static final String STAGE = "case t.state when PLANNED then 1 when RUNNING then 2 when COMPLETED then 3 else 4 end";
    private static final String STANDINGS = """
        select t.school.id as school, t.id as subject, t.actId as act, %s as stage,
            row_number() over (partition by t.school.id order by %s desc, t.actId, t.beginsOn desc, t.id desc) as place
        from Stocktake t where t.beginsOn between :opens and :closes and t.extent is null and t.state <> CANCELLED""".formatted(STAGE, STAGE);

    @Inject
    RoomsWalked rooms;

    @Override
    public PaperKind kind() {
        return PaperKind.STOCKTAKE;
    }

    @Override
    public String standings() {
        return STANDINGS;
    }

    @Override
    public Map<Long, RoomsDone> rooms(Collection<Long> subjects) {
        return rooms.of(subjects);
    }

    @Override
    public String page() {
        return "/stocktake/show?id=";
    }

    @Override
    public String begin() {
        return "/stocktake/edit?school=";
    }
}
