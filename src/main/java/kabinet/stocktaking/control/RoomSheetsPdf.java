package kabinet.stocktaking.control;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.document.control.DrawnPaper;
import kabinet.document.control.Paper;
import kabinet.document.control.PaperFile;
import kabinet.document.entity.PaperColumn;
import kabinet.document.entity.PaperSignature;
import kabinet.organisation.entity.Person;
import kabinet.stocktaking.entity.Discrepancy;
import kabinet.stocktaking.entity.ResultRow;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.Tally;

/** A sheet for each room: what is expected there and what was found, with room to tick by hand what the commission sees. */
public final class RoomSheetsPdf {

    private static final List<PaperColumn> COLUMNS = List.of(PaperColumn.mark("№", 8), PaperColumn.mark("Есть", 11), PaperColumn.text("Наименование", 62), PaperColumn.text("Инвентарный номер", 30),
        PaperColumn.text("Заводской номер", 30), PaperColumn.mark("Метка", 19), PaperColumn.text("Ответственное лицо", 32), PaperColumn.text("Отметка при сканировании", 42), PaperColumn.text("Примечание", 34));
    /** Empty rows for what is not listed. */
    private static final int EMPTY = 3;
    /** High enough to be written in. */
    private static final List<String> EMPTY_ROW = List.of("\u00a0\n\u00a0");

    /** @param beyond what was found in the room though the book has it elsewhere or not at all */
    public record Sheet(Tally room, List<Discrepancy> beyond) {
    }

    private RoomSheetsPdf() {
    }

    /** @param rows of all sheets, in their order @param now the moment of the marks */
    public static void print(Stocktake stocktake, List<Sheet> sheets, Iterator<ResultRow> rows, Instant now, OutputStream out) throws IOException {
        try (PaperFile file = new PaperFile("Листы кабинетов для инвентаризации по приказу № " + stocktake.getOrderNumber(), true)) {
            for (Sheet sheet : sheets) {
                String name = sheet.room().name() == null ? StocktakeWords.NOWHERE : sheet.room().name();
                print(file.begin(StocktakeWords.footer("Лист кабинета " + name, stocktake, now)).compact(), stocktake, sheet, name, rows, now);
            }
            file.write(out);
        }
    }

    private static void print(DrawnPaper paper, Stocktake stocktake, Sheet sheet, String name, Iterator<ResultRow> rows, Instant now) {
        List<List<String>> cells = new ArrayList<>();
        String building = null;
        int number = 0;
        for (int i = 0; i < sheet.room().expected(); i++) {
            ResultRow row = rows.next();
            building = row.building();
            cells.add(Arrays.asList(row.partOfId() == null ? Integer.toString(++number) : "", row.isFound() && !row.isElsewhere() ? "да" : "", (row.partOfId() == null ? "" : "в составе: ") + row.title(),
                row.inventoryNumber(), row.serialNumber(), row.tag(), row.person() == null ? "" : Person.shortName(row.person()), mark(row), row.note()));
        }
        if (!sheet.beyond().isEmpty()) {
            cells.add(Paper.group("Обнаружено здесь, хотя по учёту числится в другом месте или не числится"));
            sheet.beyond().forEach(d -> cells.add(Arrays.asList("", "да", StocktakeWords.object(d.title() == null ? StocktakeWords.object(d) : d.title(), null), d.inventoryNumber(), d.serialNumber(), d.tag(),
                d.person() == null ? "" : Person.shortName(d.person()), StocktakeWords.shortMoment(d.foundAt()) + ", " + Person.shortName(d.foundBy()),
                Stream.of(d.room() == null ? "" : "числится: " + StocktakeWords.room(d.room()), d.note() == null ? "" : d.note()).filter(t -> !t.isEmpty()).collect(Collectors.joining("; ")))));
        }
        cells.add(Paper.group("Есть в кабинете, но не указано выше"));
        cells.addAll(Collections.nCopies(EMPTY, EMPTY_ROW));
        paper.heading("Лист кабинета: " + name, List.of(stocktake.getSchool().getShortName() + (building == null ? "" : ", " + building) + ". Инвентаризация: " + StocktakeWords.order(stocktake)
            + ", " + StocktakeWords.asOf(stocktake), "Отметки о сканировании — на " + StocktakeWords.moment(now) + ". Числится: " + StocktakeWords.units(sheet.room().expected()) + ", найдено: "
            + StocktakeWords.units(sheet.room().found()) + ". Найденное без телефона отметьте в графе «Есть»."));
        paper.table(COLUMNS, cells, List.of());
        paper.signatures(List.of(new PaperSignature("Проверил, дата", "")));
    }

    private static String mark(ResultRow row) {
        if (!row.isFound()) {
            return "";
        }
        return (row.isElsewhere() ? "найдено: " + StocktakeWords.room(row.foundRoom()) + ", " : "") + StocktakeWords.shortMoment(row.foundAt()) + ", " + Person.shortName(row.foundBy())
            + (row.condition() == null ? "" : "; " + StocktakeWords.condition(row.condition()));
    }
}
