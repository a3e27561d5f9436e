package kabinet.stocktaking.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.Money;
import kabinet.base.NotFoundException;
import kabinet.base.Texts;
import kabinet.base.view.LazyRows;
import kabinet.base.view.Notices;
import kabinet.stocktaking.boundary.Reconciling;
import kabinet.stocktaking.boundary.StocktakeApproval;
import kabinet.stocktaking.boundary.StocktakePlanning;
import kabinet.stocktaking.boundary.StocktakeRegister;
import kabinet.stocktaking.control.Reconciliation;
import kabinet.stocktaking.entity.Extent;
import kabinet.stocktaking.entity.KindCount;
import kabinet.stocktaking.entity.Outcome;
import kabinet.stocktaking.entity.Since;
import kabinet.stocktaking.entity.SinceCount;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.StocktakePlan;
import kabinet.stocktaking.entity.StocktakeState;
import kabinet.stocktaking.entity.Tally;

/** {@code /stocktake/show?id=}: by which order, how far it has come, room by room, and what may be done next. */
@Named
@ViewScoped
public class StocktakeShowPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    @Inject
    StocktakeRegister register;
    @Inject
    StocktakePlanning planning;
    @Inject
    StocktakeApproval approval;
    @Inject
    Reconciling reconciling;

    private Long id;
    private String because;
    private transient Stocktake stocktake;
    private transient List<Tally> rooms;
    private transient List<Tally> people;
    private transient List<KindCount> kinds;
    private transient Integer found;
    private transient List<String> warnings;
    private transient LazyRows<Since> since;
    private transient SinceCount sinceCount;
    private transient List<Outcome> outcomes;
    /** As it was shown: what is approved is what was seen. */
    private int version;

    /** @throws NotFoundException if there is none in the caller's scope */
    public void open() {
        if (id == null) {
            throw new NotFoundException();
        }
        stocktake = register.show(id);
        version = stocktake.getVersion();
    }

    /** Numbers are asked for anew. */
    public void refresh() {
        stocktake = null;
        rooms = null;
        people = null;
        kinds = null;
        found = null;
    }

    public String start() {
        planning.start(id);
        return done("stocktaking.show.started");
    }

    public String complete() {
        planning.complete(id);
        return done("stocktaking.show.completed");
    }

    public String reopen() {
        planning.reopen(id);
        return done("stocktaking.show.reopened");
    }

    public String cancel() {
        planning.cancel(id, because);
        return done("stocktaking.show.cancelled");
    }

    public String approve() {
        approval.approve(id, version);
        return done("stocktaking.show.approved");
    }

    private String done(String key) {
        Notices.done(key);
        return "/stocktake/show?faces-redirect=true&id=" + id;
    }

    public Stocktake getStocktake() {
        if (stocktake == null) {
            stocktake = register.show(id);
        }
        return stocktake;
    }

    public boolean isPlanned() {
        return getStocktake().getState() == StocktakeState.PLANNED;
    }

    public boolean isRunning() {
        return getStocktake().getState() == StocktakeState.RUNNING;
    }

    public boolean isCompleted() {
        return getStocktake().getState() == StocktakeState.COMPLETED;
    }

    public boolean isApproved() {
        return getStocktake().getState() == StocktakeState.APPROVED;
    }

    /** Whether there is a book, and so numbers. */
    public boolean isBegun() {
        return getStocktake().getState().isBegun() || getStocktake().getExpected() > 0;
    }

    public boolean isLate() {
        return getStocktake().isLate(LocalDate.now());
    }

    /** Whether the first day of counting has come. */
    public boolean isDue() {
        return !LocalDate.now().isBefore(getStocktake().getBeginsOn());
    }

    public boolean isMayApprove() {
        return Callers.current().may(Right.APPROVE) || Callers.current().may(Right.APPROVE_DISTRICT);
    }

    public boolean isMayCancel() {
        return Callers.current().may(Right.AUDIT) && !getStocktake().getState().isFinal();
    }

    /** Who answers for something of the book: of whom there are lists. */
    public List<Tally> getPeople() {
        if (people == null) {
            people = reconciling.tallies(id, Reconciliation.Grouping.PERSON);
        }
        return people;
    }

    public List<Tally> getRooms() {
        if (rooms == null) {
            rooms = reconciling.tallies(id, Reconciliation.Grouping.ROOM);
        }
        return rooms;
    }

    public List<KindCount> getKinds() {
        if (kinds == null) {
            kinds = reconciling.counts(id);
        }
        return kinds;
    }

    public int getFound() {
        if (found == null) {
            found = register.found(List.of(getStocktake())).get(id);
        }
        return found;
    }

    public int getMissing() {
        return getStocktake().getExpected() - getFound();
    }

    public int getPercent() {
        int expected = getStocktake().getExpected();
        return expected == 0 ? 0 : (int) (100L * getFound() / expected);
    }

    /** Rooms of the book in which everything was found. */
    public long getRoomsDone() {
        return getRooms().stream().filter(t -> t.expected() > 0 && t.missing() == 0).count();
    }

    public long getRoomsExpected() {
        return getRooms().stream().filter(t -> t.expected() > 0).count();
    }

    /** What holds back the approval. */
    public int getOpen() {
        return getKinds().stream().mapToInt(KindCount::open).sum();
    }

    /** What came on the register after the day of the book, or is otherwise today. */
    public LazyRows<Since> getSince() {
        if (since == null) {
            since = new LazyRows<>(() -> getSinceCount().all(), (first, size) -> reconciling.since(id, first, size));
        }
        return since;
    }

    public SinceCount getSinceCount() {
        if (sinceCount == null) {
            sinceCount = reconciling.sinceCount(id);
        }
        return sinceCount;
    }

    /** What was decided how often; nothing while it is being counted. */
    public List<Outcome> getOutcomes() {
        if (outcomes == null) {
            outcomes = isCompleted() || isApproved() ? reconciling.outcomes(id) : List.of();
        }
        return outcomes;
    }

    /** What the approval will do, a line for each kind of decision. */
    public String getApproveAsk() {
        Locale locale = locale();
        Stream<String> lines = getOutcomes().stream().filter(o -> o.choice().changesRegistry()).map(o -> {
            String word = Texts.of(locale, "stocktaking.choice." + o.choice());
            return o.amount().signum() == 0 ? Texts.of(locale, "stocktaking.show.outcome", word, o.count()) : Texts.of(locale, "stocktaking.show.outcome.sum", word, o.count(), Money.format(o.amount()));
        });
        String all = lines.collect(Collectors.joining("\n"));
        return (all.isEmpty() ? Texts.of(locale, "stocktaking.show.approve.nothing") : Texts.of(locale, "stocktaking.show.approve.does") + "\n" + all) + "\n" + Texts.of(locale, "stocktaking.show.approve.ask");
    }

    /** What of the plan is allowed but odd. */
    public List<String> getWarnings() {
        if (warnings == null) {
            Stocktake t = getStocktake();
            Locale locale = locale();
            warnings = planning.warnings(t.schoolId(), new StocktakePlan(t.getOrderNumber(), t.getOrderDate(), t.getReason(), t.getBeginsOn(), t.getEndsOn(), t.getCommission(), t.getExtent(), null)).stream()
                .map((BusinessException w) -> w.text(locale)).toList();
        }
        return warnings;
    }

    /** «2 здания, 3 кабинета». */
    public String getExtentWords() {
        Extent extent = getStocktake().getExtent();
        List<String> words = new ArrayList<>();
        add(words, "buildings", extent.buildings().size());
        add(words, "rooms", extent.rooms().size());
        add(words, "people", extent.people().size());
        add(words, "kinds", extent.kinds().size());
        return words.isEmpty() ? Texts.of(locale(), "stocktaking.extent.whole") : String.join(", ", words);
    }

    private static void add(List<String> words, String part, int count) {
        if (count > 0) {
            words.add(Texts.of(locale(), "stocktaking.extent." + part, count));
        }
    }

    public String time(Instant at) {
        return at == null ? "" : TIME.format(at.atZone(ZoneId.systemDefault()));
    }

    public String money(BigDecimal amount) {
        return Money.format(amount);
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

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }
}
