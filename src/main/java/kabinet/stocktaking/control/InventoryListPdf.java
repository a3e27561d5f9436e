package kabinet.stocktaking.control;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.base.Money;
import kabinet.base.RussianWords.Gender;
import kabinet.device.control.PaperWords;
import kabinet.document.control.DrawnPaper;
import kabinet.document.control.PageTotals;
import kabinet.document.control.PaperFile;
import kabinet.document.entity.PaperColumn;
import kabinet.document.entity.PaperSignature;
import kabinet.organisation.entity.Person;
import kabinet.stocktaking.entity.Discrepancy;
import kabinet.stocktaking.entity.ResultRow;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.Tally;

/**
 * «Инвентаризационная опись (сличительная ведомость)», for each person who answers for something or for each room, in the columns of form 0504087: what the book
 * says of each object beside what was found. A working paper from which the accounting system makes form 0510466. Rows are printed as they are read, so that a
 * list of any length takes little memory.
 */
public final class InventoryListPdf {

    /** Letters of the nineteen columns, points. */
    private static final double LETTERS = 7;
    /** Most who sign for one room. */
    private static final int SIGNING = 3;
    private static final String FACT = "Фактическое наличие (состояние)";
    private static final String BOOK = "По данным бухгалтерского учёта";
    private static final String MISSING = "Недостача";
    private static final String BEYOND = "Излишки";
    private static final String UNFIT = "Не соответствует условиям актива";

    /** Weighed in half millimetres, about. */
    private static final List<PaperColumn> COLUMNS = List.of(PaperColumn.mark("№ п/п", 15), PaperColumn.text("Наименование объекта нефинансовых активов", 90),
        PaperColumn.text("Номер (код) объекта учёта", 34), PaperColumn.mark("Ед. изм.", 15),
        PaperColumn.number("Цена (оценочная стоимость), руб.", 36).under(FACT), PaperColumn.number("Кол-во", 15).under(FACT), PaperColumn.number("Сумма, руб.", 31).under(FACT),
        PaperColumn.text("Статус объекта учёта", 41).under(FACT), PaperColumn.text("Целевая функция актива", 37).under(FACT),
        PaperColumn.mark("Номер счёта", 22).under(BOOK), PaperColumn.number("Кол-во", 15).under(BOOK), PaperColumn.number("Балансовая стоимость, руб.", 34).under(BOOK),
        PaperColumn.number("Кол-во", 15).under(MISSING), PaperColumn.number("Сумма, руб.", 28).under(MISSING), PaperColumn.number("Кол-во", 15).under(BEYOND),
        PaperColumn.number("Сумма, руб.", 28).under(BEYOND), PaperColumn.number("Кол-во", 15).under(UNFIT), PaperColumn.number("Сумма, руб.", 28).under(UNFIT),
        PaperColumn.text("Примечание", 45));
    /** Marks what was entered late; said once below the table. */
    private static final String LATE = "*";
    /** Places of the columns of {@link Sums}. */
    private static final int[] SUMMED = {5, 6, 10, 11, 12, 13, 14, 15, 16, 17};

    /** What lists are made for. */
    public enum By { PERSON, ROOM }

    /**
     * One list.
     *
     * @param number within the stocktake, from 1
     * @param of the person or room; null for what was found beyond the book with nobody or nowhere to answer for it
     * @param answering who answers for it, by full names; empty if nobody does
     * @param beyond what was found there and is not in the book
     */
    public record Listed(int number, Tally of, List<String> answering, List<Discrepancy> beyond) {

        private boolean isWhollyLate() {
            return of != null && of.expected() > 0 && of.late() == of.expected();
        }
    }

    private InventoryListPdf() {
    }

    /**
     * Prints the lists one after another, each on pages of its own.
     *
     * @param rows all of the lists, in their order
     * @param now the moment that a list of a running stocktake names
     */
    public static void print(Stocktake stocktake, By by, List<Listed> lists, Iterator<ResultRow> rows, Instant now, OutputStream out) throws IOException {
        String title = "Инвентаризационная опись (сличительная ведомость)";
        Ahead ahead = new Ahead(rows);
        try (PaperFile file = new PaperFile(title + " к приказу № " + stocktake.getOrderNumber(), true)) {
            for (Listed list : lists) {
                String number = number(stocktake, by, list);
                DrawnPaper paper = file.begin(StocktakeWords.footer("Опись № " + number, stocktake, now)).compact();
                new Printing(stocktake, by, list, paper).print(title + " № " + number, ahead, now);
            }
            file.write(out);
        }
    }

    /** «45-1» for people, «45-п1» for rooms. */
    private static String number(Stocktake stocktake, By by, Listed list) {
        return stocktake.getOrderNumber() + (by == By.ROOM ? "-п" : "-") + list.number();
    }

    /** Rows with a look at the next one. */
    private static final class Ahead {

        private final Iterator<ResultRow> rows;
        private ResultRow next;

        Ahead(Iterator<ResultRow> rows) {
            this.rows = rows;
        }

        ResultRow peek() {
            if (next == null && rows.hasNext()) {
                next = rows.next();
            }
            return next;
        }

