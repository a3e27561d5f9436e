package kabinet.history.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import kabinet.history.boundary.HistoryReading;
import kabinet.history.entity.RevisionFilter;
import kabinet.history.entity.RevisionRow;

/** Who changed what and when, newest first; the filter and the place in the list stand in the address. */
@Named
@RequestScoped
public class HistoryListPage {

    private static final int PAGE = 50;

    @Inject
    HistoryReading reading;

    private String thing;
    private Long school;
    private Long account;
    private LocalDate from;
    private LocalDate until;
    private Long before;

    private List<RevisionRow> rows;
    private boolean more;

    public void open() {
        rows = reading.page(new RevisionFilter(thing, school, account, from, until), before, PAGE + 1);
        more = rows.size() > PAGE;
        rows = rows.subList(0, Math.min(PAGE, rows.size()));
    }

    public List<RevisionRow> getRows() {
        return rows;
    }

    public boolean isMore() {
        return more;
    }

    public boolean isFiltered() {
        return thing != null || school != null || account != null || from != null || until != null;
    }

    /** Where the next, older page begins. */
    public Long getLast() {
        return rows.isEmpty() ? null : rows.get(rows.size() - 1).id();
    }

    public List<String> getThings() {
        return reading.things();
    }

    public String getThing() {
        return thing;
    }

    public void setThing(String thing) {
        this.thing = thing;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }

    public Long getAccount() {
        return account;
    }

    public void setAccount(Long account) {
        this.account = account;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}
