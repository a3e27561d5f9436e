package kabinet.november.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import kabinet.november.entity.PaperKind;
import kabinet.november.entity.RoomsDone;

/**
 * The report on licensed software in use. One as of a day of what counts counts, unless it was taken back; of several the furthest, of several approved ones the first, of others the newest.
 * It is begun by being prepared, and no rooms are walked for it. The district reports too.
 */
@ApplicationScoped
public class LicencePaper implements NovemberPaper {

    private static final String STAGE = "case r.state when PREPARED then 3 else 4 end";
    private static final String STANDINGS = """
        select r.school.id as school, r.id as subject, r.actId as act, %s as stage,
            row_number() over (partition by r.school.id order by %s desc, r.actId, r.asOf desc, r.id desc) as place
        from LicenceReport r where r.asOf between :opens and :closes and r.state <> CANCELLED""".formatted(STAGE, STAGE);

    @Override
    public PaperKind kind() {
        return PaperKind.LICENCE_REPORT;
    }

    @Override
    public String standings() {
        return STANDINGS;
    }

    @Override
    public boolean isOfDistrictToo() {
        return true;
    }

    @Override
    public Map<Long, RoomsDone> rooms(Collection<Long> subjects) {
        return Map.of();
    }

    @Override
    public String page() {
        return "/licence/report?id=";
    }

    @Override
    public String begin() {
        return "/licence/report?school=";
    }
}
