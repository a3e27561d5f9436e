package kabinet.stocktaking.control;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kabinet.act.entity.ActDraft;
import kabinet.act.entity.ActTotal;
import kabinet.base.Money;
import kabinet.document.control.TableWriter;
import kabinet.document.entity.PaperAttachment;
import kabinet.document.entity.TableFormat;
import kabinet.stocktaking.entity.Discrepancy;
import kabinet.stocktaking.entity.DiscrepancyKind;
import kabinet.stocktaking.entity.ResultRow;
import kabinet.stocktaking.entity.Stocktake;

/**
 * All that was counted as a table for the accountant: the columns of the inventory list, and what she needs to find a thing. Amounts are exact to the kopeck.
 */
public final class ResultsTable {

    private static final List<String> HEAD = List.of("№ п/п", "Наименование объекта", "Номер (код) объекта учёта", "Ед. изм.", "Факт: цена, руб.", "Факт: кол-во", "Факт: сумма, руб.", "Статус объекта учёта",
        "Целевая функция актива", "Учёт: номер счёта", "Учёт: кол-во", "Учёт: балансовая стоимость, руб.", "Недостача: кол-во", "Недостача: сумма, руб.", "Излишки: кол-во", "Излишки: сумма, руб.",
        "Не соответствует условиям актива: кол-во", "Не соответствует условиям актива: сумма, руб.", "Примечание", "Метка", "Заводской номер", "Помещение по учёту", "Ответственное лицо", "В составе объекта",
        "Обнаружено в помещении", "Обнаружено", "Кто обнаружил", "Решение комиссии и основание");

    private ResultsTable() {
    }

    /**
     * Writes every entry of the book, then what was found beyond it; what of that is no surplus has neither number nor quantities.
     *
     * @param discrepancies all, in the order of kinds
     * @return rows written
     */
    public static int write(TableFormat format, Iterator<ResultRow> rows, List<Discrepancy> discrepancies, OutputStream out) throws IOException {
        Map<String, String> decisions = discrepancies.stream().filter(d -> d.decision() != null)
            .collect(Collectors.toMap(Discrepancy::subject, d -> StocktakeWords.decision(d.decision().choice(), d.decision().amount(), d.decision().reason())));
        int written = 0;
        int number = 0;
        try (TableWriter table = TableWriter.to(format, out, "Опись")) {
            table.header(HEAD);
            while (rows.hasNext()) {
                ResultRow row = rows.next();
                boolean object = row.partOfId() == null;
                table.row(cells(row, object ? ++number : null, decisions));
                written++;
            }
            for (Discrepancy one : discrepancies) {
                if (one.kind().isBeyondBook() || one.isSurplus()) {
                    table.row(cells(one, one.isSurplus() ? ++number : null, decisions));
                    written++;
                }
            }
        }
        return written;
    }

    private static List<Object> cells(ResultRow row, Integer number, Map<String, String> decisions) {
        boolean object = number != null;
        int found = row.isFound() ? 1 : 0;
        BigDecimal price = row.price();
        List<Object> cells = new ArrayList<>(Arrays.asList(number, row.title(), row.inventoryNumber(), object ? "шт." : null, object ? price : null, object ? found : null,
            object ? row.isFound() ? price : Money.ZERO : null, row.isFound() ? StocktakeWords.condition(row.condition()) : null, row.isFound() ? StocktakeWords.target(row.target()) : null, row.account(),
            object ? 1 : null, object ? price : null, object ? 1 - found : null, object ? row.isFound() ? Money.ZERO : price : null, object ? 0 : null, object ? Money.ZERO : null,
            object ? row.isUnfit() ? 1 : 0 : null, object ? row.isUnfit() ? price : Money.ZERO : null, row.note()));
        cells.addAll(Arrays.asList(row.tag(), row.serialNumber(), row.room(), row.person(), !object, row.foundRoom(), row.foundAt() == null ? null : StocktakeWords.moment(row.foundAt()), row.foundBy(),
            decided(row.deviceId(), decisions)));
        return cells;
    }

    private static String decided(Long device, Map<String, String> decisions) {
        List<String> all = new ArrayList<>();
        for (DiscrepancyKind kind : DiscrepancyKind.values()) {
            String decision = decisions.get(kind + ":" + device);
            if (decision != null) {
                all.add(StocktakeWords.heading(kind) + ": " + decision);
            }
        }
        return all.isEmpty() ? null : String.join("; ", all);
    }

    private static List<Object> cells(Discrepancy one, Integer number, Map<String, String> decisions) {
        boolean surplus = number != null;
        BigDecimal price = surplus ? one.surplusPrice() : null;
        Integer none = surplus ? 0 : null;
        BigDecimal nothing = surplus ? Money.ZERO : null;
        List<Object> cells = new ArrayList<>(Arrays.asList(number, one.title() == null ? StocktakeWords.object(one) : one.title(), one.inventoryNumber(), surplus ? "шт." : null, price,
            surplus ? 1 : null, price, StocktakeWords.condition(one.condition()), null, null, none, nothing, none, nothing, surplus ? 1 : null, price, none, nothing, one.note()));
        cells.addAll(Arrays.asList(one.tag(), one.serialNumber(), null, null, false, one.foundRoom(), one.foundAt() == null ? null : StocktakeWords.moment(one.foundAt()), one.foundBy(),
            decisions.containsKey(one.subject()) ? StocktakeWords.heading(one.kind()) + ": " + decisions.get(one.subject()) : null));
        return cells;
    }

    /** What was found, as files that travel inside the act: all rows as a table, and the totals for programs. */
    public static List<PaperAttachment> attachments(ActDraft draft, Stocktake stocktake, List<ActTotal> totals, Iterator<ResultRow> rows,
            List<Discrepancy> discrepancies) {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        try {
            write(TableFormat.CSV, rows, discrepancies, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JsonArrayBuilder sums = Json.createArrayBuilder();
        totals.forEach(t -> sums.add(Json.createObjectBuilder().add("label", t.label()).add("value", t.value())));
        String json = Json.createObjectBuilder().add("act", draft.fullNumber()).add("dated", draft.dated().toString()).add("school", stocktake.getSchool().getShortName())
            .add("inn", stocktake.getSchool().getInn()).add("order", stocktake.getOrderNumber()).add("orderDate", stocktake.getOrderDate().toString()).add("asOf", stocktake.getAsOf().toString())
            .add("totals", sums).build().toString();
        return List.of(new PaperAttachment("results.csv", "text/csv", table.toByteArray(), "Все строки описи с результатами и решениями"),
            new PaperAttachment("totals.json", "application/json", json.getBytes(StandardCharsets.UTF_8), "Итоги акта для программ"));
    }
}
