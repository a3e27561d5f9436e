package kabinet.kit.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import kabinet.base.Money;
import kabinet.kit.boundary.KitRegister;
import kabinet.kit.entity.KitRow;
import kabinet.kit.entity.KitTable;
import kabinet.kit.entity.KitTemplate;
import kabinet.procurement.entity.Timeliness;

/** {@code /kit/show}: how far the kits of a year have come, school by school. */
@Named
@RequestScoped
public class KitShowPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    @Inject
    KitRegister register;

    private Integer year;
    private Collection<Integer> years;
    private KitTable table;
    private List<KitTemplate> templates;

    /** Without a year the newest one that has kits. */
    public void open() {
        if (year == null) {
            year = register.newestYear();
        }
        years = register.years(year);
        table = register.table(year, null);
        templates = register.templates(year);
    }

    /** Key of the words for whether a kit is in time. */
    public String words(KitRow row) {
        boolean lateButDone = row.timeliness() == Timeliness.LATE && row.isComplete();
        return "kit.timeliness." + row.timeliness() + (lateButDone ? ".done" : "");
    }

    public String tone(Timeliness timeliness) {
        return switch (timeliness) {
            case ON_TIME -> "good";
            case LATE -> "bad";
            case NOT_YET -> "info";
        };
    }

    /** «20.08.2021»; a dash for none. */
    public String day(LocalDate date) {
        return date == null ? "—" : date.format(DAY);
    }

    public String roubles(BigDecimal amount) {
        return Money.format(amount);
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public Collection<Integer> getYears() {
        return years;
    }

    public KitTable getTable() {
        return table;
    }

    public List<KitTemplate> getTemplates() {
        return templates;
    }
}
