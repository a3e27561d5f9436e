package kabinet.act.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kabinet.access.entity.Callers;
import kabinet.act.boundary.ActRegister;
import kabinet.act.boundary.ArchiveCheck;
import kabinet.act.entity.ActFilter;
import kabinet.act.entity.ActRow;
import kabinet.act.entity.ArchiveCheckState;
import kabinet.base.Counted;
import kabinet.base.Texts;
import kabinet.base.view.LazyRows;

/** {@code /act/list}: which acts were approved, and does the archive still hold them? The filter stands in the address. */
@Named
@ViewScoped
public class ActListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActRegister register;
    @Inject
    ArchiveCheck check;

    private Long school;
    private Integer year;
    private String kind;
    private Counted count;
    private ArchiveCheckState state;

    private transient LazyRows<ActRow> rows;
    private transient List<Integer> years;
    private transient List<String> kinds;

    /** What the list is narrowed by, and the address without it. */
    public record Chip(String label, String href) implements Serializable {
    }

    public void open() {
        count = Counted.of(register.count(filter()));
        rows = new LazyRows<>(() -> count.number(), (first, size) -> register.page(filter(), first, size));
        refresh();
    }

    private ActFilter filter() {
        return new ActFilter(school, year, kind);
    }

    public void startCheck() {
        check.start();
        refresh();
    }

    /** How far the check has come. */
    public void refresh() {
        state = check.state().orElse(null);
    }

    /** A kind in words; one that has none is called by its own. */
    public String kindWord(String of) {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        String key = "act.kind." + of;
        return Texts.has(locale, key) ? Texts.of(locale, key) : of;
    }

    public List<Chip> getChips(Map<Long, String> schools) {
        Map<String, String> parameters = parameters();
        List<Chip> chips = new ArrayList<>();
        parameters.keySet().forEach(name -> chips.add(new Chip(switch (name) {
            case "school" -> schools.getOrDefault(school, school.toString());
            case "year" -> year.toString();
            default -> kindWord(kind);
        }, href(parameters, name))));
        return chips;
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (school != null) {
            parameters.put("school", school.toString());
        }
        if (year != null) {
            parameters.put("year", year.toString());
        }
        if (filter().kind() != null) {
            parameters.put("kind", kind);
        }
        return parameters;
    }

    private static String href(Map<String, String> parameters, String without) {
        return "?" + parameters.entrySet().stream().filter(e -> !e.getKey().equals(without))
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    /** How many conditions narrow the list. */
    public int getNarrowing() {
        return parameters().size();
    }

    public boolean isNarrowed() {
        return !parameters().isEmpty();
    }

    public boolean isOneSchool() {
        return Callers.current().onlySchool() != null;
    }

    public List<Integer> getYears() {
        if (years == null) {
            years = register.years();
        }
        return years;
    }

    public List<String> getKinds() {
        if (kinds == null) {
            kinds = register.kinds();
        }
        return kinds;
    }

    /** Null if the caller's archive was not checked lately. */
    public ArchiveCheckState getState() {
        return state;
    }

    public Counted getCount() {
        return count;
    }

    public LazyRows<ActRow> getRows() {
        return rows;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}
