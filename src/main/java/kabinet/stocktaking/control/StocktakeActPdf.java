package kabinet.stocktaking.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kabinet.act.entity.Act;
import kabinet.act.entity.ActDraft;
import kabinet.act.entity.ActTotal;
import kabinet.base.Money;
import kabinet.base.RussianWords;
import kabinet.device.control.PaperWords;
import kabinet.document.control.Paper;
import kabinet.document.control.PaperPdf;
import kabinet.document.entity.PaperAttachment;
import kabinet.document.entity.PaperColumn;
import kabinet.document.entity.PaperSignature;
import kabinet.organisation.entity.Person;
import kabinet.stocktaking.entity.Decision;
import kabinet.stocktaking.entity.Discrepancy;
import kabinet.stocktaking.entity.DiscrepancyKind;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.Summary;
import kabinet.stocktaking.entity.Tally;

/** The act of a stocktake's results: what was counted, what differs, what was decided about it, and who answers for that. */
public final class StocktakeActPdf {

    private static final List<PaperColumn> PEOPLE = List.of(PaperColumn.text("Ответственное лицо", 34), PaperColumn.number("По учёту, ед.", 11), PaperColumn.number("На сумму, руб.", 16),
        PaperColumn.number("В наличии, ед.", 11), PaperColumn.number("Недостача, ед.", 11), PaperColumn.number("На сумму, руб.", 16));
    private static final List<PaperColumn> DISCREPANCIES = List.of(PaperColumn.mark("№", 7), PaperColumn.text("Объект", 40), PaperColumn.text("Инвентарный номер", 24),
        PaperColumn.text("По учёту", 27), PaperColumn.text("Фактически", 24), PaperColumn.number("Стоимость, руб.", 20), PaperColumn.text("Решение и основание", 36));
    /** Printed width of the code, mm. */
    private static final int CODE_WIDTH = 24;

    private StocktakeActPdf() {
    }

    /**
     * @param corrects the act that this one replaces; null for most
     * @param discrepancies all, in the order of kinds
     * @param decided by their subjects
     * @param approver position and name of who approves it
     * @param address where a copy can be compared with the archive, as people read it
     * @param code the same as a picture, PNG
     * @param data what was found as files for programs, which travel inside
     */
    public static byte[] print(ActDraft draft, Stocktake stocktake, Act corrects, Summary summary, List<Discrepancy> discrepancies, Map<String, Decision> decided, PaperSignature approver, String address,
            byte[] code, List<PaperAttachment> data) {
        String title = draft == null ? "ПРОЕКТ: акт о результатах инвентаризации" : "Акт о результатах инвентаризации № " + draft.fullNumber();
        Paper paper = Paper.titled(title).compact().footer(draft == null ? title + ", " + StocktakeWords.order(stocktake) : title + " от " + PaperWords.date(draft.dated()) + ", код " + draft.code())
            .approved(stocktake.getSchool().getPaperName(), List.of(PaperWords.codes(stocktake.getSchool())), approver, draft == null ? null : draft.dated())
            .heading(draft == null ? "НЕ УТВЕРЖДЁН, составлен для ознакомления " + StocktakeWords.moment(Instant.now()) : "от " + RussianWords.date(draft.dated()))
            .facts("Основание и причина", StocktakeWords.order(stocktake) + "; " + stocktake.getReason(), "Инвентаризация", StocktakeWords.days(stocktake),
                "Данные учёта", "на конец дня " + PaperWords.date(stocktake.getAsOf()), "Охват", stocktake.getExtent().isWhole() ? "всё имущество учреждения, учтённое в реестре" : "выборочно, по приказу");
        data.forEach(paper::attach);
        if (corrects != null) {
            paper.paragraph("Настоящий акт заменяет акт о результатах инвентаризации № " + corrects.fullNumber() + " от " + PaperWords.date(corrects.getDated()) + ".");
        }
        paper.section("1. Результаты по ответственным лицам").table(PEOPLE, summary.people().stream().map(StocktakeActPdf::row).toList(), List.of("Всего", StocktakeWords.count(summary.expected()),
            Money.formatNumber(summary.amount()), StocktakeWords.count(summary.found()), StocktakeWords.count(summary.expected() - summary.found()), Money.formatNumber(summary.missingAmount())));
        paper.paragraph("Числится по учёту: " + StocktakeWords.units(summary.expected()) + " на сумму " + StocktakeWords.amount(summary.amount()) + ". В наличии: " + StocktakeWords.units(summary.found()) + ".");
        paper.section("2. Расхождения и решения комиссии");
        if (discrepancies.isEmpty()) {
            paper.paragraph("Расхождений не выявлено.");
        } else {
            paper.table(DISCREPANCIES, rows(discrepancies, decided));
        }
        paper.together(closing -> {
            closing.section("3. Заключение комиссии").paragraph(conclusion(summary, discrepancies));
            closing.signatures(StocktakeWords.commission(stocktake));
            if (draft == null) {
                closing.note("Проект: силы не имеет. Номер и код для проверки акт получит, когда его утвердит руководитель.");
                return;
            }
            closing.picture(code, CODE_WIDTH, "Код для проверки акта", "Проверить подлинность: " + address + ". По этому адресу видны номер, дата и итоги акта; там же копию можно сверить с архивом.\n"
                + "Рабочий документ учреждения для составления в учётной системе акта о результатах инвентаризации (ф. 0510463); этой формой не является.");
        });
        return PaperPdf.print(paper);
    }

