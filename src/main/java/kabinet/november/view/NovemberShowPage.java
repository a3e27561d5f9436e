package kabinet.november.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.november.boundary.NovemberBoard;
import kabinet.november.entity.BoardRow;
import kabinet.november.entity.Campaign;
import kabinet.november.entity.PaperCell;
import kabinet.stocktaking.entity.Stocktake;

/** {@code /november/show}: what does this school still owe in November, and what is to be done next? */
@Named
@ViewScoped
public class NovemberShowPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    NovemberBoard board;

    private Long school;
    private Integer year;
    private BoardRow row;

    private transient Campaign campaign;
    private transient List<Stocktake> stocktakes;

    public void open() {
        if (year == null) {
            year = Campaign.yearOf(LocalDate.now());
        }
        row = board.school(year, school == null ? Callers.current().onlySchool() : school);
        school = row.schoolId();
    }

    /** Whether the caller may take the next step. */
    public boolean mayGoOn(PaperCell cell) {
        return switch (cell.stage()) {
            case NOT_STARTED -> Callers.current().may(Right.AUDIT);
            case COMPLETED -> Callers.current().may(Right.AUDIT) || isMayApprove();
            default -> true;
        };
    }

    public boolean isMayApprove() {
        return Callers.current().may(Right.APPROVE) || Callers.current().may(Right.APPROVE_DISTRICT);
    }

    /** Papers that are still to be approved, of those the program makes. */
    public long getOpen() {
        return row.papers().stream().filter(PaperCell::isOpen).count();
    }

    public List<Stocktake> getStocktakes() {
        if (stocktakes == null) {
            stocktakes = board.stocktakes(year, school);
        }
        return stocktakes;
    }

    /** Why a stocktake does not count, as a key below {@code november.show}; null if it may. */
    public String doubt(Stocktake stocktake) {
        if (!stocktake.getExtent().isWhole()) {
            return "november.show.partial";
        }
        return stocktake.getBeginsOn().isBefore(getCampaign().getOpensOn()) ? "november.show.early" : null;
    }

    public Campaign getCampaign() {
        if (campaign == null) {
            campaign = board.campaign(year);
        }
        return campaign;
    }

    public SortedSet<Integer> getYears() {
        return board.years(year);
    }

    public boolean isOneSchool() {
        return Callers.current().onlySchool() != null;
    }

    public BoardRow getRow() {
        return row;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }
}
