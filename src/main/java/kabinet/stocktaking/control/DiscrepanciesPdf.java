package kabinet.stocktaking.control;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.base.Money;
import kabinet.base.RussianWords.Gender;
import kabinet.document.control.DrawnPaper;
import kabinet.document.control.Paper;
import kabinet.document.control.PaperFile;
import kabinet.document.entity.PaperColumn;
import kabinet.document.entity.PaperSignature;
import kabinet.organisation.entity.Person;
import kabinet.stocktaking.entity.Discrepancy;
import kabinet.stocktaking.entity.Stocktake;

/** «Ведомость расхождений по результатам инвентаризации»: what differs alone, with what was decided about it and why. A working paper for form 0510463. */
public final class DiscrepanciesPdf {

    private static final String MISSING = "Недостача";
    private static final String BEYOND = "Излишки";
    private static final String UNFIT = "Не соответствует условиям актива";
    private static final List<PaperColumn> COLUMNS = List.of(PaperColumn.mark("№ п/п", 8), PaperColumn.text("Наименование объекта", 50), PaperColumn.text("Номер (код) объекта учёта", 23),
        PaperColumn.text("По данным учёта: место, ответственное лицо", 34), PaperColumn.text("Фактически", 36),
        PaperColumn.number("Кол-во", 13).under(MISSING), PaperColumn.number("Сумма, руб.", 20).under(MISSING), PaperColumn.number("Кол-во", 13).under(BEYOND),
        PaperColumn.number("Сумма, руб.", 20).under(BEYOND), PaperColumn.number("Кол-во", 13).under(UNFIT), PaperColumn.number("Сумма, руб.", 20).under(UNFIT),
        PaperColumn.text("Решение комиссии и основание", 46));
    private static final double LETTERS = 8;
    private static final int FIRST_SUM = 5;

    private DiscrepanciesPdf() {
    }

    /** @param discrepancies all, in the order of kinds @param now the moment that the paper of a running stocktake names */
    public static void print(Stocktake stocktake, List<Discrepancy> discrepancies, Instant now, OutputStream out) throws IOException {
        String title = "Ведомость расхождений по результатам инвентаризации";
        try (PaperFile file = new PaperFile(title + " по приказу № " + stocktake.getOrderNumber(), true)) {
            DrawnPaper paper = file.begin(StocktakeWords.footer("Ведомость расхождений", stocktake, now)).compact();
            StocktakeWords.head(paper, stocktake, title, StocktakeWords.UNIT, now);
            paper.facts(StocktakeWords.facts(stocktake).toArray(String[]::new));
            if (discrepancies.isEmpty()) {
                paper.paragraph("Расхождений не выявлено.");
            } else {
                table(paper, discrepancies);
            }
            paper.together(() -> {
                List<PaperSignature> signatures = new ArrayList<>(StocktakeWords.commission(stocktake));
                signatures.add(new PaperSignature("Бухгалтер", ""));
                paper.signatures(signatures);
                paper.note("Рабочий документ учреждения для составления в учётной системе акта о результатах инвентаризации (ф. 0510463); этой формой не является.");
            });
            file.write(out);
        }
    }

    private static void table(DrawnPaper paper, List<Discrepancy> discrepancies) {
        List<List<String>> rows = new ArrayList<>();
        BigDecimal[] sums = new BigDecimal[6];
        Arrays.fill(sums, BigDecimal.ZERO);
        int number = 0;
        for (Map.Entry<String, List<Discrepancy>> group : StocktakeWords.grouped(discrepancies).entrySet()) {
            rows.add(Paper.group(group.getKey()));
            for (Discrepancy one : group.getValue()) {
                rows.add(row(one, ++number, sums));
            }
        }
        List<String> total = new ArrayList<>(Arrays.asList("", "Итого", "", "", ""));
        for (int i = 0; i < sums.length; i++) {
            total.add(i % 2 == 0 ? sums[i].toString() : Money.formatNumber(sums[i].setScale(Money.SCALE)));
        }
        paper.form(COLUMNS, rows, () -> total, null, LETTERS);
        List<String> all = new ArrayList<>();
        List<String> names = List.of("недостача", "излишки", "не соответствует условиям актива");
        for (int i = 0; i < names.size(); i++) {
            if (sums[2 * i].signum() > 0) {
                all.add(names.get(i) + " — " + StocktakeWords.inWords(sums[2 * i].intValue(), Gender.FEMININE) + " ед. на сумму " + StocktakeWords.amount(sums[2 * i + 1].setScale(Money.SCALE)));
            }
        }
        paper.paragraph(all.isEmpty() ? "Недостач, излишков и не соответствующего условиям актива не выявлено." : "Всего: " + String.join("; ", all) + ".");
    }

    private static List<String> row(Discrepancy one, int number, BigDecimal[] sums) {
        String[] cells = new String[COLUMNS.size()];
        cells[0] = Integer.toString(number);
        cells[1] = StocktakeWords.object(one);
        cells[2] = one.inventoryNumber() == null ? "—" : one.inventoryNumber();
        cells[3] = Stream.of(StocktakeWords.room(one.room()), one.person() == null ? "" : Person.shortName(one.person())).filter(t -> !t.isEmpty()).collect(Collectors.joining(", "));
        cells[4] = one.foundAt() == null ? "не обнаружено" : Stream.of(one.foundRoom() == null ? "обнаружено" : StocktakeWords.room(one.foundRoom()), StocktakeWords.condition(one.condition()), one.note())
            .filter(Objects::nonNull).filter(t -> !t.isEmpty()).collect(Collectors.joining(", "));
        int place = one.isSurplus() ? 2 : switch (one.kind()) {
            case MISSING -> 0;
            case UNFIT -> 4;
            case ELSEWHERE, UNLISTED, UNKNOWN, DUPLICATE -> -1;
        };
        if (place >= 0) {
            BigDecimal price = place == 2 ? one.surplusPrice() : one.amount();
            cells[FIRST_SUM + place] = "1";
            cells[FIRST_SUM + place + 1] = price == null ? "—" : Money.formatNumber(price);
            sums[place] = sums[place].add(BigDecimal.ONE);
            sums[place + 1] = sums[place + 1].add(price == null ? BigDecimal.ZERO : price);
        }
        cells[11] = one.decision() == null ? "решение не принято" : StocktakeWords.decision(one.decision().choice(), one.decision().amount(), one.decision().reason());
        return Arrays.asList(cells);
    }
}
