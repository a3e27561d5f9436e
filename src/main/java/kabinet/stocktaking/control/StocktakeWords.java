package kabinet.stocktaking.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kabinet.act.entity.CommissionMember;
import kabinet.base.Money;
import kabinet.base.RussianWords;
import kabinet.base.Texts;
import kabinet.device.control.PaperWords;
import kabinet.document.control.DrawnPaper;
import kabinet.document.entity.PaperSignature;
import kabinet.organisation.entity.Person;
import kabinet.stocktaking.entity.AssetCondition;
import kabinet.stocktaking.entity.Choice;
import kabinet.stocktaking.entity.Discrepancy;
import kabinet.stocktaking.entity.DiscrepancyKind;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.StocktakeState;
import kabinet.stocktaking.entity.TargetFunction;

/** How the papers of stocktakes say things. They are Russian, because they are filed in a Russian office. */
final class StocktakeWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    private static final DateTimeFormatter SHORT_MOMENT = DateTimeFormatter.ofPattern("dd.MM HH:mm");
    static final String UNIT = "стоимость в рублях, код по ОКЕИ 383";
    static final String NOBODY = "не указано";
    static final String NOWHERE = "помещение не указано";

    private StocktakeWords() {
    }

    /** «приказ № 45 от 01.11.2026». */
    static String order(Stocktake stocktake) {
        return "приказ № " + stocktake.getOrderNumber() + " от " + PaperWords.date(stocktake.getOrderDate());
    }

    /** «по данным на конец дня 01.11.2026». */
    static String asOf(Stocktake stocktake) {
        return "по данным на конец дня " + PaperWords.date(stocktake.getAsOf());
    }

    /** When the counting began and ended, or is to end. */
    static String days(Stocktake stocktake) {
        LocalDate begun = stocktake.getStartedAt() == null ? stocktake.getBeginsOn() : day(stocktake.getStartedAt());
        return "начата " + PaperWords.date(begun) + ", " + (stocktake.getCompletedAt() == null ? "срок окончания " + PaperWords.date(stocktake.getEndsOn())
            : "окончена " + PaperWords.date(day(stocktake.getCompletedAt())));
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(ZoneId.systemDefault()).toLocalDate();
    }

    /** The order with the reason, and the days: what the head of a form says of a stocktake. */
    static List<String> facts(Stocktake stocktake) {
        return List.of("Основание и причина", order(stocktake) + "; " + stocktake.getReason(), "Инвентаризация", days(stocktake) + "; остатки сняты " + asOf(stocktake));
    }

    /** «28.11.2026 15:20». */
    static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(ZoneId.systemDefault()));
    }

    /** «28.11 15:20». */
    static String shortMoment(Instant moment) {
        return SHORT_MOMENT.format(moment.atZone(ZoneId.systemDefault()));
    }

    /** A mark on what may still change or does not hold; null on what stands. */
    static String mark(Stocktake stocktake, Instant now) {
        if (stocktake.getState() == StocktakeState.CANCELLED) {
            return "Инвентаризация отменена " + moment(stocktake.getCancelledAt());
        }
        return stocktake.getState() == StocktakeState.RUNNING ? "Предварительно, по состоянию на " + moment(now) : null;
    }

    /** The same within the line at the foot. */
    static String footer(String paper, Stocktake stocktake, Instant now) {
        String mark = mark(stocktake, now);
        return paper + ", " + order(stocktake) + (mark == null ? "" : ". " + mark);
    }

    /** Whose paper it is, what it is called and, if it is none that stands, why. */
    static void head(DrawnPaper paper, Stocktake stocktake, String title, String subtitle, Instant now) {
        paper.organisation(stocktake.getSchool().getPaperName(), List.of(String.join(". ", PaperWords.codes(stocktake.getSchool()))));
        String mark = mark(stocktake, now);
        List<String> lines = new ArrayList<>();
        if (!subtitle.isEmpty()) {
            lines.add(subtitle);
        }
        if (mark != null) {
            lines.add(mark.toUpperCase(Texts.RUSSIAN));
        }
        paper.heading(title, lines);
    }

    static String condition(AssetCondition condition) {
        return condition == null ? "" : Texts.of(Texts.RUSSIAN, "stocktaking.assetCondition." + condition);
    }

    static String target(TargetFunction target) {
        return target == null ? "" : Texts.of(Texts.RUSSIAN, "stocktaking.targetFunction." + target);
    }

    /** «Ноутбук Заря 15, зав. № 12345». */
    static String object(String title, String serialNumber) {
        return title + (serialNumber == null ? "" : ", зав. № " + serialNumber);
    }

    /** Of something found that need not be of the registry. */
    static String object(Discrepancy one) {
        return one.title() != null ? object(one.title(), one.serialNumber()) : one.deviceId() != null ? "устройство другой школы" : "не числится в реестре" + (one.code() == null ? "" : ", код " + one.code());
    }

    static String room(String room) {
        return room == null ? "" : "каб. " + room;
    }

    static String person(String name, String position) {
        return name == null ? NOBODY : name + (position == null || position.isEmpty() ? "" : ", " + position);
    }

    /** What a kind of discrepancy is called on papers. */
    static String heading(DiscrepancyKind kind) {
        return switch (kind) {
            case MISSING -> "Недостача";
            case ELSEWHERE -> "Обнаружено в другом помещении";
            case UNLISTED -> "Обнаружено сверх книги";
            case UNKNOWN -> "Обнаружено, в реестре не числится";
            case DUPLICATE -> "Повторяющиеся номера и метки";
            case UNFIT -> "Не соответствует критериям актива";
        };
    }

    /** What differs under its headings with the number of each: by kinds, and last what was decided to be no difference. */
    static Map<String, List<Discrepancy>> grouped(List<Discrepancy> all) {
        Map<String, List<Discrepancy>> groups = new LinkedHashMap<>();
        for (DiscrepancyKind kind : DiscrepancyKind.values()) {
            List<Discrepancy> some = all.stream().filter(one -> one.kind() == kind && !one.isMistake()).toList();
            groups.put(heading(kind) + ": " + units(some.size()), some);
        }
        List<Discrepancy> mistakes = all.stream().filter(Discrepancy::isMistake).toList();
        groups.put("Ошибки сканирования, расхождениями не признаны: " + mistakes.size(), mistakes);
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    static String decision(Choice choice, BigDecimal amount, String reason) {
        return words(choice) + (amount == null ? "" : " " + Money.format(amount)) + ". " + reason;
    }

    private static String words(Choice choice) {
        return switch (choice) {
            case MOVE -> "Числить по месту обнаружения";
            case WRITE_OFF -> "Подать заявку на списание";
            case SURPLUS -> "Принять к учёту по стоимости";
            case CHARGE -> "Взыскать ущерб";
            case MISSCAN -> "Ошибка сканирования";
            case KEEP -> "Оставить без изменений";
        };
    }

    static List<PaperSignature> commission(Stocktake stocktake) {
        List<PaperSignature> signatures = new ArrayList<>();
        for (CommissionMember member : stocktake.getCommission().members()) {
            String role = signatures.isEmpty() ? "Председатель комиссии" : "Член комиссии";
            signatures.add(new PaperSignature(role + (member.position().isEmpty() ? "" : ", " + member.position()), Person.shortName(member.name())));
        }
        if (signatures.isEmpty()) {
            signatures.add(new PaperSignature("Председатель комиссии", ""));
        }
        return signatures;
    }

    static String count(int number) {
        return Integer.toString(number);
    }

    static String units(int number) {
        return number + " " + RussianWords.plural(number, "единица", "единицы", "единиц");
    }

    /** «12 (двенадцать)». */
    static String inWords(int number, RussianWords.Gender gender) {
        return number + " (" + RussianWords.count(number, gender) + ")";
    }

    /** «1 234,50 ₽ (Одна тысяча двести тридцать четыре рубля 50 копеек)». */
    static String amount(BigDecimal sum) {
        return Money.format(sum) + " (" + RussianWords.amount(sum) + ")";
    }
}
