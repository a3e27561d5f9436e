package kabinet.november.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kabinet.base.Texts;
import kabinet.november.entity.Letter;
import kabinet.november.entity.PaperCell;
import kabinet.november.entity.Reminder;
import kabinet.organisation.entity.School;

/** Writes reminders: one letter for all that somebody is to be told of at once. */
final class Letters {

    /** Schools named; somebody who answers for more of them looks at the board. */
    private static final int NAMED = 30;

    private Letters() {
    }

    /** A paper that is still open. */
    record Open(Reminder reminder, PaperCell cell) {
    }

    /**
     * @param open at least one, all of one account and year
     * @param address of the program, without a slash at its end
     */
    static Letter write(String name, String to, Locale locale, List<Open> open, String address, LocalDate today) {
        Open first = open.get(0);
        int year = first.reminder().getYear();
        LocalDate due = open.stream().map(o -> o.cell().due()).min(LocalDate::compareTo).orElseThrow();
        boolean late = due.isBefore(today);
        StringBuilder text = new StringBuilder(Texts.of(locale, "november.letter.hello", name)).append("\n\n").append(Texts.of(locale, "november.letter.open", open.size(), String.valueOf(year)))
            .append("\n");
        for (Open one : open.subList(0, Math.min(NAMED, open.size()))) {
            School school = one.reminder().getSchool();
            PaperCell cell = one.cell();
            text.append("\n— ").append(Texts.of(locale, "november.letter.line", school.getShortName(), Texts.of(locale, "november.paperKind." + cell.kind()),
                Texts.of(locale, "november.stage." + cell.stage()), cell.due(), left(locale, cell, today)))
                .append("\n  ").append(address).append("/november/show?school=").append(school.getId()).append("&year=").append(year).append('\n');
        }
        if (open.size() > NAMED) {
            text.append('\n').append(Texts.of(locale, "november.letter.more", open.size() - NAMED)).append("\n  ").append(address).append("/november/list?year=").append(year).append('\n');
        }
        text.append('\n').append(Texts.of(locale, "november.letter.why", address + "/account/own")).append('\n');
        return new Letter(open.stream().map(o -> o.reminder().getId()).toList(), to, Texts.of(locale, late ? "november.letter.late" : "november.letter.subject", String.valueOf(year), due),
            text.toString(), locale, "november-" + first.reminder().getId() + "@" + address.replaceFirst("^https?://", "").replaceFirst(":\\d+$", ""));
    }

    /** «осталось 7 дней», «срок сегодня», «срок истёк 2 дня назад». */
    static String left(Locale locale, PaperCell cell, LocalDate today) {
        int days = cell.daysLeft(today);
        return days == 0 ? Texts.of(locale, "november.dueToday") : Texts.of(locale, days > 0 ? "november.daysLeft" : "november.daysOver", Math.abs(days));
    }
}
