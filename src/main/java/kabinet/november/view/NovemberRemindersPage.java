package kabinet.november.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import kabinet.base.Counted;
import kabinet.base.Texts;
import kabinet.base.view.LazyRows;
import kabinet.november.boundary.ReminderRound;
import kabinet.november.entity.Campaign;
import kabinet.november.entity.Reminder;
import kabinet.november.entity.ReminderState;

/** {@code /november/reminders}: who was told of what, and did the letters go out? */
@Named
@ViewScoped
public class NovemberRemindersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ReminderRound reminders;

    private Integer year;
    private ReminderState state;
    private Counted count;

    private transient LazyRows<Reminder> rows;

    public void open() {
        if (year == null) {
            year = Campaign.yearOf(LocalDate.now());
        }
        count = Counted.of(reminders.count(year, state));
        rows = new LazyRows<>(() -> count.number(), (first, size) -> reminders.page(year, state, first, size));
    }

    /** Which of the reminders it was: «за 7 дней», «срок истёк». */
    public String step(Reminder reminder) {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return reminder.getStep() == Campaign.LATE_STEP ? Texts.of(locale, "november.step.late") : Texts.of(locale, "november.step.before", reminder.getStep());
    }

    public String tone(Reminder reminder) {
        return switch (reminder.getState()) {
            case SENT -> "good";
            case DUE, SENDING -> "info";
            case FAILED, MISSED -> "bad";
            case UNSURE -> "warn";
            case NEEDLESS -> "";
        };
    }

    public boolean isLetters() {
        return reminders.isPossible();
    }

    public ReminderState[] getStates() {
        return ReminderState.values();
    }

    public Counted getCount() {
        return count;
    }

    public LazyRows<Reminder> getRows() {
        return rows;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public ReminderState getState() {
        return state;
    }

    public void setState(ReminderState state) {
        this.state = state;
    }
}
