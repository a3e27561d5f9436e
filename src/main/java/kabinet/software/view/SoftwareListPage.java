package kabinet.software.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kabinet.base.Counted;
import kabinet.base.Texts;
import kabinet.base.view.LazyRows;
import kabinet.software.boundary.SoftwareRegister;
import kabinet.software.entity.Software;
import kabinet.software.entity.SoftwareCategory;
import kabinet.software.entity.SoftwareFilter;

/** {@code /software/list}: which programs does the district know? The filter stands in the address. */
@Named
@ViewScoped
public class SoftwareListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    SoftwareRegister register;

    private String q;
    private SoftwareCategory category;
    private Boolean russian;
    private Boolean free;
    private Counted count;

    private transient LazyRows<Software> rows;

    public void open() {
        count = Counted.of(register.count(filter()));
        rows = new LazyRows<>(() -> count.number(), (first, size) -> register.page(filter(), first, size));
    }

    private SoftwareFilter filter() {
        return new SoftwareFilter(q, category, russian, free, null);
    }

    public List<Chip> getChips() {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return Chip.of(parameters(), name -> switch (name) {
            case "q" -> "«" + q.strip() + "»";
            case "category" -> Texts.of(locale, "software.category." + category);
            case "russian" -> Texts.of(locale, russian ? "software.list.russian" : "software.list.foreign");
            default -> Texts.of(locale, free ? "software.list.free" : "software.list.licensed");
        });
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        Chip.put(parameters, "q", q);
        Chip.put(parameters, "category", category);
        Chip.put(parameters, "russian", russian);
        Chip.put(parameters, "free", free);
        return parameters;
    }

    /** How many conditions beside the words narrow the list. */
    public int getNarrowing() {
        return parameters().size() - (parameters().containsKey("q") ? 1 : 0);
    }

    public boolean isNarrowed() {
        return !parameters().isEmpty();
    }

    public SoftwareCategory[] getCategories() {
        return SoftwareCategory.values();
    }

    public Counted getCount() {
        return count;
    }

    public LazyRows<Software> getRows() {
        return rows;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public SoftwareCategory getCategory() {
        return category;
    }

    public void setCategory(SoftwareCategory category) {
        this.category = category;
    }

    public Boolean getRussian() {
        return russian;
    }

    public void setRussian(Boolean russian) {
        this.russian = russian;
    }

    public Boolean getFree() {
        return free;
    }

    public void setFree(Boolean free) {
        this.free = free;
    }
}
