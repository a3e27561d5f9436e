package kabinet.november.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Locale;
import kabinet.base.Texts;
import kabinet.november.boundary.NovemberBoard;
import kabinet.november.entity.PaperCell;
import kabinet.november.entity.PaperKind;
import kabinet.november.entity.Stage;

/** How the pages of November speak of a paper. */
@Named("november")
@RequestScoped
public class NovemberWords {

    /** So many days after the due day nobody counts them any more. */
    private static final int LONG_AGO = 60;

    @Inject
    NovemberBoard board;

    /** Colour of the stage. */
    public String tone(PaperCell cell) {
        return switch (cell.stage()) {
            case NOT_STARTED -> "";
            case PLANNED, RUNNING -> "info";
            case COMPLETED -> "warn";
            case APPROVED -> "good";
        };
    }

    /** «осталось 7 дней», «сегодня последний день», «срок истёк 2 дня назад». */
    public String left(LocalDate due) {
        int days = PaperCell.unknown(null, due).daysLeft(LocalDate.now());
        if (days < -LONG_AGO) {
            return Texts.of(locale(), "november.over");
        }
        return days == 0 ? Texts.of(locale(), "november.dueToday") : Texts.of(locale(), days > 0 ? "november.daysLeft" : "november.daysOver", Math.abs(days));
    }

    /** Days until then; below zero once it is over. */
    public int daysLeft(LocalDate due) {
        return PaperCell.unknown(null, due).daysLeft(LocalDate.now());
    }

    /** What is to be done next with the paper, as a key below {@code november.step}. */
    public String step(PaperCell cell, boolean mayApprove) {
        boolean approving = cell.stage() == Stage.COMPLETED && mayApprove;
        if (cell.kind() == PaperKind.LICENCE_REPORT && !approving) {
            return cell.stage() == Stage.NOT_STARTED ? "PREPARE" : "REPORT";
        }
        if (cell.kind() == PaperKind.LAN_AUDIT && !approving) {
            switch (cell.stage()) {
                case NOT_STARTED:
                    return "PLAN_AUDIT";
                case COMPLETED:
                    return "CONCLUDE";
                case APPROVED:
                    return "AUDIT";
                default:
                    break;
            }
        }
        return cell.stage() == Stage.COMPLETED && !approving ? "DECIDE" : cell.stage().name();
    }

    /** Path of the page on which that is done. */
    public String address(Long school, PaperCell cell) {
        return board.address(school, cell);
    }

    public String day(LocalDate day) {
        return Texts.date(day);
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
