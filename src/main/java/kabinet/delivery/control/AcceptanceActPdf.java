package kabinet.delivery.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.base.Money;
import kabinet.base.RussianWords;
import kabinet.delivery.entity.AcceptedLine;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.Receipt;
import kabinet.delivery.entity.ReceiptLine;
import kabinet.device.control.PaperWords;
import kabinet.device.entity.Device;
import kabinet.document.control.Paper;
import kabinet.document.control.PaperPdf;
import kabinet.document.entity.PaperColumn;
import kabinet.document.entity.PaperSignature;
import kabinet.organisation.entity.District;

/**
 * The act of an acceptance: what the commission found against the supplier's document. It says that it is not the accountant's form: that one
 * (0510452, and 0510448 for objects taken on the books) is drawn up where the books are kept.
 */
public final class AcceptanceActPdf {

    private static final BigDecimal KOPECK = new BigDecimal("0.01");
    private static final List<PaperColumn> GOODS = List.of(PaperColumn.mark("№", 6), PaperColumn.text("Наименование по документу", 26), PaperColumn.text("Модель", 15),
        PaperColumn.mark("Ед.", 6), PaperColumn.number("По докум.", 8), PaperColumn.number("Принято", 10), PaperColumn.number("Цена с НДС, руб.", 13),
        PaperColumn.number("Сумма с НДС, руб.", 14), PaperColumn.text("Место", 18), PaperColumn.text("Инвентарные номера", 20));
    private static final List<PaperColumn> OTHER = List.of(PaperColumn.mark("№", 6), PaperColumn.text("Наименование по документу", 48), PaperColumn.mark("Вид", 10),
        PaperColumn.mark("Ед.", 8), PaperColumn.number("По докум.", 9), PaperColumn.number("Принято", 9), PaperColumn.number("Сумма с НДС, руб.", 16), PaperColumn.text("Получатель", 20));

    private AcceptanceActPdf() {
    }

    /**
     * @param lines in the order of the document
     * @param extract whether the reader sees only a part of it: then it is an extract that nobody approves
     */
    public static byte[] print(Receipt receipt, List<AcceptedLine> lines, boolean differing, District district, boolean extract) {
        DeliveryNote note = receipt.getNote();
        String subject = "приёмки товаров (работ, услуг) № " + receipt.getActNumber();
        Paper paper = Paper.titled((extract ? DeliveryWords.EXTRACT : DeliveryWords.ACT) + subject).wide().compact().footer("Акт " + subject + " от " + PaperWords.date(receipt.getAcceptedOn()));
        if (extract) {
            DeliveryWords.head(paper, note.getSchool(), district);
        } else {
            DeliveryWords.headToApprove(paper, note.getSchool(), district);
        }
        paper.heading().dateline(district.getName(), receipt.getAcceptedOn());
        List<String> facts = new ArrayList<>(DeliveryWords.basis(note));
        facts.addAll(DeliveryWords.acceptance(receipt));
        DeliveryWords.facts(paper, facts);
        List<AcceptedLine> goods = lines.stream().filter(l -> l.line().getModel() != null).toList();
        List<AcceptedLine> others = lines.stream().filter(l -> l.line().getModel() == null).toList();
        boolean several = note.getSchool() == null || goods.stream().map(l -> l.line().getSchool()).distinct().count() > 1;
        if (!goods.isEmpty()) {
            paper.section(others.isEmpty() ? "Принятые товары" : "1. Товары").table(GOODS, rows(goods, several), goodsTotal(goods));
        }
        if (!others.isEmpty()) {
            String kinds = others.stream().anyMatch(l -> l.line().getLine().isGoods()) ? "Материалы, работы, услуги и права" : "Работы, услуги и права";
            paper.section((goods.isEmpty() ? "" : "2. ") + kinds).table(OTHER, otherRows(others),
                List.of("", "Итого", "", "", "", "", isStated(others) ? Money.formatNumber(sum(others)) : "—"));
        }
        paper.together(closing -> close(closing, receipt, goods, others, differing, extract));
        return PaperPdf.print(paper);
    }

    private static void close(Paper paper, Receipt receipt, List<AcceptedLine> goods, List<AcceptedLine> others, boolean differing, boolean extract) {
        if (goods.isEmpty() && others.isEmpty()) {
            paper.paragraph("По этому акту ничего не принято.");
        }
        if (!goods.isEmpty()) {
            long pieces = pieces(goods);
            paper.paragraph("Принято товаров: " + pieces + " (" + RussianWords.count(pieces, RussianWords.Gender.FEMININE) + ") "
                + RussianWords.plural(pieces, "единица", "единицы", "единиц") + amount(goods) + ".");
        }
        if (!others.isEmpty()) {
            paper.paragraph("Принято работ, услуг, прав и прочего" + amount(others) + ".");
        }
        if (!goods.isEmpty() && !others.isEmpty()) {
            paper.paragraph("Всего по акту: " + DeliveryWords.amount(sum(goods).add(sum(others))) + ".");
        }
        paper.paragraph(differing ? "Установлены расхождения с документом поставщика: см. акт о расхождениях № " + receipt.getActNumber() + "."
            : "Расхождений с документом поставщика не установлено.");
        if (receipt.getRemarks() != null) {
            paper.paragraph("Замечания: " + receipt.getRemarks());
        }
        if (receipt.isSetUp()) {
            paper.paragraph("Принятое налажено " + RussianWords.date(receipt.getSetUpOn()) + " (отметил: " + receipt.getSetUpBy() + ").");
        }
        paper.signatures(extract ? List.of(new PaperSignature("Выписка верна", "")) : DeliveryWords.signatures(receipt))
            .note("Рабочий документ учреждения: по нему бухгалтерия составляет акт приёмки товаров, работ, услуг (ф. 0510452) и акт о приёме-передаче объектов (ф. 0510448).");
    }

