package kabinet.november.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.base.Titled;
import org.hibernate.envers.Audited;

/**
 * The days of one November as the authority sets them. A year that it has set nothing for has the customary ones: assets counted from 1 October on count for the year, and the seeds want all
 * three papers in November. It is the district's own: everybody reads it, administrators change it.
 */
@Entity
@Audited
public class Campaign extends AbstractEntity implements Titled {

    public static final int FIRST_YEAR = 2000;
    public static final int LAST_YEAR = 2099;
    /** Longest time before a due day that may be reminded of, days. */
    public static final int MOST_DAYS = 90;
    /** Most reminders before a due day. */
    public static final int MOST_STEPS = 6;
    /** The step of the reminder that comes once the due day is over. */
    public static final int LATE_STEP = -1;
    public static final int DAYS_LENGTH = 40;
    private static final String CUSTOMARY_DAYS = "14, 7, 1";

    /** Never changes; has one campaign. */
    @Column(nullable = false, updatable = false)
    private int year;

    /** What was begun on this day or later counts for the year. */
    @Column(nullable = false)
    private LocalDate opensOn;

    /** Last day in time for the act of the inventory. */
    @Column(nullable = false)
    private LocalDate stocktakeDue;

    /** Last day in time for the act of the audit of the local network. */
    @Column(nullable = false)
    private LocalDate lanAuditDue;

    /** Last day in time for the report on licences. */
    @Column(nullable = false)
    private LocalDate licenceReportDue;

    /** How many days before a due day is reminded: numbers, separated by commas, the largest first; empty for none. */
    @Column(length = DAYS_LENGTH, nullable = false)
    private String reminderDays;

    /** Whether it is reminded once more when the due day is over. */
    @Column(nullable = false)
    private boolean remindLate;

    protected Campaign() {
    }

    /** With the customary days. @throws BusinessException unless the year is one of ours */
    public Campaign(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new BusinessException("november.fault.year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
        this.year = year;
        opensOn = LocalDate.of(year, 10, 1);
        LocalDate due = LocalDate.of(year, 11, 30);
        stocktakeDue = due;
        lanAuditDue = due;
        licenceReportDue = due;
        reminderDays = CUSTOMARY_DAYS;
        remindLate = true;
    }

    /** The year whose campaign is of interest: until summer the one that was. */
    public static int yearOf(LocalDate today) {
        return today.getMonthValue() < 7 ? today.getYear() - 1 : today.getYear();
    }

    /**
     * Sets the days.
     *
     * @param opensOn in the year
     * @param due for every kind, from {@code opensOn} to the last day of the year
     * @param days as somebody typed them
     * @throws BusinessException that names what is wrong
     */
    public void set(LocalDate opensOn, Map<PaperKind, LocalDate> due, String days, boolean remindLate) {
        if (opensOn == null || opensOn.getYear() != year) {
            throw new BusinessException("november.campaign.opensOn.wrong", String.valueOf(year));
        }
        for (PaperKind kind : PaperKind.values()) {
            LocalDate day = due.get(kind);
            if (day == null || day.isBefore(opensOn) || day.isAfter(closesOn())) {
                throw new BusinessException("november.campaign.due.wrong", opensOn, closesOn());
            }
        }
        reminderDays = read(days).stream().map(String::valueOf).collect(Collectors.joining(", "));
        this.opensOn = opensOn;
        stocktakeDue = due.get(PaperKind.STOCKTAKE);
        lanAuditDue = due.get(PaperKind.LAN_AUDIT);
        licenceReportDue = due.get(PaperKind.LICENCE_REPORT);
        this.remindLate = remindLate;
    }

    private static List<Integer> read(String days) {
        if (days == null || days.isBlank()) {
            return List.of();
        }
        List<String> words = Stream.of(days.strip().split("[\\s,;]+")).toList();
        if (!words.stream().allMatch(w -> w.matches("\\d{1,2}") && Integer.parseInt(w) <= MOST_DAYS) || words.size() > MOST_STEPS) {
            throw new BusinessException("november.campaign.reminderDays.wrong", MOST_STEPS, MOST_DAYS);
        }
        return words.stream().map(Integer::valueOf).distinct().sorted(Comparator.reverseOrder()).toList();
    }

    /** How many days before a due day it is reminded, the largest first. */
    public List<Integer> steps() {
        return read(reminderDays);
    }

    /**
     * The reminder that is due: the nearest whose day has come, so that after a pause only the newest is sent.
     *
     * @return days before the due day, {@link #LATE_STEP} once it is over; empty if it is too early, or nothing is to be reminded of
     */
    public OptionalInt stepOn(PaperKind kind, LocalDate today) {
        LocalDate day = due(kind);
        if (today.isAfter(closesOn())) {
            return OptionalInt.empty();
        }
        if (today.isAfter(day)) {
            return remindLate ? OptionalInt.of(LATE_STEP) : OptionalInt.empty();
        }
        return steps().stream().mapToInt(Integer::intValue).filter(step -> !today.isBefore(day.minusDays(step))).min();
    }

    /** Last day of what counts for the year. */
    public LocalDate closesOn() {
        return LocalDate.of(year, 12, 31);
    }

    /** Whether schools are at work on it. */
    public boolean isOpen(LocalDate today) {
        return !today.isBefore(opensOn) && !today.isAfter(closesOn());
    }

    /** Last day in time. */
    public LocalDate due(PaperKind kind) {
        return switch (kind) {
            case STOCKTAKE -> stocktakeDue;
            case LAN_AUDIT -> lanAuditDue;
            case LICENCE_REPORT -> licenceReportDue;
        };
    }

    @Override
    public String getTitle() {
        return String.valueOf(year);
    }

    public int getYear() {
        return year;
    }

    public LocalDate getOpensOn() {
        return opensOn;
    }

    public String getReminderDays() {
        return reminderDays;
    }

    public boolean isRemindLate() {
        return remindLate;
    }
}
