package kabinet.november.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.view.Notices;
import kabinet.november.boundary.NovemberBoard;
import kabinet.november.boundary.ReminderRound;
import kabinet.november.entity.Campaign;
import kabinet.november.entity.PaperKind;

/** {@code /november/edit}: the days of a year's campaign. */
@Named
@ViewScoped
public class NovemberEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    NovemberBoard board;
    @Inject
    ReminderRound reminders;

    private Integer year;
    private Long id;
    private int version;
    private LocalDate opensOn;
    private LocalDate stocktakeDue;
    private LocalDate lanAuditDue;
    private LocalDate licenceReportDue;
    private String reminderDays;
    private boolean remindLate;

    public void open() {
        Callers.current().demand(Right.ADMINISTER);
        if (year == null) {
            year = Campaign.yearOf(LocalDate.now());
        }
        Campaign campaign = board.campaign(year);
        id = campaign.getId();
        version = campaign.getVersion();
        opensOn = campaign.getOpensOn();
        stocktakeDue = campaign.due(PaperKind.STOCKTAKE);
        lanAuditDue = campaign.due(PaperKind.LAN_AUDIT);
        licenceReportDue = campaign.due(PaperKind.LICENCE_REPORT);
        reminderDays = campaign.getReminderDays();
        remindLate = campaign.isRemindLate();
    }

    public String save() {
        board.set(year, version, opensOn, Map.of(PaperKind.STOCKTAKE, stocktakeDue, PaperKind.LAN_AUDIT, lanAuditDue, PaperKind.LICENCE_REPORT, licenceReportDue), reminderDays, remindLate);
        Notices.done("november.campaign.saved");
        return "/november/list?faces-redirect=true&year=" + year;
    }

    public boolean isLetters() {
        return reminders.isPossible();
    }

    public Long getId() {
        return id;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public LocalDate getOpensOn() {
        return opensOn;
    }

    public void setOpensOn(LocalDate opensOn) {
        this.opensOn = opensOn;
    }

    public LocalDate getStocktakeDue() {
        return stocktakeDue;
    }

    public void setStocktakeDue(LocalDate day) {
        this.stocktakeDue = day;
    }

    public LocalDate getLanAuditDue() {
        return lanAuditDue;
    }

    public void setLanAuditDue(LocalDate day) {
        this.lanAuditDue = day;
    }

    public LocalDate getLicenceReportDue() {
        return licenceReportDue;
    }

    public void setLicenceReportDue(LocalDate day) {
        this.licenceReportDue = day;
    }

    public String getReminderDays() {
        return reminderDays;
    }

    public void setReminderDays(String reminderDays) {
        this.reminderDays = reminderDays;
    }

    public boolean isRemindLate() {
        return remindLate;
    }

    public void setRemindLate(boolean remindLate) {
        this.remindLate = remindLate;
    }
}
