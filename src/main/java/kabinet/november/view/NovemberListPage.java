package kabinet.november.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.view.LazyRows;
import kabinet.november.boundary.NovemberBoard;
import kabinet.november.boundary.ReminderRound;
import kabinet.november.entity.BoardCounts;
import kabinet.november.entity.BoardOrder;
import kabinet.november.entity.BoardRow;
import kabinet.november.entity.BoardState;
import kabinet.november.entity.Campaign;
import kabinet.november.entity.PaperCell;
import kabinet.november.entity.PaperKind;
import kabinet.november.entity.Stage;

/** {@code /november/list}: which of November's papers has each school, and who is late? The filter stands in the address. Who has one school is led to its page. */
@Named
@ViewScoped
public class NovemberListPage extends BoardView {

    private static final long serialVersionUID = 1L;

    @Inject
    NovemberBoard board;
    @Inject
    ReminderRound reminders;

    private BoardCounts counts;
    private boolean letters;

    private transient Campaign campaign;
    private transient LazyRows<BoardRow> rows;
    private transient List<PaperKind> kinds;
    private transient List<PaperCell> districtPapers;

    /** A number on top of the board. */
    public record Count(PaperKind kind, BoardState state, int schools) {
    }

    public String open() {
        settleYear();
        Long only = Callers.current().onlySchool();
        if (only != null) {
            return "/november/show?faces-redirect=true&school=" + only + "&year=" + getYear();
        }
        counts = board.counts(getYear(), filter());
        letters = reminders.isPossible();
        rows = new LazyRows<>(() -> counts.found(), (first, size) -> board.page(getYear(), filter(), first, size));
        return null;
    }

    /** The states of a paper; those that cut across the stages only if there is one. */
    public List<Count> counts(PaperKind kind) {
        return Stream.of(BoardState.values()).map(s -> new Count(kind, s, counts.of(kind, s))).filter(c -> c.schools() > 0 || c.state() != BoardState.LATE && c.state() != BoardState.APPROVED_LATE).toList();
    }

    public Campaign getCampaign() {
        if (campaign == null) {
            campaign = board.campaign(getYear());
        }
        return campaign;
    }

    public SortedSet<Integer> getYears() {
        return board.years(getYear());
    }

    /** The district's own papers. */
    public List<PaperCell> getDistrictPapers() {
        if (districtPapers == null) {
            districtPapers = board.ofDistrict(getYear());
        }
        return districtPapers;
    }

    /** Whether the caller may take the next step with a paper of the district. */
    public boolean mayGoOn(PaperCell cell) {
        return cell.stage() != Stage.NOT_STARTED || Callers.current().may(Right.AUDIT) || Callers.current().may(Right.EDIT_REGISTRY);
    }

    public boolean isMayApprove() {
        return Callers.current().may(Right.APPROVE_DISTRICT);
    }

    /** All kinds of paper. */
    public PaperKind[] getPapers() {
        return PaperKind.values();
    }

    /** Those the program makes. */
    public List<PaperKind> getKinds() {
        if (kinds == null) {
            kinds = board.kinds();
        }
        return kinds;
    }

    /** Those that are still to come. */
    public List<PaperKind> getComing() {
        return Arrays.stream(PaperKind.values()).filter(k -> !getKinds().contains(k)).toList();
    }

    public boolean isKnown(PaperKind kind) {
        return getKinds().contains(kind);
    }

    public List<Chip> getChips() {
        return chips(FacesContext.getCurrentInstance().getViewRoot().getLocale(), getKinds().isEmpty() ? null : getKinds().get(0));
    }

    public boolean isChosen(PaperKind kind, BoardState of) {
        return of == getState() && (kind == getPaper() || getPaper() == null && !getKinds().isEmpty() && kind == getKinds().get(0));
    }

    public BoardState[] getStates() {
        return BoardState.values();
    }

    public BoardOrder[] getOrders() {
        return BoardOrder.values();
    }

    public BoardCounts getCounts() {
        return counts;
    }

    /** Whether reminders are sent. */
    public boolean isLetters() {
        return letters;
    }

    public LocalDate getToday() {
        return LocalDate.now();
    }

    public LazyRows<BoardRow> getRows() {
        return rows;
    }
}
