package kabinet.lanaudit.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.act.entity.CommissionMember;
import kabinet.base.Texts;
import kabinet.device.control.PaperWords;
import kabinet.document.entity.PaperSignature;
import kabinet.lanaudit.entity.AuditFacts;
import kabinet.lanaudit.entity.Conclusion;
import kabinet.lanaudit.entity.Finding;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.RoomVerdict;
import kabinet.lanaudit.entity.Severity;
import kabinet.lanaudit.entity.TeacherPlace;
import kabinet.network.entity.CableCategory;
import kabinet.organisation.entity.Person;

/** How the papers of audits say things. They are Russian, because they are filed in a Russian office. */
final class LanAuditWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    static final String NOTHING = "—";

    private LanAuditWords() {
    }

    /** «приказ № 45 от 01.11.2026». */
    static String order(LanAudit audit) {
        return "приказ № " + audit.getOrderNumber() + " от " + PaperWords.date(audit.getOrderDate());
    }

    /** «с 02.11.2026 по 20.11.2026»: the first and the last day on which a room was looked at; the planned days if none was. */
    static String days(LanAudit audit, AuditFacts facts) {
        LocalDate first = facts.rooms().stream().map(AuditFacts.Room::auditedOn).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(audit.getBeginsOn());
        LocalDate last = facts.rooms().stream().map(AuditFacts.Room::auditedOn).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(audit.getEndsOn());
        return first.equals(last) ? PaperWords.date(first) : "с " + PaperWords.date(first) + " по " + PaperWords.date(last);
    }

    static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(ZoneId.systemDefault()));
    }

    static List<PaperSignature> commission(LanAudit audit) {
        List<PaperSignature> signatures = new ArrayList<>();
        for (CommissionMember member : audit.getCommission().members()) {
            String role = signatures.isEmpty() ? "Председатель комиссии" : "Член комиссии";
            signatures.add(new PaperSignature(role + (member.position().isEmpty() ? "" : ", " + member.position()), Person.shortName(member.name())));
        }
        if (signatures.isEmpty()) {
            signatures.add(new PaperSignature("Председатель комиссии", ""));
        }
        return signatures;
    }

    /** «Соколова Е. А., заместитель директора (председатель); …». */
    static String members(LanAudit audit) {
        List<String> names = new ArrayList<>();
        for (CommissionMember member : audit.getCommission().members()) {
            names.add(Person.shortName(member.name()) + (member.position().isEmpty() ? "" : ", " + member.position()) + (names.isEmpty() ? " (председатель)" : ""));
        }
        return names.isEmpty() ? "не указана" : String.join("; ", names);
    }

    static String word(String group, Enum<?> value) {
        return value == null ? "" : Texts.of(Texts.RUSSIAN, group + "." + value);
    }

    /** As it stands within a sentence. */
    static String within(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(Texts.RUSSIAN) + words.substring(1);
    }

    static String verdict(RoomVerdict verdict) {
        return switch (verdict) {
            case CONNECTED -> "да";
            case NOT_CONNECTED -> "нет";
            case NOT_CONFIRMED -> "не подтверждено";
        };
    }

    static String yesNo(Boolean flag) {
        return flag == null ? NOTHING : flag ? "да" : "нет";
    }

    static String teacher(TeacherPlace place) {
        return place == null ? NOTHING : switch (place) {
            case ONLINE -> "в сети";
            case OFFLINE -> "не в сети";
            case NONE -> "нет АРМ";
        };
    }

    static String category(CableCategory category) {
        return category == null || category == CableCategory.UNKNOWN ? NOTHING : word("network.cableCategory", category);
    }

    static String severity(Severity severity) {
        return word("lanaudit.severity", severity);
    }

    /** What falls short; if an audit before this one found it too, since when. */
    static String found(Finding finding) {
        return finding.isRepeated() ? finding.getText() + " (" + Texts.of(Texts.RUSSIAN, "lanaudit.finding.again", finding.getFirstFoundOn()) + ")" : finding.getText();
    }

    static String conclusion(Conclusion conclusion) {
        return conclusion == null ? "Заключение комиссией не сделано." : switch (conclusion) {
            case MEETS -> "Локальная сеть учреждения СООТВЕТСТВУЕТ установленным требованиям.";
            case DOES_NOT_MEET -> "Локальная сеть учреждения НЕ СООТВЕТСТВУЕТ установленным требованиям.";
            case NEEDS_MODERNISATION -> "Локальная сеть учреждения ТРЕБУЕТ МОДЕРНИЗАЦИИ.";
        };
    }

    static String number(Number number) {
        return number == null ? NOTHING : number instanceof BigDecimal exact ? decimal(exact) : number.toString();
    }

    static String decimal(BigDecimal number) {
        return number == null ? NOTHING : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    static String mbit(BigDecimal number) {
        return number == null ? NOTHING : decimal(number) + " Мбит/с";
    }

    /** «48,5 / 20»: down and up. */
    static String speeds(BigDecimal down, BigDecimal up) {
        return down == null && up == null ? NOTHING : up == null ? decimal(down) : decimal(down) + " / " + decimal(up);
    }

    static String either(Number some, Number all) {
        return some == null && all == null ? NOTHING : number(all) + " / " + number(some);
    }

    /** «97,3 %»; a dash where there is nothing to take a share of. */
    static String share(long part, long of) {
        return of == 0 ? NOTHING : String.format(Texts.RUSSIAN, "%.1f", 100.0 * part / of) + "\u00a0%";
    }

    /** Those of the parts that say something. */
    static String joined(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).filter(p -> !p.isBlank()).collect(Collectors.joining(", "));
    }

    static String remark(AuditFacts.Room room) {
        List<String> remarks = new ArrayList<>();
        if (room.cablePassed() != null || room.cableLength() != null) {
            String tested = room.cablePassed() == null ? "линия" : room.cablePassed() ? "кабель исправен" : "кабель не прошёл испытание";
            remarks.add(room.cableLength() == null ? tested : tested + ", " + decimal(room.cableLength()) + " м");
        }
        remarks.add(room.auditedOn() == null ? "не осмотрен" : "осмотрен " + PaperWords.date(room.auditedOn()));
        if (room.note() != null) {
            remarks.add(room.note());
        }
        return String.join("; ", remarks);
    }
}