    private static List<List<String>> rows(List<AcceptedLine> lines, boolean several) {
        List<List<String>> rows = new ArrayList<>();
        DeliveryLine before = null;
        for (AcceptedLine accepted : lines) {
            ReceiptLine line = accepted.line();
            DeliveryLine stated = line.getLine();
            boolean again = stated.equals(before);
            rows.add(List.of(String.valueOf(stated.getNumber()), again ? "то же" : DeliveryWords.name(stated), line.getModel().getTitle(), again ? "" : DeliveryWords.unit(stated),
                again ? "" : DeliveryWords.quantity(stated.getQuantity()), DeliveryWords.quantity(line.getQuantity()), price(line),
                stated.cost() == null ? "—" : Money.formatNumber(line.getAmount()), place(line, several), numbers(accepted.devices())));
            before = stated;
        }
        return rows;
    }

    private static List<List<String>> otherRows(List<AcceptedLine> lines) {
        List<List<String>> rows = new ArrayList<>();
        DeliveryLine before = null;
        for (AcceptedLine accepted : lines) {
            ReceiptLine line = accepted.line();
            DeliveryLine stated = line.getLine();
            boolean again = stated.equals(before);
            rows.add(List.of(String.valueOf(stated.getNumber()), again ? "то же" : DeliveryWords.name(stated), kind(stated), again ? "" : DeliveryWords.unit(stated),
                again ? "" : DeliveryWords.quantity(stated.getQuantity()), DeliveryWords.quantity(line.getQuantity()),
                stated.cost() == null ? "—" : Money.formatNumber(line.getAmount()), line.getSchool() == null ? "—" : line.getSchool().getShortName()));
            before = stated;
        }
        return rows;
    }

    private static String kind(DeliveryLine line) {
        return switch (line.getKind()) {
            case GOODS -> "товар";
            case WORK -> "работа";
            case SERVICE -> "услуга";
            case RIGHTS -> "права";
            case OTHER -> "иное";
        };
    }

    private static List<String> goodsTotal(List<AcceptedLine> goods) {
        return List.of("", "Итого", "", "", "", String.valueOf(pieces(goods)), "", isStated(goods) ? Money.formatNumber(sum(goods)) : "—");
    }

    /** Of one piece; pieces of a line differ by at most a kopeck. */
    private static String price(ReceiptLine line) {
        if (line.getLine().cost() == null) {
            return "—";
        }
        BigDecimal smaller = line.getAmount().divide(line.getQuantity(), Money.SCALE, RoundingMode.DOWN);
        boolean even = smaller.multiply(line.getQuantity()).compareTo(line.getAmount()) == 0;
        return even ? Money.formatNumber(smaller) : "от " + Money.formatNumber(smaller) + "\nдо " + Money.formatNumber(smaller.add(KOPECK));
    }

    private static String place(ReceiptLine line, boolean several) {
        String place = Stream.of(several ? line.getSchool().getShortName() : "", PaperWords.place(line.getRoom())).filter(t -> !t.isEmpty()).collect(Collectors.joining(", "));
        return place.isEmpty() ? "—" : place;
    }

    private static String numbers(List<Device> devices) {
        List<String> numbers = devices.stream().map(Device::getInventoryNumber).filter(Objects::nonNull).toList();
        int without = devices.size() - numbers.size();
        if (numbers.isEmpty()) {
            return "не присвоены";
        }
        return NumberRanges.of(numbers) + (without == 0 ? "" : "; без номера: " + without);
    }

    private static long pieces(List<AcceptedLine> goods) {
        return goods.stream().map(l -> l.line().getQuantity()).reduce(BigDecimal.ZERO, BigDecimal::add).longValueExact();
    }

    private static BigDecimal sum(List<AcceptedLine> lines) {
        return lines.stream().map(l -> l.line().getAmount()).reduce(Money.ZERO, BigDecimal::add);
    }

    /** Whether the document states the sum of any of them. */
    private static boolean isStated(List<AcceptedLine> lines) {
        return lines.stream().anyMatch(l -> l.line().getLine().cost() != null);
    }

    private static String amount(List<AcceptedLine> lines) {
        if (!isStated(lines)) {
            return "; сумма в документе не указана";
        }
        long unstated = lines.stream().map(l -> l.line().getLine()).distinct().filter(l -> l.cost() == null).count();
        return " на сумму " + DeliveryWords.amount(sum(lines)) + (unstated == 0 ? "" : "; у " + unstated + " "
            + RussianWords.plural(unstated, "позиции", "позиций", "позиций") + " сумма в документе не указана");
    }
}
