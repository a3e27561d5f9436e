package kabinet.november.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;
import kabinet.november.control.Board;
import kabinet.november.control.Campaigns;
import kabinet.november.control.NovemberPaper;
import kabinet.november.entity.BoardCounts;
import kabinet.november.entity.BoardFilter;
import kabinet.november.entity.BoardRow;
import kabinet.november.entity.Campaign;
import kabinet.november.entity.PaperCell;
import kabinet.november.entity.PaperKind;
import kabinet.stocktaking.control.Stocktakes;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.StocktakeFilter;

/** What of November's papers the schools in the caller's scope have. The authority sets the days. */
@Boundary
public class NovemberBoard {

    /** Stocktakes of one school in one year that its page lists. */
    private static final int LISTED = 50;

    @Inject
    Board board;
    @Inject
    Campaigns campaigns;
    @Inject
    Stocktakes stocktakes;

    /** The days of a year. @throws kabinet.base.BusinessException unless the year is one of ours */
    @RolesAllowed(Right.READ)
    public Campaign campaign(int year) {
        return campaigns.of(year);
    }

    /** Years there is something to show for, the one asked for and this year's among them, the newest first. */
    @RolesAllowed(Right.READ)
    public SortedSet<Integer> years(int asked) {
        SortedSet<Integer> years = campaigns.years();
        years.add(Campaign.yearOf(LocalDate.now()));
        years.add(asked);
        return years;
    }

    @RolesAllowed(Right.READ)
    public List<BoardRow> page(int year, BoardFilter filter, int first, int size) {
        return board.page(campaigns.of(year), filter, LocalDate.now(), first, size);
    }

    /** Keyset paging for programs. */
    @RolesAllowed(Right.READ)
    public List<BoardRow> after(int year, BoardFilter filter, long id, int limit) {
        return board.after(campaigns.of(year), filter, LocalDate.now(), id, limit);
    }

    @RolesAllowed(Right.READ)
    public BoardCounts counts(int year, BoardFilter filter) {
        return board.counts(campaigns.of(year), filter, LocalDate.now());
    }

    /** The papers of the district itself, such as its report on licences; none for those who do not see it whole. */
    @RolesAllowed(Right.READ)
    public List<PaperCell> ofDistrict(int year) {
        return board.ofDistrict(campaigns.of(year), LocalDate.now());
    }

    /** @throws NotFoundException if it is closed, or out of the caller's scope */
    @RolesAllowed(Right.READ)
    public BoardRow school(int year, Long id) {
        return board.page(campaigns.of(year), BoardFilter.of(id == null ? Long.valueOf(-1) : id), LocalDate.now(), 0, 1).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    /** All stocktakes of a school whose counting begins in the year, those of parts of it too, the newest first. */
    @RolesAllowed(Right.READ)
    public List<Stocktake> stocktakes(int year, Long schoolId) {
        return stocktakes.page(new StocktakeFilter(schoolId, null, year, null), 0, LISTED);
    }

    /** The kinds of paper the program makes. */
    @RolesAllowed(Right.READ)
    public List<PaperKind> kinds() {
        return board.kinds();
    }

    /** Path of the page on which the paper of a school is begun, or gone on with; null for a kind that is still to come. @param schoolId null for the district */
    @RolesAllowed(Right.READ)
    public String address(Long schoolId, PaperCell cell) {
        return board.paper(cell.kind()).map(p -> path(p, schoolId, cell)).orElse(null);
    }

    private static String path(NovemberPaper paper, Long schoolId, PaperCell cell) {
        return cell.subjectId() == null ? paper.begin() + (schoolId == null ? "" : schoolId) : paper.page() + cell.subjectId();
    }

    /**
     * Sets the days of a year.
     *
     * @param version of the campaign that the change is based on; 0 for one not set before
     * @throws kabinet.base.StaleException if somebody set it since
     */
    @RolesAllowed(Right.ADMINISTER)
    public Campaign set(int year, int version, LocalDate opensOn, Map<PaperKind, LocalDate> due, String reminderDays, boolean remindLate) {
        Campaign campaign = campaigns.of(year);
        Campaigns.demand(campaign, version);
        campaign.set(opensOn, due, reminderDays, remindLate);
        campaigns.keep(campaign);
        return campaign;
    }
}
