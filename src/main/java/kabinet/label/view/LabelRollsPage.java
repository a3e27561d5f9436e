package kabinet.label.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kabinet.access.entity.Callers;
import kabinet.label.boundary.LabelPrinting;
import kabinet.label.boundary.RollPrinting;
import kabinet.label.boundary.RoomChoosing;
import kabinet.label.control.StockNames;
import kabinet.label.entity.LabelStock;
import kabinet.label.entity.TagRoll;

/** {@code /label/rolls}: labels printed before their things arrive, and how many of each roll still wait. */
@Named
@ViewScoped
public class LabelRollsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL = 100;
    private static final int SHOWN = 100;

    @Inject
    transient RollPrinting printing;
    @Inject
    transient LabelPrinting labels;
    @Inject
    transient RoomChoosing choosing;

    private int number = USUAL;
    private Long school;
    private String stock;

    /** A roll as the list shows it. */
    public record Row(Long id, String printedAt, String school, String stock, String stockKey, int labels, long waiting, String printedBy) {
    }

    public void open() {
        school = Callers.current().onlySchool();
        stock = labels.stocks().stream().filter(s -> s.medium() == LabelStock.Medium.ROLL).findFirst().map(LabelStock::key).orElse(null);
    }

    /** Issues the tags and goes on to their print. */
    public String issue() {
        TagRoll roll = printing.issue(number, school, stock);
        return "/label/print?faces-redirect=true&roll=" + roll.getId() + "&stock=" + roll.getStock();
    }

    public List<Row> getRolls() {
        Locale locale = locale();
        Map<String, String> names = new LinkedHashMap<>();
        labels.stocks().forEach(s -> names.put(s.key(), StockNames.of(s, locale)));
        return printing.latest().stream().limit(SHOWN).map(l -> row(l, names, locale)).toList();
    }

    private static Row row(RollPrinting.Listed listed, Map<String, String> names, Locale locale) {
        TagRoll roll = listed.roll();
        return new Row(roll.getId(), written(roll.getPrintedAt(), locale), roll.getSchool() == null ? null : roll.getSchool().getShortName(),
            names.getOrDefault(roll.getStock(), roll.getStock()), roll.getStock(), roll.getLabels(), listed.waiting(), roll.getPrintedBy());
    }

    private static String written(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT).withLocale(locale).withZone(ZoneId.systemDefault()).format(at);
    }

    /** Keys by names. */
    public Map<String, String> getStocks() {
        Map<String, String> stocks = new LinkedHashMap<>();
        labels.stocks().forEach(s -> stocks.put(StockNames.of(s, locale()), s.key()));
        return stocks;
    }

    /** Ids by names. */
    public Map<String, Long> getSchools() {
        Map<String, Long> schools = new LinkedHashMap<>();
        choosing.schools().forEach(s -> schools.put(s.getShortName(), s.getId()));
        return schools;
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    public int getMost() {
        return TagRoll.MOST;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }

    public String getStock() {
        return stock;
    }

    public void setStock(String stock) {
        this.stock = stock;
    }
}
