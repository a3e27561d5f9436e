package kabinet.stocktaking.control;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kabinet.base.Money;
import kabinet.base.RussianWords.Gender;
import kabinet.document.control.DrawnPaper;
import kabinet.document.control.PaperFile;
import kabinet.document.entity.PaperColumn;
import kabinet.document.entity.PaperSignature;
import kabinet.organisation.entity.Person;
import kabinet.stocktaking.entity.Discrepancy;
import kabinet.stocktaking.entity.Stocktake;

/** «Объяснительная»: what was not found of that for which a person answers, with room to say why. */
public final class ExplanationPdf {

    private static final List<PaperColumn> COLUMNS = List.of(PaperColumn.mark("№", 8), PaperColumn.text("Наименование", 60), PaperColumn.text("Инвентарный номер", 30),
        PaperColumn.text("Заводской номер", 28), PaperColumn.text("Место по учёту", 32), PaperColumn.number("Балансовая стоимость, руб.", 26));
    /** To write on. */
    private static final int LEAST_LINES = 6;
    private static final int LINES = 10;

    /** @param missing of one person, who is named in each, at least one */
    public record Missed(List<Discrepancy> missing) {
    }

    private ExplanationPdf() {
    }

    /** One for each person. @param now the moment that the paper of a running stocktake names */
    public static void print(Stocktake stocktake, List<Missed> people, Instant now, OutputStream out) throws IOException {
        try (PaperFile file = new PaperFile("Объяснительная по инвентаризации, приказ № " + stocktake.getOrderNumber(), false)) {
            for (Missed one : people) {
                String name = one.missing().get(0).person();
                print(file.begin(StocktakeWords.footer("Объяснительная", stocktake, now)).compact(), stocktake, name, one.missing(), now);
            }
            file.write(out);
        }
    }

    private static void print(DrawnPaper paper, Stocktake stocktake, String name, List<Discrepancy> missing, Instant now) {
        StocktakeWords.head(paper, stocktake, "Объяснительная", "ответственного лица по результатам инвентаризации", now);
        paper.facts("Кому", "Руководителю учреждения", "От кого", name, "Инвентаризация", StocktakeWords.order(stocktake) + ", " + StocktakeWords.days(stocktake));
        paper.paragraph("При инвентаризации (" + StocktakeWords.asOf(stocktake) + ") не обнаружено следующее имущество, за которое я отвечаю:");
        List<List<String>> rows = new ArrayList<>();
        for (Discrepancy one : missing) {
            rows.add(List.of(Integer.toString(rows.size() + 1), one.title(), Objects.toString(one.inventoryNumber(), "—"), Objects.toString(one.serialNumber(), "—"),
                one.room() == null ? "—" : StocktakeWords.room(one.room()), one.amount() == null ? "—" : Money.formatNumber(one.amount())));
        }
        BigDecimal sum = missing.stream().map(Discrepancy::amount).filter(Objects::nonNull).reduce(Money.ZERO, BigDecimal::add);
        paper.table(COLUMNS, rows, List.of("", "Итого: " + StocktakeWords.units(missing.size()), "", "", "", Money.formatNumber(sum)));
        paper.paragraph("Всего не обнаружено: единиц — " + StocktakeWords.inWords(missing.size(), Gender.FEMININE) + ", балансовой стоимостью " + StocktakeWords.amount(sum) + ".");
        paper.writing("Объясняю причины и обстоятельства (когда и где имущество видели в последний раз, кому передавали, что предпринято для поиска):", LEAST_LINES, LINES);
        paper.signatures(List.of(new PaperSignature("Ответственное лицо, дата", Person.shortName(name))));
    }
}
