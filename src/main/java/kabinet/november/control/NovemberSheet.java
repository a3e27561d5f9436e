package kabinet.november.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kabinet.base.Texts;
import kabinet.document.control.TableWriter;
import kabinet.exchange.control.Exporter;
import kabinet.exchange.entity.Column;
import kabinet.november.entity.BoardFilter;
import kabinet.november.entity.BoardOrder;
import kabinet.november.entity.BoardRow;
import kabinet.november.entity.BoardState;
import kabinet.november.entity.Campaign;
import kabinet.november.entity.PaperCell;
import kabinet.november.entity.PaperKind;
import kabinet.organisation.control.SchoolsSheet;
import kabinet.organisation.entity.School;

/** The board as a table, a school a row, in the board's own order. It only goes out. Kinds of paper the program does not make yet have no columns. */
@ApplicationScoped
public class NovemberSheet implements Exporter {

    private static final int PORTION = 100;
    private static final int WORDS = 60;

    @Inject
    Board board;
    @Inject
    Campaigns campaigns;

    @Override
    public String kind() {
        return "november";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(Column.of("year", "november.sheet.year", false, 4, "2026"), SchoolsSheet.CODE,
            Column.of("schoolName", "november.sheet.school", false, School.SHORT_NAME_LENGTH, "СОШ № 4")));
        for (PaperKind kind : board.kinds()) {
            String of = kind.name();
            columns.add(Column.of("state" + of, "november.sheet.state." + of, false, WORDS, "идёт"));
            columns.add(Column.of("due" + of, "november.sheet.due." + of, false, WORDS, "30.11.2026"));
            columns.add(Column.of("late" + of, "november.sheet.late." + of, false, WORDS, "да"));
            columns.add(Column.of("roomsDone" + of, "november.sheet.roomsDone." + of, false, WORDS, "12"));
            columns.add(Column.of("rooms" + of, "november.sheet.rooms." + of, false, WORDS, "40"));
            columns.add(Column.of("act" + of, "november.sheet.act." + of, false, WORDS, "7/2026"));
            columns.add(Column.of("dated" + of, "november.sheet.dated." + of, false, WORDS, "28.11.2026"));
        }
        return columns;
    }

    @Override
    public boolean isPersonal() {
        return false;
    }

    @Override
    public Map<String, Function<String, ?>> filters() {
        return Map.of("year", Integer::valueOf, "school", Long::valueOf, "q", Function.identity(), "paper", PaperKind::valueOf, "state", BoardState::valueOf, "order", BoardOrder::valueOf);
    }

    @Override
    public int write(TableWriter table, Map<String, String> filter) throws IOException {
        LocalDate today = LocalDate.now();
        Campaign campaign = campaigns.of(filter.containsKey("year") ? Integer.parseInt(filter.get("year")) : Campaign.yearOf(today));
        BoardFilter wanted = new BoardFilter(value(filter, "school", Long::valueOf), filter.get("q"), value(filter, "paper", PaperKind::valueOf), value(filter, "state", BoardState::valueOf),
            value(filter, "order", BoardOrder::valueOf));
        int rows = 0;
        List<BoardRow> portion;
        do {
            portion = board.page(campaign, wanted, today, rows, PORTION);
            for (BoardRow row : portion) {
                table.row(cells(campaign, row));
            }
            rows += portion.size();
        } while (portion.size() == PORTION);
        return rows;
    }

    private Object[] cells(Campaign campaign, BoardRow row) {
        List<Object> cells = new ArrayList<>(List.of(campaign.getYear(), row.code(), row.school()));
        for (PaperKind kind : board.kinds()) {
            PaperCell cell = row.of(kind);
            cells.add(Texts.of(Texts.RUSSIAN, "november.stage." + cell.stage()));
            cells.add(cell.due());
            cells.add(cell.late() ? Texts.of(Texts.RUSSIAN, "november.yes") : null);
            cells.add(cell.rooms() == null ? null : cell.rooms().done());
            cells.add(cell.rooms() == null ? null : cell.rooms().of());
            cells.add(cell.actNumber());
            cells.add(cell.actDated());
        }
        return cells.toArray();
    }

    private static <T> T value(Map<String, String> filter, String name, Function<String, T> read) {
        return filter.containsKey(name) ? read.apply(filter.get(name)) : null;
    }
}