    /** The same before anybody approved it, plainly marked: without number, date, code and data. What is not decided says so. */
    public static byte[] draft(Stocktake stocktake, Act corrects, Summary summary, List<Discrepancy> discrepancies, Map<String, Decision> decided) {
        return print(null, stocktake, corrects, summary, discrepancies, decided, new PaperSignature("Руководитель учреждения", ""), null, null, List.of());
    }

    /** What anybody who holds the paper may read about it. */
    public static List<ActTotal> totals(Summary summary) {
        List<ActTotal> totals = new ArrayList<>(List.of(new ActTotal("Числится по учёту", StocktakeWords.units(summary.expected())), new ActTotal("На сумму", Money.format(summary.amount())),
            new ActTotal("В наличии", StocktakeWords.units(summary.found()))));
        for (DiscrepancyKind kind : DiscrepancyKind.values()) {
            totals.add(new ActTotal(StocktakeWords.heading(kind), StocktakeWords.units(summary.of(kind))));
        }
        return totals;
    }

    private static List<String> row(Tally tally) {
        return List.of(tally.name() == null ? StocktakeWords.NOBODY : Person.shortName(tally.name()), StocktakeWords.count(tally.expected()), Money.formatNumber(tally.amount()), StocktakeWords.count(tally.found()),
            StocktakeWords.count(tally.missing()), Money.formatNumber(tally.missingAmount()));
    }

    private static List<List<String>> rows(List<Discrepancy> discrepancies, Map<String, Decision> decided) {
        List<List<String>> rows = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, List<Discrepancy>> group : StocktakeWords.grouped(discrepancies).entrySet()) {
            rows.add(Paper.group(group.getKey()));
            for (Discrepancy one : group.getValue()) {
                rows.add(row(++number, one, decided.get(one.subject())));
            }
        }
        return rows;
    }

    private static List<String> row(int number, Discrepancy one, Decision decision) {
        String place = StocktakeWords.room(one.room());
        String person = one.person() == null ? "" : Person.shortName(one.person());
        return List.of(StocktakeWords.count(number), StocktakeWords.object(one), one.inventoryNumber() == null ? "—" : one.inventoryNumber(), place + (place.isEmpty() || person.isEmpty() ? "" : ", ") + person,
            one.foundAt() == null ? "не обнаружено" : one.foundRoom() == null ? "обнаружено" : StocktakeWords.room(one.foundRoom()), one.amount() == null ? "—" : Money.formatNumber(one.amount()),
            decision == null ? "решение не принято" : StocktakeWords.decision(decision.getChoice(), decision.getAmount(), decision.getReason()));
    }

    private static String conclusion(Summary summary, List<Discrepancy> discrepancies) {
        List<Discrepancy> surplus = discrepancies.stream().filter(Discrepancy::isSurplus).toList();
        if (summary.of(DiscrepancyKind.MISSING) + surplus.size() == 0) {
            return "Недостач и излишков не выявлено." + (discrepancies.isEmpty() ? "" : " Решения комиссии приведены выше.");
        }
        return "Выявлено: недостача " + StocktakeWords.units(summary.of(DiscrepancyKind.MISSING)) + " на сумму " + Money.format(summary.missingAmount()) + ", излишки "
                + StocktakeWords.units(surplus.size()) + " на сумму " + Money.format(surplus.stream().map(Discrepancy::surplusPrice).filter(Objects::nonNull).reduce(Money.ZERO, BigDecimal::add))
                + ". Решения комиссии приведены выше.";
    }
}
