package kabinet.stocktaking.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kabinet.access.entity.Callers;
import kabinet.base.Counted;
import kabinet.base.Texts;
import kabinet.base.view.LazyRows;
import kabinet.stocktaking.boundary.StocktakeLookup;
import kabinet.stocktaking.boundary.StocktakeRegister;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.StocktakeFilter;
import kabinet.stocktaking.entity.StocktakeState;

/** {@code /stocktake/list}: which stocktakes, and how far have they come? The filter stands in the address. */
@Named
@ViewScoped
public class StocktakeListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    StocktakeRegister register;
    @Inject
    StocktakeLookup lookup;

    private Long school;
    private StocktakeState state;
    private Integer year;
    private boolean late;
    private Counted count;

    private transient LazyRows<Row> rows;
    private transient List<Option> schools;

    /** A stocktake with what it has found. */
    public record Row(Stocktake stocktake, int found, boolean late) implements Serializable {

        /** For the table. */
        public Long getId() {
            return stocktake.getId();
        }
    }

    public void open() {
        count = Counted.of(register.count(filter()));
        rows = new LazyRows<>(() -> count.number(), (first, size) -> {
            List<Stocktake> page = register.page(filter(), first, size);
            Map<Long, Integer> found = register.found(page);
            return page.stream().map(t -> new Row(t, found.get(t.getId()), t.isLate(LocalDate.now()))).toList();
        });
    }

    private StocktakeFilter filter() {
        return new StocktakeFilter(school, state, year, late ? Boolean.TRUE : null);
    }

    private Address address() {
        return new Address().with("school", school).with("state", state).with("year", year).with("late", late);
    }

    public List<Address.Chip> getChips() {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return address().chips("", name -> switch (name) {
            case "school" -> getSchools().stream().filter(s -> s.id().equals(school)).map(Option::label).findFirst().orElse("");
            case "state" -> Texts.of(locale, "stocktaking.stocktakeState." + state);
            case "year" -> Texts.of(locale, "stocktaking.list.ofYear", String.valueOf(year));
            default -> Texts.of(locale, "stocktaking.list.late");
        });
    }

    /** How many conditions narrow the list. */
    public int getNarrowing() {
        return address().size();
    }

    public boolean isOneSchool() {
        return Callers.current().onlySchool() != null;
    }

    public List<Option> getSchools() {
        if (schools == null) {
            schools = lookup.schools().stream().map(s -> new Option(s.getId(), s.getShortName())).toList();
        }
        return schools;
    }

    public StocktakeState[] getStates() {
        return StocktakeState.values();
    }

    public Counted getCount() {
        return count;
    }

    public LazyRows<Row> getRows() {
        return rows;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }

    public StocktakeState getState() {
        return state;
    }

    public void setState(StocktakeState state) {
        this.state = state;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public boolean isLate() {
        return late;
    }

    public void setLate(boolean late) {
        this.late = late;
    }
}
