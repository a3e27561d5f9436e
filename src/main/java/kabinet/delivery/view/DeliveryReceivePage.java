package kabinet.delivery.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kabinet.access.entity.Callers;
import kabinet.access.entity.ForbiddenException;
import kabinet.access.entity.Right;
import kabinet.act.entity.Commission;
import kabinet.act.entity.CommissionMember;
import kabinet.base.LookAlikes;
import kabinet.base.NotFoundException;
import kabinet.base.Texts;
import kabinet.base.view.Notices;
import kabinet.delivery.boundary.DeliveryRegister;
import kabinet.delivery.boundary.GoodsReceipt;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.DiscrepancyKind;
import kabinet.delivery.entity.Receipt;
import kabinet.delivery.entity.ReceiptOrder;
import kabinet.delivery.entity.SerialFault;
import kabinet.delivery.entity.Suggestion;

/**
 * {@code /delivery/receive?id=}: what came, what it is, where it goes; one step puts it on the books. Everything that the document or earlier deliveries
 * tell is filled in. Numbers are read from texts here, so that nothing typed is lost; faults stand beside their fields.
 */
@Named
@ViewScoped
public class DeliveryReceivePage implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Lines on one form: more are accepted after them. */
    private static final int LINES = 100;

    @Inject
    DeliveryRegister register;
    @Inject
    GoodsReceipt goods;
    @Inject
    ReceiveChoices choices;

    private Long id;
    private int version;
    private String title;
    private LocalDate deliveredOn;
    private Long ownerId;
    private List<ReceivePart> parts = new ArrayList<>();
    private final List<ReceiveExtras.Other> others = new ArrayList<>();
    private int beyond;
    private List<Choice> lineChoices;

    private Long school;
    private Long room;
    private Long account;
    private LocalDate acceptedOn;
    private String acceptedBy;
    private String order;
    private final List<ReceiveExtras.Member> members = new ArrayList<>();
    private String remarks;
    private final List<ReceiveExtras.Difference> differences = new ArrayList<>();
    private String differenceFault;
    private boolean closing;
    private List<String> over = List.of();
    private boolean excess;

    /** @throws ForbiddenException if it is the district's and the caller a school's */
    public void open() {
        Callers.current().demand(Right.RECEIVE);
        if (id == null) {
            throw new NotFoundException();
        }
        DeliveryNote note = register.show(id);
        if (note.getSchool() == null && !Callers.current().wholeDistrict()) {
            throw new ForbiddenException();
        }
        note.requireReceivable();
        version = note.getVersion();
        title = note.getTitle();
        deliveredOn = note.getDeliveredOn();
        ownerId = note.schoolId();
        acceptedOn = LocalDate.now();
        acceptedBy = Callers.current().name();
        choices.offer(ownerId);
        readLines();
    }

    private void readLines() {
        List<DeliveryLine> all = register.lines(id, 0, Integer.MAX_VALUE);
        Map<Long, BigDecimal> left = goods.left(all);
        List<DeliveryLine> open = all.stream().filter(l -> left.get(l.getId()).signum() > 0).toList();
        List<DeliveryLine> shown = open.stream().limit(LINES).toList();
        beyond = open.size() - shown.size();
        lineChoices = shown.stream().map(l -> new Choice(l.getId(), l.getNumber() + ". " + l.getName())).toList();
        Map<Long, Suggestion> suggestions = goods.suggest(id, shown, ownerId);
        for (DeliveryLine line : shown) {
            if (line.isUnpacked()) {
                Suggestion suggestion = suggestions.getOrDefault(line.getId(), Suggestion.NONE);
                if (suggestion.modelId() != null) {
                    choices.named(suggestion.modelId(), suggestion.model());
                }
                parts.add(new ReceivePart(line, left.get(line.getId()), ownerId, suggestion));
            } else {
                others.add(new ReceiveExtras.Other(line.getId(), line.getNumber(), line.getName(), line.getKind(), left.get(line.getId())));
            }
        }
        checkSerials();
    }

    /** A chosen model or school brings what the school's newest device of its kind has on the books. */
    public void chosen(ReceivePart part) {
        if (part.getModel() != null && part.getSchool() != null) {
            part.fillIn(goods.like(part.getModel(), part.getSchool()));
        }
    }

    /** Rooms are of one school. */
    public void schoolChosen(ReceivePart part) {
        part.setRoom(null);
        chosen(part);
    }

    /** One school for all lines. */
    public void fillSchool() {
        room = null;
        parts.forEach(p -> {
            p.setSchool(school);
            schoolChosen(p);
        });
    }

    /** One room for all lines. */
    public void fillRoom() {
        if (room != null) {
            Long of = getRoomsSchool();
            parts.stream().filter(p -> of != null && of.equals(p.getSchool())).forEach(p -> p.setRoom(room));
        }
    }

    /** One account for all lines that have none. */
    public void fillAccount() {
        if (account != null) {
            parts.stream().filter(p -> p.getAccount() == null).forEach(p -> p.setAccount(account));
        }
    }

    public void split(ReceivePart part) {
        BigDecimal taken = parts.stream().filter(p -> p.getLineId().equals(part.getLineId())).map(ReceivePart::read).filter(q -> q != null).reduce(BigDecimal.ZERO, BigDecimal::add);
        parts.add(parts.indexOf(part) + 1, part.split(part.getLeft().subtract(taken)));
        checkSerials();
    }

    public void remove(ReceivePart part) {
        parts.remove(part);
        checkSerials();
    }

    /** Looks at all serial numbers of the form: one may stand in two lines. */
    public void checkSerials() {
        Deque<SerialFault> faults = new ArrayDeque<>(goods.check(parts.stream().flatMap(p -> p.serialList().stream()).toList()));
        Set<String> seen = new HashSet<>();
        for (ReceivePart part : parts) {
            List<String> found = new ArrayList<>();
            for (String serial : part.serialList()) {
                boolean again = !seen.add(LookAlikes.fold(serial));
                if (!faults.isEmpty() && isOf(faults.peek(), serial, again)) {
                    found.add(faults.poll().words(locale()));
                }
            }
            if (part.getSerialCount() > part.getPieces()) {
                found.add(Texts.of(locale(), "delivery.receive.serials.tooMany", part.getSerialCount(), part.getPieces()));
            }
            part.serialFaults(found);
        }
    }

    /** Faults come in the order of the numbers; a number told to stand there twice is the second of the two. */
    private static boolean isOf(SerialFault fault, String serial, boolean again) {
        return switch (fault.reason()) {
            case TWICE -> again && fault.serial().equals(serial);
            case TOO_LONG -> serial.startsWith(fault.serial().substring(0, fault.serial().length() - 1));
            default -> fault.serial().equals(serial);
        };
    }

    public void addMember() {
        members.add(new ReceiveExtras.Member());
    }

    public void removeMember(ReceiveExtras.Member member) {
        members.remove(member);
    }

    /** Whoever is known brings the position along. */
    public void named(ReceiveExtras.Member member) {
        choices.getPeople().stream().filter(p -> p.name().equals(member.getName())).findFirst().ifPresent(p -> member.setPosition(p.position()));
    }

    public void addDifference() {
        differences.add(new ReceiveExtras.Difference());
    }

    public void removeDifference(ReceiveExtras.Difference difference) {
        differences.remove(difference);
    }

    /** Makes the devices, or says what is wrong and keeps everything as it was typed. */
    public String receive() {
        parts.forEach(ReceivePart::forget);
        checkSerials();
        parts.stream().filter(ReceivePart::isWanted).forEach(this::check);
        differenceFault = differences.stream().allMatch(d -> Quantities.parse(d.getQuantity()) != null && Quantities.parse(d.getQuantity()).signum() > 0) ? null
            : Texts.of(locale(), "delivery.receive.difference.quantity");
        if (differenceFault != null || parts.stream().filter(ReceivePart::isWanted).anyMatch(p -> !p.isSound())) {
            refuse("delivery.receive.faulty");
            return null;
        }
        ReceiptOrder wanted = order();
        over = excess ? over : goods.excess(wanted).stream().map(o -> o.text(locale())).toList();
        if (!excess && !over.isEmpty()) {
            refuse("delivery.receive.over");
            return null;
        }
        int made = getPieces();
        Receipt receipt = goods.receive(wanted);
        Notices.done("delivery.receive.done", made);
        return "/delivery/show?faces-redirect=true&id=" + id + "&accepted=" + receipt.getId();
    }

    private static void refuse(String key) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, Texts.of(locale(), key), null));
        faces.validationFailed();
    }

    private void check(ReceivePart part) {
        BigDecimal quantity = part.read();
        if (quantity == null || quantity.signum() < 0 || quantity.stripTrailingZeros().scale() > 0) {
            part.fault("quantity", Texts.of(locale(), "delivery.receive.quantity.whole"));
        }
        if (part.getModel() == null) {
            part.fault("model", Texts.of(locale(), "delivery.receive.model.missing"));
        }
        if (part.getSchool() == null) {
            part.fault("school", Texts.of(locale(), "delivery.receive.school.missing"));
        } else if (part.getAccount() == null && choices.isNumberingByAccount(part.getSchool())) {
            part.fault("account", Texts.of(locale(), "delivery.receive.account.missing"));
        }
        if (part.getUsefulLife() != null && !part.getUsefulLife().isBlank() && part.life() == null) {
            part.fault("life", Texts.of(locale(), "delivery.receive.life.wrong"));
        }
    }

    private ReceiptOrder order() {
        Stream<ReceiptOrder.Item> ofGoods = parts.stream().filter(ReceivePart::isWanted).map(p -> new ReceiptOrder.Item(p.getLineId(), p.read(), p.getModel(), p.getSchool(), p.getRoom(),
            null, p.serialList(), p.getAccount(), p.getSource(), p.getOkof(), p.life(), null, true));
        Stream<ReceiptOrder.Item> ofOthers = others.stream().filter(ReceiveExtras.Other::isTaken)
            .map(o -> new ReceiptOrder.Item(o.getLineId(), null, null, ownerId, null, null, List.of(), null, null, null, null, null, false));
        List<ReceiptOrder.Found> found = differences.stream().map(d -> new ReceiptOrder.Found(d.getLine(), d.getKind(), Quantities.parse(d.getQuantity()), d.getWords())).toList();
        Commission commission = new Commission(order, members.stream().map(m -> new CommissionMember(m.getName(), m.getPosition())).toList());
        return new ReceiptOrder(id, version, acceptedOn, acceptedBy, commission, remarks, Stream.concat(ofGoods, ofOthers).toList(), found, closing, excess);
    }

    /** Devices that the button makes. */
    public int getPieces() {
        return parts.stream().mapToInt(ReceivePart::getPieces).sum();
    }

    /** The school whose rooms are offered for all lines at once: the note's, or the one chosen for all. */
    public Long getRoomsSchool() {
        return ownerId == null ? school : ownerId;
    }

    /** Whether the school is chosen line by line: the note is the district's. */
    public boolean isDistricts() {
        return ownerId == null;
    }

    public boolean isAccountNeeded(ReceivePart part) {
        return choices.isNumberingByAccount(part.getSchool());
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    public DiscrepancyKind[] getKinds() {
        return DiscrepancyKind.values();
    }

    public String date(LocalDate date) {
        return Texts.date(date);
    }

    /** For addresses that add a room to the note's school; empty for the district's. */
    public String getAtSchool() {
        return ownerId == null ? "" : "?school=" + ownerId;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getTitle() {
        return title;
    }

    public LocalDate getDeliveredOn() {
        return deliveredOn;
    }

    public List<ReceivePart> getParts() {
        return parts;
    }

    public List<ReceiveExtras.Other> getOthers() {
        return others;
    }

    /** Lines that do not stand on the form. */
    public int getBeyond() {
        return beyond;
    }

    public List<Choice> getLineChoices() {
        return lineChoices;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }

    public Long getRoom() {
        return room;
    }

    public void setRoom(Long room) {
        this.room = room;
    }

    public Long getAccount() {
        return account;
    }

    public void setAccount(Long account) {
        this.account = account;
    }

    public LocalDate getAcceptedOn() {
        return acceptedOn;
    }

    public void setAcceptedOn(LocalDate acceptedOn) {
        this.acceptedOn = acceptedOn;
    }

    public String getAcceptedBy() {
        return acceptedBy;
    }

    public void setAcceptedBy(String acceptedBy) {
        this.acceptedBy = acceptedBy;
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }

    public List<ReceiveExtras.Member> getMembers() {
        return members;
    }

    public String getRemarks() {
        return remarks;
    }

    public void setRemarks(String remarks) {
        this.remarks = remarks;
    }

    public List<ReceiveExtras.Difference> getDifferences() {
        return differences;
    }

    public String getDifferenceFault() {
        return differenceFault;
    }

    public boolean isClosing() {
        return closing;
    }

    public void setClosing(boolean closing) {
        this.closing = closing;
    }

    /** Why it is more than the document or the contract says. */
    public List<String> getOver() {
        return over;
    }

    public boolean isExcess() {
        return excess;
    }

    public void setExcess(boolean excess) {
        this.excess = excess;
    }
}
