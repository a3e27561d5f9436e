package kabinet.delivery.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kabinet.base.view.Notices;
import kabinet.delivery.boundary.DeliveryLookup;
import kabinet.delivery.boundary.DeliveryRegister;
import kabinet.delivery.boundary.GoodsReceipt;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.GoodsReturn;
import kabinet.delivery.entity.Receipt;
import kabinet.device.entity.DeviceRow;
import kabinet.procurement.entity.ContractLine;
import kabinet.procurement.entity.ContractRow;

/** What the card of a delivery does with it. Every act ends on the card as it is afterwards. */
@Named
@ViewScoped
public class DeliveryActs implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Devices that the dialog of a return lists; more are found by number. */
    private static final int LISTED = 100;

    @Inject
    DeliveryShowPage page;
    @Inject
    DeliveryRegister register;
    @Inject
    GoodsReceipt goods;
    @Inject
    DeliveryLookup lookup;

    private Long receiptId;
    private transient DeliveryLine line;
    private Long lineId;
    private Long ordered;
    private final Map<Long, String> orderedNames = new HashMap<>();
    private LocalDate setUpOn = LocalDate.now();
    private Long contract;
    private LocalDate dueOn;
    private boolean tieRead;
    private String sought;
    private Map<Long, Boolean> chosen = new HashMap<>();
    private LocalDate returnedOn = LocalDate.now();
    private String reason;
    private transient List<DeviceRow> returnable;
    private transient String returnableFor;
    private final Map<Long, String> contractNumbers = new HashMap<>();

    /** Opens the dialog that notes an acceptance as set up. */
    public void choose(Receipt receipt) {
        receiptId = receipt.getId();
    }

    public String setUp() {
        goods.setUp(receiptId, setUpOn);
        return done("delivery.show.setUp.done");
    }

    public String takeBackSetUp(Receipt receipt) {
        goods.takeBackSetUp(receipt.getId());
        return done("delivery.show.takeBackSetUp.done");
    }

    public String takeBack(Receipt receipt) {
        goods.takeBack(receipt.getId());
        return done("delivery.show.takeBack.done");
    }

    public String tie() {
        register.tie(page.getId(), page.getNote().getVersion(), getContract(), getDueOn());
        return done("delivery.show.tie.done");
    }

    /** Opens the dialog that says what of the contract a line fulfils. */
    public void choose(DeliveryLine of) {
        line = of;
        lineId = of.getId();
        ordered = of.getContractLine() == null ? null : of.getContractLine().getId();
    }

    /** The line of the open dialog; null after its page was sent. */
    public DeliveryLine getLine() {
        return line;
    }

    /** Lines of the delivery's contract that the text finds. */
    public List<Long> orderedLines(String typed) {
        List<ContractLine> found = lookup.contractLines(page.getNote().getContract().getId(), typed);
        found.forEach(l -> orderedNames.put(l.getId(), name(l)));
        return found.stream().map(ContractLine::getId).toList();
    }

    public String orderedName(Long id) {
        return id == null ? "" : orderedNames.computeIfAbsent(id, i -> lookup.contractLine(i).map(DeliveryActs::name).orElse(""));
    }

    private static String name(ContractLine line) {
        return line.getNumber() + ". " + line.getName();
    }

    public String fulfil() {
        register.fulfil(lineId, ordered);
        return done("delivery.show.fulfil.done");
    }

    public String takeBackReturn(GoodsReturn goodsReturn) {
        goods.takeBackReturn(goodsReturn.getId());
        return done("delivery.show.takeBackReturn.done");
    }

    public String giveBack() {
        List<Long> ids = chosen.entrySet().stream().filter(e -> Boolean.TRUE.equals(e.getValue())).map(Map.Entry::getKey).toList();
        GoodsReturn given = goods.giveBack(page.getId(), ids, returnedOn, reason);
        return done("delivery.show.giveBack.done", String.valueOf(given.getNumber()));
    }

    private String done(String key, Object... args) {
        Notices.done(key, args);
        return "/delivery/show?faces-redirect=true&id=" + page.getId();
    }

    /** Devices of the delivery that may be given back. */
    public List<DeviceRow> getReturnable() {
        if (returnable == null || !Objects.equals(sought, returnableFor)) {
            returnable = lookup.devices(page.getId(), sought, LISTED);
            returnableFor = sought;
        }
        return returnable;
    }

    public List<Long> contracts(String typed) {
        List<ContractRow> found = lookup.contracts(typed);
        found.forEach(c -> contractNumbers.put(c.id(), c.number() + " · " + c.supplier()));
        return found.stream().map(ContractRow::id).toList();
    }

    public String contractNumber(Long id) {
        return id == null ? "" : contractNumbers.computeIfAbsent(id, i -> lookup.contract(i).map(c -> c.getNumber()).orElse(""));
    }

    /** The dialog begins with what the delivery says. */
    private void readTie() {
        if (!tieRead) {
            tieRead = true;
            contract = page.getNote().getContract() == null ? null : page.getNote().getContract().getId();
            dueOn = page.getNote().getDueOn();
        }
    }

    public Long getContract() {
        readTie();
        return contract;
    }

    public void setContract(Long contract) {
        readTie();
        this.contract = contract;
    }

    public Long getOrdered() {
        return ordered;
    }

    public void setOrdered(Long ordered) {
        this.ordered = ordered;
    }

    public LocalDate getDueOn() {
        readTie();
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        readTie();
        this.dueOn = dueOn;
    }

    public LocalDate getSetUpOn() {
        return setUpOn;
    }

    public void setSetUpOn(LocalDate setUpOn) {
        this.setUpOn = setUpOn;
    }

    public String getSought() {
        return sought;
    }

    public void setSought(String sought) {
        this.sought = sought;
    }

    public Map<Long, Boolean> getChosen() {
        return chosen;
    }

    public LocalDate getReturnedOn() {
        return returnedOn;
    }

    public void setReturnedOn(LocalDate returnedOn) {
        this.returnedOn = returnedOn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
