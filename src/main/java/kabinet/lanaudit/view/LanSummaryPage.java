package kabinet.lanaudit.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kabinet.lanaudit.boundary.LanIndicators;
import kabinet.lanaudit.entity.SummaryRow;

/** {@code /lan/summary?year=}: which schools' acts have come in, and which are missing. */
@Named
@ViewScoped
public class LanSummaryPage implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Years offered before this one. */
    private static final int YEARS = 3;

    @Inject
    LanIndicators indicators;

    private Integer year = LocalDate.now().getYear();
    private boolean missing;
    private List<SummaryRow> all;

    public void open() {
        year = year == null ? LocalDate.now().getYear() : year;
        all = indicators.summary(year);
    }

    public List<SummaryRow> getRows() {
        return missing ? all.stream().filter(r -> !r.isReceived()).toList() : all;
    }

    public long getReceived() {
        return all.stream().filter(SummaryRow::isReceived).count();
    }

    public int getSchools() {
        return all.size();
    }

    public List<Integer> getYears() {
        int now = LocalDate.now().getYear();
        return IntStream.rangeClosed(0, YEARS).mapToObj(i -> now - i).toList();
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public boolean isMissing() {
        return missing;
    }

    public void setMissing(boolean missing) {
        this.missing = missing;
    }
}