        ResultRow take() {
            ResultRow taken = peek();
            next = null;
            return taken;
        }
    }

    /** One list on its way. */
    private record Printing(Stocktake stocktake, By by, Listed list, DrawnPaper paper) {

        void print(String title, Ahead rows, Instant now) {
            StocktakeWords.head(paper, stocktake, title, "по объектам нефинансовых активов; " + StocktakeWords.UNIT, now);
            boolean empty = list.of() == null || list.of().expected() == 0;
            String person = list.of() == null ? "не установлено (обнаружено сверх учёта)" : StocktakeWords.person(list.of().name(), empty ? null : rows.peek().personPosition());
            List<String> facts = new ArrayList<>(by == By.PERSON ? List.of("Ответственное лицо", person)
                : List.of("Место нахождения", list.of() == null || list.of().name() == null ? StocktakeWords.NOWHERE : list.of().name()));
            if (by == By.ROOM && !list.answering().isEmpty()) {
                facts.addAll(List.of(list.answering().size() == 1 ? "Ответственное лицо" : "Ответственные лица", String.join(", ", list.answering())));
            }
            facts.addAll(StocktakeWords.facts(stocktake));
            paper.facts(facts.toArray(String[]::new));
            if (isAnsweredFor()) {
                paper.paragraph("Расписка. К началу инвентаризации документы на имущество, за которое отвечаю, сданы в бухгалтерию; поступившее принято к учёту, выбывшее списано.");
                paper.signatures(answerable());
            }
            Sums sums = new Sums("Итого по описи");
            paper.form(COLUMNS, () -> new Rows(rows, list, sums), sums::cells, new Sums("Итого на странице"), LETTERS);
            end(sums);
        }

        /** In a room somebody does, though the book may not say who. */
        private boolean isAnsweredFor() {
            return by == By.ROOM || list.of() != null && list.of().name() != null;
        }

        /** So many that they would fill the page sign by hand where there is room. */
        private List<PaperSignature> answerable() {
            return list.answering().isEmpty() || list.answering().size() > SIGNING ? List.of(new PaperSignature("Ответственное лицо", ""))
                : list.answering().stream().map(name -> new PaperSignature("Ответственное лицо", Person.shortName(name))).toList();
        }

        private void end(Sums sums) {
            paper.paragraph("Итого по описи: порядковых номеров — " + StocktakeWords.inWords(sums.numbers, Gender.MASCULINE) + "; единиц фактически — "
                + StocktakeWords.inWords(sums.count(0), Gender.FEMININE) + "; на сумму фактически — " + StocktakeWords.amount(sums.sum(1)) + ". По данным учёта: "
                + StocktakeWords.units(sums.count(2)) + " на сумму " + StocktakeWords.amount(sums.sum(3)) + ".");
            if (list.isWhollyLate()) {
                paper.paragraph("Все объекты внесены в реестр после даты, на которую сняты остатки (" + PaperWords.date(stocktake.getAsOf()) + ").");
            } else if (sums.late > 0) {
                paper.paragraph(LATE + " Внесено в реестр после даты, на которую сняты остатки (" + PaperWords.date(stocktake.getAsOf()) + "): " + StocktakeWords.units(sums.late) + ".");
            }
            if (sums.unpriced > 0) {
                paper.paragraph("Без стоимости: " + StocktakeWords.units(sums.unpriced) + ".");
            }
            paper.writing("Объяснение причин расхождений:", 2);
            paper.together(() -> {
                paper.writing("Заключение комиссии:", 1);
                paper.signatures(StocktakeWords.commission(stocktake));
                if (isAnsweredFor()) {
                    paper.paragraph("Перечисленное в описи комиссия проверила в натуре в моём присутствии и внесла в опись; замечаний к комиссии не имею.");
                }
                PaperSignature checked = new PaperSignature("Данные описи и расчёты проверил", "");
                paper.signatures(Stream.concat(isAnsweredFor() ? answerable().stream() : Stream.empty(), Stream.of(checked)).toList());
                paper.note("Рабочий документ учреждения в графах ф. 0504087 для составления в учётной системе инвентаризационной описи ф. 0510466; этой формой не является.");
            });
        }
    }

    /** The rows of one list: those of the book, then what was found beyond it. */
    private static final class Rows implements Iterator<Row> {

        private final Ahead rows;
        private final Sums sums;
        private final Iterator<Discrepancy> beyond;
        private final boolean marked;
        private int left;
        private int number;

        Rows(Ahead rows, Listed list, Sums sums) {
            this.rows = rows;
            this.sums = sums;
            marked = !list.isWhollyLate();
            left = list.of() == null ? 0 : list.of().expected();
            beyond = list.beyond().iterator();
        }

        @Override
        public boolean hasNext() {
            return left > 0 || beyond.hasNext();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Row row;
            if (left > 0) {
                left--;
                ResultRow found = rows.take();
                row = new Row(found, found.partOfId() == null ? ++number : 0, marked);
            } else {
                Discrepancy found = beyond.next();
                row = new Row(found, found.isSurplus() ? ++number : 0);
            }
            sums.add(row);
            return row;
        }
    }

