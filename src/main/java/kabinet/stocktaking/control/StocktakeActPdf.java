package kabinet.stocktaking.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
    private static final List<PaperColumn> DISCREPANCIES = List.of(PaperColumn.mark("№", 5), PaperColumn.text("Объект", 30), PaperColumn.text("Инвентарный номер", 14),
        PaperColumn.text("По учёту", 18), PaperColumn.text("Фактически", 18), PaperColumn.number("Стоимость, руб.", 13), PaperColumn.text("Решение и основание", 32));

    private StocktakeActPdf() {
    }

    /**
     * @param corrects the act that this one replaces; null for most
     * @param discrepancies all, in the order of kinds
     * @param decided by their subjects
     * @param approver position and name of who approves it
     * @param address where a copy can be compared with the archive
     * @param code the same as a picture, PNG
     * @param data what was found as files for programs, which travel inside
     */
    public static byte[] print(ActDraft draft, Stocktake stocktake, Act corrects, Summary summary, List<Discrepancy> discrepancies, Map<String, Decision> decided, String approver, String address,
            byte[] code, List<PaperAttachment> data) {
        String title = draft == null ? "ПРОЕКТ: акт о результатах инвентаризации" : "Акт о результатах инвентаризации № " + draft.fullNumber();
        Paper paper = Paper.titled(title).wide().footer(draft == null ? title + ", " + StocktakeWords.order(stocktake) : title + " от " + PaperWords.date(draft.dated()) + ", код " + draft.code())
            .organisation(stocktake.getSchool().getPaperName(), PaperWords.codes(stocktake.getSchool()))
            .grif("Руководитель учреждения", "", draft == null ? null : draft.dated())
            .heading(draft == null ? "НЕ УТВЕРЖДЁН, составлен для ознакомления " + StocktakeWords.moment(Instant.now()) : "от " + RussianWords.date(draft.dated()))
            .facts("Основание", StocktakeWords.order(stocktake), "Причина", stocktake.getReason(),
                "Инвентаризация", StocktakeWords.days(stocktake),
                "Данные учёта", "на конец дня " + PaperWords.date(stocktake.getAsOf()), "Охват", stocktake.getExtent().isWhole() ? "всё имущество учреждения, учтённое в реестре" : "выборочно, по приказу",
                "Утвердил", approver);
        data.forEach(paper::attach);
        if (corrects != null) {
            paper.paragraph("Настоящий акт заменяет акт о результатах инвентаризации № " + corrects.fullNumber() + " от " + PaperWords.date(corrects.getDated()) + ".");
        }
        paper.section("1. Результаты по ответственным лицам").table(PEOPLE, summary.people().stream().map(StocktakeActPdf::row).toList(), List.of("Всего", StocktakeWords.count(summary.expected()),
            Money.formatNumber(summary.amount()), StocktakeWords.count(summary.found()), StocktakeWords.count(summary.expected() - summary.found()), Money.formatNumber(summary.missingAmount())));
        paper.paragraph("Числится по учёту: " + StocktakeWords.units(summary.expected()) + " на сумму " + StocktakeWords.amount(summary.amount()) + ". В наличии: " + StocktakeWords.units(summary.found()) + ".");
        int section = 2;
        Map<DiscrepancyKind, List<Discrepancy>> byKind = discrepancies.stream().collect(Collectors.groupingBy(Discrepancy::kind));
        for (DiscrepancyKind kind : DiscrepancyKind.values()) {
            List<Discrepancy> found = byKind.getOrDefault(kind, List.of());
            if (!found.isEmpty()) {
                paper.section(section++ + ". " + StocktakeWords.heading(kind)).table(DISCREPANCIES, rows(found, decided));
            }
        }
        if (discrepancies.isEmpty()) {
            paper.paragraph("Расхождений не выявлено.");
        }
        int last = section;
        paper.together(closing -> {
            closing.section(last + ". Заключение комиссии").paragraph(conclusion(summary, discrepancies));
            closing.signatures(StocktakeWords.commission(stocktake));
            if (draft == null) {
                closing.note("Проект: силы не имеет. Номер и код для проверки акт получит, когда его утвердит руководитель.");
                return;
            }
            closing.picture(code, 28, "Код для проверки акта", "Проверить подлинность: " + address + ". По этому адресу видны номер, дата и итоги акта; там же копию можно сверить с архивом.");
            closing.note("Рабочий документ учреждения для составления в учётной системе акта о результатах инвентаризации (ф. 0510463); этой формой не является.");
        });
        return PaperPdf.print(paper);
    }

    /** The same before anybody approved it, plainly marked: without number, date, code and data. What is not decided says so. */
    public static byte[] draft(Stocktake stocktake, Act corrects, Summary summary, List<Discrepancy> discrepancies, Map<String, Decision> decided) {
        return print(null, stocktake, corrects, summary, discrepancies, decided, "ещё не утверждён", null, null, List.of());
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

    private static List<List<String>> rows(List<Discrepancy> found, Map<String, Decision> decided) {
        List<List<String>> rows = new ArrayList<>();
        for (Discrepancy one : found) {
            String place = StocktakeWords.room(one.room());
            String person = one.person() == null ? "" : Person.shortName(one.person());
            Decision decision = decided.get(one.subject());
            rows.add(List.of(StocktakeWords.count(rows.size() + 1), StocktakeWords.object(one), one.inventoryNumber() == null ? "—" : one.inventoryNumber(), place + (place.isEmpty() || person.isEmpty() ? "" : ", ") + person,
                one.foundAt() == null ? "не обнаружено" : one.foundRoom() == null ? "обнаружено" : StocktakeWords.room(one.foundRoom()), one.amount() == null ? "—" : Money.formatNumber(one.amount()),
                decision == null ? "решение не принято" : StocktakeWords.decision(decision.getChoice(), decision.getAmount(), decision.getReason())));
        }
        return rows;
    }

    private static String conclusion(Summary summary, List<Discrepancy> discrepancies) {
        List<Discrepancy> surplus = discrepancies.stream().filter(Discrepancy::isSurplus).toList();
        return summary.of(DiscrepancyKind.MISSING) + surplus.size() == 0
            ? "Недостач и излишков не выявлено. Решения комиссии по остальным расхождениям приведены выше."
            : "Выявлено: недостача " + StocktakeWords.units(summary.of(DiscrepancyKind.MISSING)) + " на сумму " + Money.format(summary.missingAmount()) + ", излишки "
                + StocktakeWords.units(surplus.size()) + " на сумму " + Money.format(surplus.stream().map(Discrepancy::surplusPrice).filter(Objects::nonNull).reduce(Money.ZERO, BigDecimal::add))
                + ". Решения комиссии приведены выше.";
    }
}
