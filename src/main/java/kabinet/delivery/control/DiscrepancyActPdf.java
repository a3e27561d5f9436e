package kabinet.delivery.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kabinet.base.Money;
import kabinet.base.RussianWords;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.Discrepancy;
import kabinet.delivery.entity.DiscrepancyKind;
import kabinet.delivery.entity.Receipt;
import kabinet.device.control.PaperWords;
import kabinet.document.control.Paper;
import kabinet.document.control.PaperPdf;
import kabinet.document.entity.PaperColumn;
import kabinet.organisation.entity.District;

/** What of a delivery differs from its document, and what the supplier is asked to do about it. */
public final class DiscrepancyActPdf {

    private static final List<PaperColumn> COLUMNS = List.of(PaperColumn.mark("№", 6), PaperColumn.text("Наименование по документу", 30), PaperColumn.mark("Ед.", 6),
        PaperColumn.number("По документу", 12), PaperColumn.number("Принято всего", 13), PaperColumn.mark("Расхождение", 13), PaperColumn.number("Кол-во", 8),
        PaperColumn.number("Сумма с НДС, руб.", 14), PaperColumn.text("Что установлено", 32));

    private DiscrepancyActPdf() {
    }

    /**
     * @param found at least one, in the order of their finding
     * @param accepted what this acceptance and those before it took of each line, sound or not; lines of which nothing was taken may be absent
     */
    public static byte[] print(Receipt receipt, List<Discrepancy> found, Map<DeliveryLine, BigDecimal> accepted, District district) {
        DeliveryNote note = receipt.getNote();
        String subject = "о расхождениях при приёмке товаров № " + receipt.getActNumber();
        Paper paper = Paper.titled(DeliveryWords.ACT + subject).wide().compact().footer("Акт " + subject + " от " + PaperWords.date(receipt.getAcceptedOn()));
        DeliveryWords.headToApprove(paper, note.getSchool(), district).heading().dateline(district.getName(), receipt.getAcceptedOn());
        List<String> facts = new ArrayList<>(DeliveryWords.basis(note));
        facts.addAll(DeliveryWords.acceptance(receipt));
        DeliveryWords.facts(paper, facts);
        paper.paragraph("При приёмке установлено, что поставленное не соответствует документу поставщика:").table(COLUMNS, rows(found, accepted));
        paper.together(closing -> close(closing, receipt, found));
        return PaperPdf.print(paper);
    }

    private static List<List<String>> rows(List<Discrepancy> found, Map<DeliveryLine, BigDecimal> accepted) {
        Set<DeliveryLine> told = new HashSet<>();
        List<List<String>> rows = new ArrayList<>();
        for (Discrepancy discrepancy : found) {
            DeliveryLine line = discrepancy.getLine();
            String quantity = (discrepancy.getKind() == DiscrepancyKind.SURPLUS ? "+" : "−") + DeliveryWords.quantity(discrepancy.getQuantity());
            if (line == null) {
                rows.add(List.of("—", "в документе не указано", "—", "—", "—", kind(discrepancy.getKind()), DeliveryWords.quantity(discrepancy.getQuantity()), "—", words(discrepancy)));
            } else {
                boolean again = !told.add(line);
                rows.add(List.of(String.valueOf(line.getNumber()), again ? "то же" : DeliveryWords.name(line), again ? "" : DeliveryWords.unit(line),
                    again ? "" : DeliveryWords.quantity(line.getQuantity()), again ? "" : DeliveryWords.quantity(accepted.getOrDefault(line, BigDecimal.ZERO)), kind(discrepancy.getKind()), quantity,
                    DeliveryWords.number(DeliveryWords.cost(line, discrepancy.getQuantity())), words(discrepancy)));
            }
        }
        return rows;
    }

    private static void close(Paper paper, Receipt receipt, List<Discrepancy> found) {
        BigDecimal claim = sum(found.stream().filter(d -> d.getKind() != DiscrepancyKind.SURPLUS).toList());
        BigDecimal surplus = sum(found.stream().filter(d -> d.getKind() == DiscrepancyKind.SURPLUS).toList());
        int count = found.size();
        paper.paragraph("Всего расхождений: " + count + " (" + RussianWords.count(count, RussianWords.Gender.NEUTER) + ")."
            + (claim.signum() == 0 ? "" : " Не поставлено надлежащим образом на сумму " + DeliveryWords.amount(claim) + ".")
            + (surplus.signum() == 0 ? "" : " Поставлено сверх документа на сумму " + DeliveryWords.amount(surplus) + "."));
        if (receipt.getRemarks() != null) {
            paper.paragraph("Замечания: " + receipt.getRemarks());
        }
        Set<DiscrepancyKind> kinds = found.stream().map(Discrepancy::getKind).collect(Collectors.toCollection(() -> EnumSet.noneOf(DiscrepancyKind.class)));
        paper.paragraph("Поставщику предлагается в срок до «____» ______________ 20___ г.:").list(demands(kinds));
        paper.signatures(DeliveryWords.signatures(receipt))
            .note("Акт составлен в двух экземплярах: один остаётся в учреждении, второй передаётся поставщику. Если представитель поставщика на приёмку не явился или от подписи "
                + "отказался, об этом делается запись на месте его подписи.");
    }

    private static BigDecimal sum(List<Discrepancy> found) {
        return found.stream().filter(d -> d.getLine() != null).map(d -> DeliveryWords.cost(d.getLine(), d.getQuantity())).filter(Objects::nonNull).reduce(Money.ZERO, BigDecimal::add);
    }

    private static String kind(DiscrepancyKind kind) {
        return switch (kind) {
            case SHORTAGE -> "недостача";
            case SURPLUS -> "излишек";
            case DAMAGED -> "повреждено";
            case INCOMPLETE -> "некомплект";
            case OTHER_ITEM -> "не тот товар";
        };
    }

    private static List<String> demands(Set<DiscrepancyKind> kinds) {
        List<String> demands = new ArrayList<>();
        kinds.forEach(kind -> demands.add(demand(kind) + (demands.size() + 1 < kinds.size() ? ";" : ".")));
        return demands;
    }

    private static String demand(DiscrepancyKind kind) {
        return switch (kind) {
            case SHORTAGE -> "допоставить недостающее";
            case SURPLUS -> "вывезти поставленное сверх документа либо представить исправленный документ";
            case DAMAGED -> "заменить повреждённое";
            case INCOMPLETE -> "доукомплектовать поставленное";
            case OTHER_ITEM -> "заменить поставленное тем, что предусмотрено документом и контрактом";
        };
    }

    private static String words(Discrepancy discrepancy) {
        return discrepancy.getWords().isEmpty() ? "—" : discrepancy.getWords();
    }
}