    /** A row of the list: its cells, and what it adds to the sums. */
    private static final class Row extends AbstractList<String> {

        private static final BigDecimal ONE = BigDecimal.ONE;

        private final String[] cells = new String[COLUMNS.size()];
        /** Quantities and sums by turns: in fact, by the book, missing, beyond, unfit; null where it adds nothing. */
        private final BigDecimal[] added = new BigDecimal[SUMMED.length];
        private final boolean object;
        private final boolean unpriced;
        private final boolean late;

        /** @param number 0 for a part, which is no object of its own @param marked whether it bears a mark if it is late */
        Row(ResultRow row, int number, boolean marked) {
            late = row.late();
            object = row.partOfId() == null;
            unpriced = object && row.price() == null;
            name(object ? number : 0, (object ? "" : "в составе объекта: ") + StocktakeWords.object(row.title(), row.serialNumber()), row.inventoryNumber());
            cells[7] = row.isFound() ? StocktakeWords.condition(row.condition()) : "";
            cells[8] = row.isFound() ? StocktakeWords.target(row.target()) : "";
            cells[9] = row.account();
            if (object) {
                cells[4] = row.price() == null ? "—" : Money.formatNumber(row.price());
                add(0, row.isFound() ? row.price() : Money.ZERO, row.isFound());
                add(2, row.price(), true);
                if (!row.isFound()) {
                    add(4, row.price(), true);
                }
                if (row.isUnfit()) {
                    add(8, row.price(), true);
                }
            }
            List<String> notes = new ArrayList<>();
            if (!row.isFound()) {
                notes.add("не обнаружено");
            }
            if (row.isElsewhere()) {
                notes.add("обнаружено: " + StocktakeWords.room(row.foundRoom()));
            }
            if (row.note() != null) {
                notes.add(row.note());
            }
            cells[18] = (late && marked ? LATE + " " : "") + String.join("; ", notes);
        }

        /** What the book does not have, at the price that was decided, or that of the registry. @param number 0 for what is no surplus: then it is told, but not counted */
        Row(Discrepancy beyond, int number) {
            object = number > 0;
            late = false;
            BigDecimal price = beyond.surplusPrice();
            unpriced = object && price == null;
            name(number, StocktakeWords.object(beyond), beyond.inventoryNumber());
            cells[7] = StocktakeWords.condition(beyond.condition());
            if (object) {
                cells[4] = price == null ? "—" : Money.formatNumber(price);
                add(0, price, true);
                add(6, price, true);
            }
            cells[18] = Arrays.asList(beyond.foundRoom() == null ? null : "обнаружено: " + StocktakeWords.room(beyond.foundRoom()), beyond.note(), object ? null : "не излишек: "
                + StocktakeWords.decision(beyond.decision().choice(), beyond.decision().amount(), beyond.decision().reason())).stream().filter(Objects::nonNull).collect(Collectors.joining("; "));
        }

        private void name(int number, String title, String code) {
            cells[0] = number == 0 ? "" : Integer.toString(number);
            cells[1] = title;
            cells[2] = code == null ? "—" : code;
            cells[3] = object ? "шт." : "";
        }

        /** @param there whether it is one, or none */
        private void add(int place, BigDecimal price, boolean there) {
            added[place] = there ? ONE : BigDecimal.ZERO;
            added[place + 1] = price == null ? Money.ZERO : price;
            cells[SUMMED[place]] = there ? "1" : "0";
            cells[SUMMED[place + 1]] = price == null ? "—" : Money.formatNumber(price);
        }

        @Override
        public String get(int index) {
            return cells[index];
        }

        @Override
        public int size() {
            return cells.length;
        }
    }

    /** Sums of a page or a list. */
    private static final class Sums implements PageTotals<Row> {

        private final String label;
        private final BigDecimal[] sums = new BigDecimal[SUMMED.length];
        private int numbers;
        private int unpriced;
        private int late;

        Sums(String label) {
            this.label = label;
            Arrays.fill(sums, BigDecimal.ZERO);
        }

        @Override
        public void add(Row row) {
            numbers += row.object ? 1 : 0;
            unpriced += row.unpriced ? 1 : 0;
            late += row.late ? 1 : 0;
            for (int i = 0; i < sums.length; i++) {
                sums[i] = row.added[i] == null ? sums[i] : sums[i].add(row.added[i]);
            }
        }

        int count(int place) {
            return sums[place].intValueExact();
        }

        BigDecimal sum(int place) {
            return sums[place].setScale(Money.SCALE);
        }

        @Override
        public List<String> take() {
            List<String> cells = cells();
            Arrays.fill(sums, BigDecimal.ZERO);
            return cells;
        }

        List<String> cells() {
            String[] cells = new String[COLUMNS.size()];
            cells[1] = label;
            for (int i = 0; i < sums.length; i++) {
                cells[SUMMED[i]] = i % 2 == 0 ? Integer.toString(count(i)) : Money.formatNumber(sum(i));
            }
            return Arrays.asList(cells);
        }
    }
}
