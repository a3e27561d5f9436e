package kabinet.delivery.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.Money;
import kabinet.base.NotFoundException;
import kabinet.base.Texts;
import kabinet.base.view.LazyRows;
import kabinet.delivery.boundary.DeliveryLookup;
import kabinet.delivery.boundary.DeliveryRegister;
import kabinet.delivery.boundary.GoodsReceipt;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.DeliveryState;
import kabinet.delivery.entity.GoodsReturn;
import kabinet.delivery.entity.GoodsReturnLine;
import kabinet.delivery.entity.ReceiptSummary;

/** {@code /delivery/show?id=}: what came, by which paper, what became of it. What may be done with it stands in {@link DeliveryActs}. */
@Named
@ViewScoped
public class DeliveryShowPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int RETURNED = 200;
    private static final int SHORT = 12;

    @Inject
    DeliveryRegister register;
    @Inject
    GoodsReceipt goods;
    @Inject
    DeliveryLookup lookup;

    private Long id;
    private Long accepted;
    private transient DeliveryNote note;
    private transient List<ReceiptSummary> receipts;
    private transient List<GoodsReturn> returns;
    private transient List<DeliveryNote> corrections;
    private transient Integer devices;
    private transient Long size;
    private transient LazyRows<LineRow> goodsRows;
    private transient LazyRows<LineRow> otherRows;

    /** A line with what was accepted of it and what is left. */
    public record LineRow(DeliveryLine line, BigDecimal accepted, BigDecimal left) implements Serializable {

        /** For the table. */
        public Long getId() {
            return line.getId();
        }
    }

    /**
     * A step on the way of a delivery.
     *
     * @param key   last part of its text key
     * @param on    null if it is still to come
     * @param who   may be null
     * @param state done, late or open
     */
    public record Step(String key, LocalDate on, String who, String state) {
    }

    /** @throws NotFoundException if there is no such delivery in the caller's scope */
    public void open() {
        if (id == null) {
            throw new NotFoundException();
        }
        note = register.show(id);
    }

    public DeliveryNote getNote() {
        if (note == null) {
            note = register.show(id);
        }
        return note;
    }

    /** Delivered, accepted, set up; the last against the due date. */
    public List<Step> getSteps() {
        DeliveryNote n = getNote();
        if (!n.getState().isCounting()) {
            return List.of(new Step("delivered", n.getDeliveredOn(), n.getDeliveredBy(), "done"));
        }
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("delivered", n.getDeliveredOn(), n.getDeliveredBy(), "done"));
        steps.add(new Step("accepted", n.getAcceptedOn(), n.getAcceptedBy(), n.getAcceptedOn() == null ? "open" : "done"));
        steps.add(new Step("setUp", n.getSetUpOn(), n.getSetUpBy(), isLate() ? "late" : n.getSetUpOn() == null ? "open" : "done"));
        return steps;
    }

    public boolean isLate() {
        return getNote().isLate(LocalDate.now());
    }

    /** Whether the caller may act on it: the district's own are the district's. */
    public boolean isMine() {
        return Callers.current().may(Right.RECEIVE) && (getNote().getSchool() != null || Callers.current().wholeDistrict());
    }

    /** Whether the authority bought it, for itself or for a school: then it is handed over by an act. */
    public boolean isOfAuthority() {
        return getNote().getSchool() == null || getNote().getBuyerInn() != null && getNote().getBuyerInn().equals(lookup.district().getInn());
    }

    /** Whether some of it was accepted, but not all. */
    public boolean isPartlyAccepted() {
        return getNote().getState() == DeliveryState.DELIVERED && !getReceipts().isEmpty();
    }

    public boolean isReceivable() {
        return isMine() && getNote().getState() == DeliveryState.DELIVERED;
    }

    /** Whether a paper can still be worded anew. */
    public boolean isEditable() {
        return isMine() && getNote().isEditable() && getReceipts().isEmpty();
    }

    public List<ReceiptSummary> getReceipts() {
        if (receipts == null) {
            receipts = register.summaries(id);
        }
        return receipts;
    }

    public List<GoodsReturn> getReturns() {
        if (returns == null) {
            returns = register.returns(id);
        }
        return returns;
    }

    public List<GoodsReturnLine> returned(GoodsReturn goodsReturn) {
        return register.returnLines(goodsReturn.getId(), RETURNED);
    }

    public List<DeliveryNote> getCorrections() {
        if (corrections == null) {
            corrections = register.corrections(id);
        }
        return corrections;
    }

    public int getDevices() {
        if (devices == null) {
            devices = lookup.deviceCount(id);
        }
        return devices;
    }

    public LazyRows<LineRow> getGoodsRows() {
        if (goodsRows == null) {
            goodsRows = rows(true);
        }
        return goodsRows;
    }

    public LazyRows<LineRow> getOtherRows() {
        if (otherRows == null) {
            otherRows = rows(false);
        }
        return otherRows;
    }

    public int getGoodsCount() {
        return register.lineCount(id, true);
    }

    public int getOtherCount() {
        return register.lineCount(id, false);
    }

    private LazyRows<LineRow> rows(boolean ofGoods) {
        return new LazyRows<>(() -> register.lineCount(id, ofGoods), (first, size) -> {
            List<DeliveryLine> lines = register.lines(id, ofGoods, first, size);
            Map<Long, BigDecimal> left = goods.left(lines);
            return lines.stream().map(l -> new LineRow(l, l.getQuantity().subtract(left.get(l.getId())), left.get(l.getId()))).toList();
        });
    }

    /** «a1b2c3d4e5f6…». */
    public String getShortSha256() {
        String sha256 = getNote().getOriginalSha256();
        return sha256 == null ? "" : sha256.substring(0, SHORT) + "…";
    }

    /** «1,4 МБ»; empty if the file is not there. */
    public String getOriginalSize() {
        if (size == null) {
            size = register.originalSize(id).orElse(0);
        }
        if (size == 0) {
            return "";
        }
        long kilobytes = Math.max(1, Math.round(size / 1024.0));
        return kilobytes < 1024 ? Texts.of(locale(), "delivery.show.kilobytes", kilobytes) : Texts.of(locale(), "delivery.show.megabytes", kilobytes / 1024.0);
    }

    /** The chair, then the others. */
    public String commission(ReceiptSummary summary) {
        return String.join(", ", summary.receipt().getCommission().members().stream().map(m -> m.name()).toList());
    }

    public String money(BigDecimal amount) {
        return Money.format(amount);
    }

    public String number(BigDecimal quantity) {
        return Quantities.of(quantity);
    }

    public String date(LocalDate date) {
        return Texts.date(date);
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

    public Long getAccepted() {
        return accepted;
    }

    public void setAccepted(Long accepted) {
        this.accepted = accepted;
    }
}
