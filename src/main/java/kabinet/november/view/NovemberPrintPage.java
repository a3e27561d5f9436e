package kabinet.november.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import kabinet.november.boundary.NovemberBoard;
import kabinet.november.entity.BoardCounts;
import kabinet.november.entity.BoardRow;
import kabinet.november.entity.PaperKind;

/** {@code /november/print}: the board on paper, with the filter and order of the page it came from. */
@Named
@ViewScoped
public class NovemberPrintPage extends BoardView {

    private static final long serialVersionUID = 1L;
    /** More schools than a region has. */
    private static final int MOST = 1000;

    @Inject
    NovemberBoard board;

    private transient List<BoardRow> rows;
    private transient BoardCounts counts;

    public void open() {
        settleYear();
        rows = board.page(getYear(), filter(), 0, MOST);
        counts = board.counts(getYear(), filter());
    }

    public List<BoardRow> getRows() {
        return rows;
    }

    public BoardCounts getCounts() {
        return counts;
    }

    public List<PaperKind> getKinds() {
        return board.kinds();
    }

    public LocalDate due(PaperKind kind) {
        return board.campaign(getYear()).due(kind);
    }

    public LocalDate getToday() {
        return LocalDate.now();
    }
}
