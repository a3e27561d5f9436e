package kabinet.lanaudit.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kabinet.lanaudit.entity.AuditFacts;
import kabinet.lanaudit.entity.Conclusion;
import kabinet.lanaudit.entity.FilterFacts;
import kabinet.lanaudit.entity.Finding;
import kabinet.lanaudit.entity.FindingRule;
import kabinet.lanaudit.entity.RoomVerdict;
import kabinet.lanaudit.entity.Severity;
import kabinet.lanaudit.entity.TeacherPlace;
import kabinet.network.entity.SpeedVerdict;

/** Holds what was noted and measured against the norms. The words are those of the act, Russian as it is. */
public final class FindingRules {

    /** Below this share of the contracted speed the provider does not give what is paid for: protocols' own headers and a busy hour take the rest. */
    private static final BigDecimal MEASURED_SHARE = new BigDecimal("0.9");
    /** Fewer materials say little of a filter: practice tries three or four. */
    private static final int FEW_MATERIALS = 3;
    /**
     * Above this share of the rooms it is no small matter that nobody looked: a repair or a lost key explains that many. No norm sets this share or the next: they
     * follow from what the act is for, a statement about the whole network of the school.
     */
    private static final double SOME_UNSEEN = 0.1;
    /** Above this share the act says nothing of most of the school: it cannot be said to meet what it is held against. */
    private static final double MOST_UNSEEN = 0.5;
    /** Rooms that a sentence names. */
    private static final int NAMED = 15;

    private FindingRules() {
    }

    /** What a rule found. @param roomId null for what concerns the whole school */
    public record Found(FindingRule rule, Long roomId, Finding.Wording wording) {
    }

    /** All that falls short, the worst first, then in the order of rules and rooms. */
    public static List<Found> findings(AuditFacts facts) {
        List<Found> found = new ArrayList<>();
        internet(facts, found);
        measured(facts, found);
        filter(facts, found);
        facts.rooms().forEach(room -> room(room, facts, found));
        unseen(facts, found);
        found.sort(Comparator.comparing((Found f) -> f.wording().severity()));
        return found;
    }

    /** By when something of the severity should be put right: one month for what breaks a norm, two and four for the rest. The commission may set another day. */
    public static LocalDate due(Severity severity, LocalDate on) {
        return switch (severity) {
            case CRITICAL -> on.plusMonths(1);
            case MAJOR -> on.plusMonths(2);
            case MINOR -> on.plusMonths(4);
        };
    }

    /** What the severities suggest; the commission decides. */
    public static Conclusion suggested(Collection<Severity> open) {
        if (open.contains(Severity.CRITICAL)) {
            return Conclusion.DOES_NOT_MEET;
        }
        return open.contains(Severity.MAJOR) ? Conclusion.NEEDS_MODERNISATION : Conclusion.MEETS;
    }

    /** Whether what a rule found of contracts is so no more. @param now what the contracts that are in force today say; other rules speak of what only another look can tell */
    public static boolean isOvertaken(FindingRule rule, SpeedVerdict now) {
        return switch (rule) {
            case NO_CONNECTION -> now != SpeedVerdict.NO_CONNECTION;
            case SPEED_BELOW_NORM -> now == SpeedVerdict.MEETS || now == SpeedVerdict.NOT_GUARANTEED;
            case TRAFFIC_NOT_GUARANTEED -> now == SpeedVerdict.MEETS;
            default -> false;
        };
    }

    /** Whether so few rooms were looked at that nobody can say the network meets the norms: nobody looked at more than half of them. */
    public static boolean mostlyUnseen(AuditFacts facts) {
        return facts.unseen().size() > MOST_UNSEEN * facts.rooms().size();
    }

