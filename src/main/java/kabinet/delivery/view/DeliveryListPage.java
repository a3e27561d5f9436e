package kabinet.delivery.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kabinet.access.entity.Callers;
import kabinet.base.Counted;
import kabinet.base.Texts;
import kabinet.base.view.LazyRows;
import kabinet.delivery.boundary.DeliveryLookup;
import kabinet.delivery.boundary.DeliveryRegister;
import kabinet.delivery.entity.DeliveryFilter;
import kabinet.delivery.entity.DeliveryRow;
import kabinet.delivery.entity.DeliveryState;

/** {@code /delivery/list}: which deliveries? The filter stands in the address. */
@Named
@ViewScoped
public class DeliveryListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    DeliveryRegister register;
    @Inject
    DeliveryLookup lookup;

    private String q;
    private Long school;
    private DeliveryState state;
    private LocalDate from;
    private LocalDate to;
    private boolean late;
    private Long contract;
    private String contractNumber;
    private Counted count;

    private transient LazyRows<DeliveryRow> rows;
    private transient List<Choice> schools;

    /** What the list is narrowed by, and the address without it. */
    public record Chip(String label, String href) implements Serializable {
    }

    public void open() {
        count = Counted.of(register.count(filter()));
        rows = new LazyRows<>(() -> count.number(), (first, size) -> register.page(filter(), first, size));
        contractNumber = contract == null ? null : lookup.contract(contract).map(c -> c.getNumber()).orElse(contract.toString());
    }

    private DeliveryFilter filter() {
        return new DeliveryFilter(q, school, state, from, to, contract, late ? Boolean.TRUE : null);
    }

    public List<Chip> getChips() {
        Map<String, String> parameters = parameters();
        List<Chip> chips = new ArrayList<>();
        parameters.keySet().forEach(name -> chips.add(new Chip(label(name), href(parameters, name))));
        return chips;
    }

    private String label(String name) {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return switch (name) {
            case "q" -> "«" + q.strip() + "»";
            case "school" -> getSchools().stream().filter(s -> s.id().equals(school)).map(Choice::label).findFirst().orElse("");
            case "state" -> Texts.of(locale, "delivery.state." + state);
            case "from" -> Texts.of(locale, "delivery.list.since", Texts.date(from));
            case "to" -> Texts.of(locale, "delivery.list.until", Texts.date(to));
            case "late" -> Texts.of(locale, "delivery.list.late");
            default -> Texts.of(locale, "delivery.list.ofContract", contractNumber);
        };
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "q", q == null || q.isBlank() ? null : q.strip());
        put(parameters, "school", school);
        put(parameters, "state", state);
        put(parameters, "from", from);
        put(parameters, "to", to);
        put(parameters, "late", late ? "true" : null);
        put(parameters, "contract", contract);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    private static String href(Map<String, String> parameters, String without) {
        String query = parameters.entrySet().stream().filter(e -> !e.getKey().equals(without))
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return query.isEmpty() ? "?" : "?" + query;
    }

    /** Address of the register of the filter's period, of the filter's school: without a period of the current year. */
    public String getRegisterQuery() {
        LocalDate first = from == null ? LocalDate.now().withDayOfYear(1) : from;
        LocalDate last = to == null ? LocalDate.now() : to;
        return "from=" + first + "&to=" + last + (school == null ? "" : "&school=" + school);
    }

    /** How many conditions beside the words narrow the list. */
    public int getNarrowing() {
        return parameters().size() - (parameters().containsKey("q") ? 1 : 0);
    }

    public boolean isNarrowed() {
        return !parameters().isEmpty();
    }

    public boolean isOneSchool() {
        return Callers.current().onlySchool() != null;
    }

    public List<Choice> getSchools() {
        if (schools == null) {
            schools = lookup.schools().stream().map(s -> new Choice(s.getId(), s.getShortName())).toList();
        }
        return schools;
    }

    public DeliveryState[] getStates() {
        return DeliveryState.values();
    }

    public Counted getCount() {
        return count;
    }

    public LazyRows<DeliveryRow> getRows() {
        return rows;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }

    public DeliveryState getState() {
        return state;
    }

    public void setState(DeliveryState state) {
        this.state = state;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public boolean isLate() {
        return late;
    }

    public void setLate(boolean late) {
        this.late = late;
    }

    public Long getContract() {
        return contract;
    }

    public void setContract(Long contract) {
        this.contract = contract;
    }
}
