package kabinet.software.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.Counted;
import kabinet.base.view.LazyRows;
import kabinet.base.view.Notices;
import kabinet.software.boundary.Settlement;
import kabinet.software.entity.QueueRow;
import kabinet.software.entity.RecognitionRule;
import kabinet.software.entity.SettleOrder;
import kabinet.software.entity.Settled;
import kabinet.software.entity.Software;
import kabinet.software.entity.SoftwareCategory;
import kabinet.software.entity.SoftwareName;

/** {@code /software/settle}: what are the programs that agents report and no rule knows? Names are ticked, or a pattern is given; then it is said what they are. */
@Named
@ViewScoped
public class SoftwareSettlePage implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Rules that only keep names out of sight, shown to be taken back. */
    private static final int RULES = 50;
    /** Names that a pattern's preview shows. */
    private static final int PREVIEW = 20;

    /** What the names are. */
    public enum What {
        KNOWN, NEW, NOTHING
    }

    @Inject
    Settlement settlement;

    private String q;
    private Counted count;
    private Map<Integer, Boolean> ticked = new HashMap<>();
    private What what = What.KNOWN;
    private Long product;
    private String namePattern;
    private String publisherPattern;
    private String versionPattern;
    private List<String> preview = List.of();
    private transient Software fresh;
    private transient LazyRows<QueueRow> rows;
    private transient List<RecognitionRule> ignoring;

    public void open() {
        Callers.current().demand(Right.EDIT_DIRECTORIES);
        count = Counted.of(settlement.queued(q));
        rows = new LazyRows<>(() -> count.number(), (first, size) -> settlement.queue(q, first, size));
        ignoring = settlement.rules(null, RULES);
        fresh = new Software(null, null, null);
    }

    /** Ticks the names that the table shows. */
    public void tickPage() {
        rows.getWrappedData().forEach(row -> ticked.put(row.getId(), true));
    }

    /** Fills the pattern from what the ticked names have in common, and the new product's name with it. */
    public void propose() {
        Set<Integer> chosen = chosen();
        if (chosen.isEmpty()) {
            throw new BusinessException("software.settle.nothing");
        }
        namePattern = settlement.proposal(chosen).orElseThrow(() -> new BusinessException("software.settle.nothingInCommon"));
        look();
    }

    /** Shows which names the pattern fits. */
    public void look() {
        preview = namePattern == null || namePattern.isBlank() ? List.of()
            : settlement.matching(namePattern, PREVIEW + 1).stream().map(SoftwareName::getName).toList();
    }

    public String settle() {
        SettleOrder order = new SettleOrder(chosen(), namePattern, publisherPattern, versionPattern, what == What.KNOWN ? product : null);
        if (what == What.KNOWN && product == null) {
            throw new BusinessException("software.settle.noProduct");
        }
        Settled settled = what == What.NEW ? settlement.settleAsNew(order, fresh) : settlement.settle(order);
        Notices.done("software.settle.done", settled.rules(), settled.packages());
        return again();
    }

    public String forget(RecognitionRule rule) {
        Notices.done("software.show.rule.forgotten", settlement.forget(rule.getId()));
        return again();
    }

    private String again() {
        Map<String, String> parameters = new HashMap<>();
        Chip.put(parameters, "q", q);
        return "/software/settle?faces-redirect=true" + (parameters.isEmpty() ? "" : "&" + Chip.query(parameters, null));
    }

    private Set<Integer> chosen() {
        return ticked.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** Whether the preview leaves names out. */
    public boolean isPreviewCut() {
        return preview.size() > PREVIEW;
    }

    public List<String> getPreview() {
        return preview.subList(0, Math.min(PREVIEW, preview.size()));
    }

    public What[] getWhats() {
        return What.values();
    }

    public SoftwareCategory[] getCategories() {
        return SoftwareCategory.values();
    }

    public boolean isKnown() {
        return what == What.KNOWN;
    }

    public boolean isNew() {
        return what == What.NEW;
    }

    public Counted getCount() {
        return count;
    }

    public LazyRows<QueueRow> getRows() {
        return rows;
    }

    public List<RecognitionRule> getIgnoring() {
        return ignoring;
    }

    public Software getFresh() {
        return fresh;
    }

    public Map<Integer, Boolean> getTicked() {
        return ticked;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public What getWhat() {
        return what;
    }

    public void setWhat(What what) {
        this.what = what;
    }

    public Long getProduct() {
        return product;
    }

    public void setProduct(Long product) {
        this.product = product;
    }

    public String getNamePattern() {
        return namePattern;
    }

    public void setNamePattern(String pattern) {
        namePattern = pattern;
    }

    public String getPublisherPattern() {
        return publisherPattern;
    }

    public void setPublisherPattern(String pattern) {
        publisherPattern = pattern;
    }

    public String getVersionPattern() {
        return versionPattern;
    }

    public void setVersionPattern(String pattern) {
        versionPattern = pattern;
    }
}