    private static void internet(AuditFacts facts, List<Found> found) {
        AuditFacts.Norm norm = facts.norm();
        if (norm.verdict() == SpeedVerdict.NO_CONNECTION) {
            add(found, FindingRule.NO_CONNECTION, null, Severity.CRITICAL, facts, "Действующего договора на подключение к сети Интернет не учтено.",
                "Заключить договор на скорость не ниже " + mbit(norm.internet()) + " с гарантированным трафиком и внести его в учёт.");
        } else if (norm.verdict() == SpeedVerdict.TOO_SLOW) {
            add(found, FindingRule.SPEED_BELOW_NORM, null, Severity.CRITICAL, facts, "Скорость по договору " + mbit(norm.best()) + " ниже нормы " + mbit(norm.internet()) + ".",
                "Перейти на тариф не ниже " + mbit(norm.internet()) + " с гарантированным трафиком.");
        } else if (norm.verdict() == SpeedVerdict.NOT_GUARANTEED) {
            add(found, FindingRule.TRAFFIC_NOT_GUARANTEED, null, Severity.CRITICAL, facts, "Договор на " + mbit(norm.best()) + " не гарантирует трафик.", "Согласовать с провайдером гарантированный трафик не ниже "
                + mbit(norm.internet()) + ".");
        }
    }

    private static void measured(AuditFacts facts, List<Found> found) {
        BigDecimal latest = facts.measured().stream().filter(m -> !m.local()).map(AuditFacts.Measured::down).filter(Objects::nonNull).findFirst().orElse(null);
        BigDecimal contracted = facts.lines().stream().filter(l -> !l.backup()).map(AuditFacts.Line::down).max(Comparator.naturalOrder()).orElse(null);
        if (latest != null && contracted != null && latest.compareTo(contracted.multiply(MEASURED_SHARE)) < 0) {
            add(found, FindingRule.MEASURED_BELOW_CONTRACT, null, Severity.MAJOR, facts, "Измеренная скорость " + mbit(latest) + " ниже договорной " + mbit(contracted) + ".",
                "Направить провайдеру претензию с результатами измерений, проверить магистральную линию и маршрутизатор.");
        }
    }

    private static void filter(AuditFacts facts, List<Found> found) {
        if (facts.filters().isEmpty()) {
            add(found, FindingRule.FILTER_NOT_CHECKED, null, Severity.MAJOR, facts, "Работа контент-фильтра при обследовании не проверена.", "Проверить контент-фильтр не менее чем на " + FEW_MATERIALS + " материалах.");
            return;
        }
        Map<String, FilterFacts.Material> last = new LinkedHashMap<>(); // what was put right and tried again counts as it is now
        facts.filters().forEach(f -> f.materials().forEach(m -> last.put(m.what().strip().toLowerCase(Locale.ROOT), m)));
        List<String> open = last.values().stream().filter(m -> !m.blocked()).map(m -> "«" + m.what() + "»").toList();
        if (!open.isEmpty()) {
            add(found, FindingRule.FILTER_FAILED, null, Severity.CRITICAL, facts, "Контент-фильтр не заблокировал: " + named(open) + ".", "Настроить контент-фильтр и проверить его повторно.");
        } else if (last.size() < FEW_MATERIALS) {
            add(found, FindingRule.FILTER_FEW_MATERIALS, null, Severity.MINOR, facts, "Контент-фильтр проверен менее чем на " + FEW_MATERIALS + " материалах.", "Повторить проверку на трёх-четырёх материалах.");
        }
    }

