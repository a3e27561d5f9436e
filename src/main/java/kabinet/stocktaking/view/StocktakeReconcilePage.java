package kabinet.stocktaking.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.Money;
import kabinet.base.NotFoundException;
import kabinet.base.Texts;
import kabinet.base.view.Notices;
import kabinet.device.entity.DeviceModel;
import kabinet.stocktaking.boundary.Reconciling;
import kabinet.stocktaking.boundary.StocktakeLookup;
import kabinet.stocktaking.boundary.StocktakeRegister;
import kabinet.stocktaking.control.Reconciliation;
import kabinet.stocktaking.entity.Choice;
import kabinet.stocktaking.entity.DecisionOrder;
import kabinet.stocktaking.entity.Discrepancy;
import kabinet.stocktaking.entity.DiscrepancyFilter;
import kabinet.stocktaking.entity.DiscrepancyKind;
import kabinet.stocktaking.entity.KindCount;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.StocktakeState;
import kabinet.stocktaking.entity.Tally;

/** {@code /stocktake/reconcile?id=}: what differs from the book, and what is decided about it, one by one or all of the filter alike. */
@Named
@ViewScoped
public class StocktakeReconcilePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM HH:mm");
    /** Rows of a page: ticks hold for one page. */
    public static final int SIZE = 50;

    @Inject
    StocktakeRegister register;
    @Inject
    Reconciling reconciling;
    @Inject
    StocktakeLookup lookup;

    private Long id;
    private DiscrepancyKind kind;
    private Long room;
    private Long person;
    private Boolean open;
    private int page = 1;
    /** As they were shown: what is ticked is what was seen, whatever changes meanwhile. */
    private List<Discrepancy> rows;
    private Map<String, Boolean> chosen = new HashMap<>();
    private Choice choice;
    private String reason;
    private BigDecimal amount;
    private Long model;

    private transient Stocktake stocktake;
    private transient Integer count;
    private transient List<KindCount> kinds;
    private transient List<Option> rooms;
    private transient List<Option> people;
    private transient boolean allLate;
    private final Map<Long, String> modelNames = new HashMap<>();

    /** @throws NotFoundException if there is none in the caller's scope, or it has not begun */
    public void open() {
        if (id == null) {
            throw new NotFoundException();
        }
        stocktake = register.show(id);
        if (!stocktake.getState().isBegun()) {
            throw new NotFoundException();
        }
        page = Math.max(1, page);
    }

    private DiscrepancyFilter filter() {
        return new DiscrepancyFilter(kind, room, person, open, null);
    }

    private Address address() {
        return new Address().with("id", id).with("kind", kind).with("room", room).with("person", person).with("open", open == null ? null : open.toString());
    }

    public List<Address.Chip> getChips() {
        Locale locale = locale();
        return address().chips("id", name -> switch (name) {
            case "kind" -> Texts.of(locale, "stocktaking.discrepancyKind." + kind);
            case "room" -> label(getRooms(), room);
            case "person" -> label(getPeople(), person);
            default -> Texts.of(locale, open ? "stocktaking.reconcile.open" : "stocktaking.reconcile.decided");
        });
    }

    private static String label(List<Option> options, Long id) {
        return options.stream().filter(o -> o.id().equals(id)).map(Option::label).findFirst().orElse("");
    }

    /** Decides about what is ticked. @param modelField where it is said that a model is missing */
    public String decide(String modelField) {
        Set<String> subjects = chosen.entrySet().stream().filter(e -> Boolean.TRUE.equals(e.getValue())).map(Map.Entry::getKey).collect(Collectors.toSet());
        boolean unknown = getRows().stream().anyMatch(row -> subjects.contains(row.subject()) && row.deviceId() == null);
        if (choice == Choice.SURPLUS && model == null && unknown) {
            FacesContext.getCurrentInstance().addMessage(modelField, new FacesMessage(FacesMessage.SEVERITY_ERROR, Texts.of(locale(), "stocktaking.decision.model.required"), null));
            return null;
        }
        reconciling.decide(id, subjects.stream().map(s -> new DecisionOrder(s, choice, reason, amount, model)).toList());
        return done(subjects.size());
    }

    /** Decides alike about all of the filter. */
    public String decideAll() {
        return done(reconciling.decideAll(id, filter(), choice, reason));
    }

    private String done(int many) {
        Notices.done("stocktaking.reconcile.done", many);
        return "/stocktake/reconcile?faces-redirect=true&" + address().query(null);
    }

    public Stocktake getStocktake() {
        if (stocktake == null) {
            stocktake = register.show(id);
        }
        return stocktake;
    }

    public List<Discrepancy> getRows() {
        if (rows == null) {
            rows = new ArrayList<>(reconciling.page(id, filter(), (page - 1) * SIZE, SIZE));
        }
        return rows;
    }

    public int getCount() {
        if (count == null) {
            count = reconciling.count(id, filter());
        }
        return count;
    }

    public List<KindCount> getKinds() {
        if (kinds == null) {
            kinds = reconciling.counts(id);
        }
        return kinds;
    }

    /** Rooms of the book and those where something was found. */
    public List<Option> getRooms() {
        if (rooms == null) {
            rooms = options(reconciling.tallies(id, Reconciliation.Grouping.ROOM));
        }
        return rooms;
    }

    public List<Option> getPeople() {
        if (people == null) {
            List<Tally> tallies = reconciling.tallies(id, Reconciliation.Grouping.PERSON);
            people = options(tallies);
            allLate = !tallies.isEmpty() && tallies.stream().allMatch(t -> t.late() == t.expected());
        }
        return people;
    }

    /** Whether the whole book was entered in the registry after its day, as where a registry has just been filled: then no row need say so. */
    public boolean isAllLate() {
        getPeople();
        return allLate;
    }

    private static List<Option> options(List<Tally> tallies) {
        return tallies.stream().filter(t -> t.id() != null).map((Tally t) -> new Option(t.id(), t.name())).toList();
    }

    /** What can be decided about the kind, or about any. */
    public Set<Choice> getChoices() {
        return kind == null ? EnumSet.allOf(Choice.class) : kind.choices();
    }

    /** What makes sense to decide about the row, for the script that offers it. */
    public String choices(Discrepancy row) {
        return words(row.choices());
    }

    /** What can be decided about every kind in the list. */
    public String getCommonChoices() {
        Set<Choice> common = EnumSet.copyOf(getChoices());
        getKinds().stream().filter(k -> k.all() > 0 && (kind == null || k.kind() == kind)).forEach(k -> common.retainAll(k.kind().choices()));
        return words(common);
    }

    private static String words(Set<Choice> choices) {
        return choices.stream().map(Choice::name).collect(Collectors.joining(" "));
    }

    public DiscrepancyKind[] getKindChoices() {
        return DiscrepancyKind.values();
    }

    /** Whether the caller may decide now. */
    public boolean isDecidable() {
        return getStocktake().getState() == StocktakeState.COMPLETED && Callers.current().may(Right.AUDIT);
    }

    public boolean isNarrowed() {
        return address().size() > 1;
    }

    public int getNarrowing() {
        return address().size() - 1;
    }

    public int getOpenCount() {
        return getKinds().stream().mapToInt(KindCount::open).sum();
    }

    public String getClear() {
        return "?id=" + id;
    }

    /** The filter's address without a page. */
    public String getQuery() {
        return address().query(null);
    }

    public int getFirst() {
        return Math.min((page - 1) * SIZE + 1, getCount());
    }

    public int getLast() {
        return Math.min(page * SIZE, getCount());
    }

    public boolean isMore() {
        return getLast() < getCount();
    }

    public List<Long> models(String typed) {
        List<DeviceModel> found = lookup.models(typed);
        found.forEach(m -> modelNames.put(m.getId(), name(m)));
        return found.stream().map(DeviceModel::getId).toList();
    }

    public String modelName(Long modelId) {
        return modelId == null ? "" : modelNames.computeIfAbsent(modelId, i -> lookup.model(i).map(StocktakeReconcilePage::name).orElse(""));
    }

    private static String name(DeviceModel model) {
        return model.getKind().getName() + " " + model.getTitle();
    }

    /** What a row is called. */
    public String title(Discrepancy row) {
        if (row.title() != null) {
            return row.title();
        }
        return Texts.of(locale(), row.deviceId() != null ? "stocktaking.reconcile.foreign" : row.code() == null ? "stocktaking.reconcile.unlabelled" : "stocktaking.reconcile.code",
            row.code() == null ? "" : row.code());
    }

    public String time(Instant at) {
        return at == null ? "" : TIME.format(at.atZone(ZoneId.systemDefault()));
    }

    public String money(BigDecimal sum) {
        return Money.format(sum);
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public DiscrepancyKind getKind() {
        return kind;
    }

    public void setKind(DiscrepancyKind kind) {
        this.kind = kind;
    }

    public Long getRoom() {
        return room;
    }

    public void setRoom(Long room) {
        this.room = room;
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }

    public Boolean getOpen() {
        return open;
    }

    public void setOpen(Boolean open) {
        this.open = open;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public Map<String, Boolean> getChosen() {
        return chosen;
    }

    public Choice getChoice() {
        return choice;
    }

    public void setChoice(Choice choice) {
        this.choice = choice;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public Long getModel() {
        return model;
    }

    public void setModel(Long model) {
        this.model = model;
    }
}
