package kabinet.delivery.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kabinet.base.BusinessException;
import kabinet.base.Money;
import kabinet.base.RussianWords;
import kabinet.delivery.entity.DeliveryRow;
import kabinet.delivery.entity.DeliveryState;
import kabinet.device.control.PaperWords;
import kabinet.document.control.Paper;
import kabinet.document.control.PaperPdf;
import kabinet.document.entity.PaperColumn;
import kabinet.document.entity.PaperSignature;
import kabinet.organisation.entity.District;
import kabinet.organisation.entity.School;

/** All deliveries of a period, with what they cost and how far they have come. */
public final class DeliveryRegisterPdf {

    /** Most deliveries that fit a paper somebody still reads. */
    public static final int MOST = 5000;

    private static final List<PaperColumn> COLUMNS = List.of(PaperColumn.mark("№", 6), PaperColumn.text("Документ", 21), PaperColumn.text("Поставщик", 25),
        PaperColumn.text("Получатель", 14), PaperColumn.text("Контракт", 23), PaperColumn.number("Сумма с НДС, руб.", 14), PaperColumn.mark("Поступило", 13),
        PaperColumn.mark("Принято", 11), PaperColumn.mark("Наладить до", 12), PaperColumn.mark("Налажено", 14));
    private static final List<PaperColumn> TOTALS = List.of(PaperColumn.text("Состояние", 30), PaperColumn.number("Документов", 10), PaperColumn.number("Сумма с НДС, руб.", 16));

    private final List<List<String>> rows = new ArrayList<>();
    private final Map<DeliveryState, Integer> counts = new EnumMap<>(DeliveryState.class);
    private final Map<DeliveryState, BigDecimal> sums = new EnumMap<>(DeliveryState.class);
    private int unstated;

    private DeliveryRegisterPdf() {
    }

    /**
     * @param school whose register it is; null for all that the reader sees
     * @param deliveries in the order of their dates; they are read once
     * @throws BusinessException if there are more than {@link #MOST}
     */
    public static byte[] print(LocalDate from, LocalDate to, School school, District district, Stream<DeliveryRow> deliveries) {
        DeliveryRegisterPdf register = new DeliveryRegisterPdf();
        deliveries.forEachOrdered(register::add);
        String period = "с " + PaperWords.date(from) + " по " + PaperWords.date(to);
        Paper paper = Paper.titled("Реестр поставок").wide().footer("Реестр поставок " + period);
        DeliveryWords.head(paper, school, district).heading("за период " + period);
        if (register.rows.isEmpty()) {
            paper.paragraph("За период документов о поставке нет.");
        } else {
            paper.table(COLUMNS, register.rows, List.of("", "Итого", "", "", "", Money.formatNumber(register.total())));
        }
        return PaperPdf.print(paper.together(register::close));
    }

    private void add(DeliveryRow row) {
        if (rows.size() == MOST) {
            throw new BusinessException("delivery.register.tooMany", MOST);
        }
        counts.merge(row.state(), 1, Integer::sum);
        sums.merge(row.state(), Objects.requireNonNullElse(row.gross(), Money.ZERO), BigDecimal::add);
        unstated += row.gross() == null && row.state().isCounting() ? 1 : 0;
        rows.add(List.of(String.valueOf(rows.size() + 1), document(row), row.supplier(), Objects.requireNonNullElse(row.school(), "район"),
            Objects.requireNonNullElse(row.contract(), "—"), row.state().isCounting() ? DeliveryWords.number(row.gross()) : "(" + DeliveryWords.number(row.gross()) + ")",
            PaperWords.date(row.deliveredOn()), date(row.acceptedOn()), date(row.dueOn()), date(row.setUpOn()) + (row.isLate() ? "\nс опозданием" : "")));
    }

    private static String document(DeliveryRow row) {
        return (row.format().isUpd() ? "УПД № " : "Накладная № ") + row.number() + " от " + PaperWords.date(row.date())
            + (row.correction().isEmpty() ? "" : ", исправление № " + row.correction()) + (row.state().isCounting() ? "" : " (" + state(row.state()) + ")");
    }

    private void close(Paper paper) {
        List<List<String>> totals = new ArrayList<>();
        counts.forEach((state, count) -> totals.add(List.of(state(state), String.valueOf(count), Money.formatNumber(sums.get(state)))));
        int count = counts.entrySet().stream().filter(e -> e.getKey().isCounting()).mapToInt(Map.Entry::getValue).sum();
        if (!totals.isEmpty()) {
            paper.section("Итоги по состояниям").table(TOTALS, totals, List.of("Всего поставок", String.valueOf(count), Money.formatNumber(total())));
        }
        paper.paragraph("Всего поставок: " + count + " (" + RussianWords.count(count, RussianWords.Gender.FEMININE) + ") на сумму " + DeliveryWords.amount(total())
            + (unstated == 0 ? "" : "; в " + unstated + " " + RussianWords.plural(unstated, "документе", "документах", "документах") + " сумма не указана") + "."
            + (count == rows.size() ? "" : " Суммы в скобках в итог не входят: документ заменён исправлением или сам исправляет уже принятый."))
            .signatures(List.of(new PaperSignature("Реестр составил", "")));
    }

    private BigDecimal total() {
        return sums.entrySet().stream().filter(e -> e.getKey().isCounting()).map(Map.Entry::getValue).reduce(Money.ZERO, BigDecimal::add);
    }

    private static String date(LocalDate date) {
        return date == null ? "—" : PaperWords.date(date);
    }

    private static String state(DeliveryState state) {
        return switch (state) {
            case DELIVERED -> "доставлено, принимается";
            case ACCEPTED -> "принято";
            case SET_UP -> "налажено";
            case REPLACED -> "заменено исправлением";
            case RECORDED -> "исправление к принятому";
        };
    }
}