    private static void room(AuditFacts.Room room, AuditFacts facts, List<Found> found) {
        boolean connected = room.verdict(facts.since()) == RoomVerdict.CONNECTED;
        if (room.verdict(facts.since()) == RoomVerdict.NOT_CONNECTED) {
            add(found, FindingRule.ROOM_NOT_CONNECTED, room, room.teaching() ? Severity.CRITICAL : Severity.MAJOR, facts, "Кабинет не подключён к локальной сети: исправных портов и Wi-Fi нет.",
                "Восстановить или проложить линию, либо обеспечить покрытие Wi-Fi.");
        } else if (Boolean.FALSE.equals(room.connected())) {
            add(found, FindingRule.NOT_PATCHED, room, Severity.MAJOR, facts, "Линия исправна, но кабинет не включён в локальную сеть.", "Скоммутировать порты кабинета в шкафу.");
        }
        if (connected && room.ports() != null && room.portsWorking() != null && room.portsWorking() < room.ports()) {
            add(found, FindingRule.PORTS_BROKEN, room, Severity.MINOR, facts, "Неисправны порты: " + (room.ports() - room.portsWorking()) + " из " + room.ports() + ".", "Отремонтировать розетки и линии.");
        }
        if (Boolean.FALSE.equals(room.cablePassed())) {
            add(found, FindingRule.CABLE_FAILED, room, Severity.MAJOR, facts, "Кабельная линия не прошла испытание.", "Заменить или перезаделать линию и испытать повторно.");
        }
        if (room.cableLength() != null && room.cableLength().compareTo(facts.norm().permanentLink()) > 0) {
            add(found, FindingRule.LINK_TOO_LONG, room, Severity.MAJOR, facts, "Длина постоянной линии " + decimal(room.cableLength()) + " м больше допустимых " + decimal(facts.norm().permanentLink())
                + " м (ГОСТ Р 53245-2008).", "Перенести коммутатор ближе или проложить оптическую линию.");
        }
        if (connected && room.teacherPlace() == TeacherPlace.OFFLINE) {
            add(found, FindingRule.TEACHER_OFFLINE, room, Severity.MAJOR, facts, "Рабочее место учителя не подключено к сети.", "Подключить рабочее место учителя.");
        }
        if (connected && room.computers() != null && room.computersOnline() != null && room.computersOnline() < room.computers()) {
            add(found, FindingRule.COMPUTERS_OFFLINE, room, Severity.MINOR, facts, "Не в сети компьютеров: " + (room.computers() - room.computersOnline()) + " из " + room.computers() + ".", "Подключить компьютеры к сети.");
        }
        if (room.down() != null && room.down().compareTo(facts.norm().student()) < 0) {
            add(found, FindingRule.STUDENT_SPEED, room, Severity.MAJOR, facts, "Скорость в кабинете " + mbit(room.down()) + " ниже " + mbit(facts.norm().student()) + " на точку доступа обучающегося.",
                "Найти узкое место: линию, коммутатор или точку доступа; при необходимости увеличить скорость доступа.");
        }
    }

    private static void unseen(AuditFacts facts, List<Found> found) {
        List<String> rooms = facts.unseen().stream().map(AuditFacts.Room::number).toList();
        if (!rooms.isEmpty()) {
            Severity severity = mostlyUnseen(facts) ? Severity.CRITICAL : rooms.size() > SOME_UNSEEN * facts.rooms().size() ? Severity.MAJOR : Severity.MINOR;
            add(found, FindingRule.ROOMS_NOT_SEEN, null, severity, facts, "Не осмотрены кабинеты (" + rooms.size() + "): " + named(rooms) + ".", "Осмотреть кабинеты до следующего обследования.");
        }
    }

    private static void add(List<Found> found, FindingRule rule, AuditFacts.Room room, Severity severity, AuditFacts facts, String text, String recommendation) {
        found.add(new Found(rule, room == null ? null : room.id(), new Finding.Wording(severity, text.length() > Finding.TEXT_LENGTH ? text.substring(0, Finding.TEXT_LENGTH - 1) + "…" : text, recommendation,
            due(severity, facts.on()))));
    }

    private static String named(List<String> all) {
        return all.stream().limit(NAMED).collect(Collectors.joining(", ")) + (all.size() > NAMED ? " и другие" : "");
    }

    private static String mbit(BigDecimal speed) {
        return decimal(speed) + " Мбит/с";
    }

    private static String decimal(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
