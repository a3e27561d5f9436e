package kabinet.delivery.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kabinet.base.Money;
import kabinet.base.NotFoundException;
import kabinet.base.Texts;
import kabinet.delivery.boundary.Purchases;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.Purchase;
import kabinet.delivery.entity.ReceiptSummary;
import kabinet.procurement.entity.Contract;
import kabinet.procurement.entity.ContractState;
import kabinet.procurement.entity.Notice;
import kabinet.procurement.entity.NoticeStage;
import kabinet.procurement.entity.Timeliness;

/** {@code /purchase/show?notice=} or {@code ?contract=}: a purchase as one line of time, from the notice to what stands in the rooms. */
@Named
@ViewScoped
public class PurchaseShowPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Purchases purchases;

    private Long notice;
    private Long contract;
    private transient Purchase purchase;

    /** An address with its words. */
    public record Link(String words, String href) {
    }

    /**
     * Something that happened, or is still to.
     *
     * @param date  null if it is still to come
     * @param state done, late, open
     * @param tone  of the mark: good, bad, or empty for a term that nothing is said about yet
     * @param mark  a word on its timeliness; empty if nothing is due
     * @param facts what is worth knowing, in short
     */
    public record Event(LocalDate date, String words, String state, String tone, String mark, List<String> facts, List<Link> links) {

        Event(LocalDate date, String words, String state, List<String> facts, List<Link> links) {
            this(date, words, state, "", "", facts, links);
        }
    }

    /** @throws NotFoundException if neither is named or the caller does not see it */
    public void open() {
        if (notice == null && contract == null) {
            throw new NotFoundException();
        }
        getPurchase();
    }

    public Purchase getPurchase() {
        if (purchase == null) {
            purchase = notice != null ? purchases.ofNotice(notice) : purchases.ofContract(contract);
        }
        return purchase;
    }

    /** What is bought. */
    public String getSubject() {
        return getPurchase().notice() != null ? getPurchase().notice().getObject() : getPurchase().deals().get(0).contract().getSubject();
    }

    public int getDevices() {
        return getPurchase().deals().stream().flatMap(d -> d.deliveries().stream()).mapToInt(Purchase.Delivered::devices).sum();
    }

    /** In the order of the purchase: notice, then contract by contract with its deliveries. */
    public List<Event> getEvents() {
        List<Event> events = new ArrayList<>();
        if (getPurchase().notice() != null) {
            tell(getPurchase().notice(), events);
        }
        for (Purchase.Deal deal : getPurchase().deals()) {
            tell(deal.contract(), events);
            deal.deliveries().forEach(d -> tell(d, deal.contract().getDeliverBy(), events));
            if (deal.deliveries().isEmpty() && deal.contract().getState() != ContractState.TERMINATED) {
                events.add(waiting(deal.contract()));
            }
        }
        return events;
    }

    private static void tell(Notice notice, List<Event> events) {
        Timeliness timeliness = notice.timeliness(LocalDate.now());
        boolean cancelled = notice.getStage() == NoticeStage.CANCELLED;
        List<String> facts = new ArrayList<>();
        if (notice.getNumber() != null) {
            facts.add(text("delivery.purchase.notice.number", notice.getNumber()));
        }
        if (notice.getMaxPrice() != null) {
            facts.add(text("delivery.purchase.notice.price", Money.format(notice.getMaxPrice())));
        }
        if (cancelled) {
            facts.add(text("delivery.purchase.notice.cancelled"));
        }
        List<Link> links = new ArrayList<>();
        links.add(new Link(text("delivery.purchase.notice.open"), "/notice/show?id=" + notice.getId()));
        String mark = timeliness == null || cancelled ? "" : timeliness == Timeliness.NOT_YET ? text("delivery.purchase.dueOn", Texts.date(notice.getDueOn()))
            : text(timeliness == Timeliness.LATE ? "delivery.purchase.late" : "delivery.purchase.onTime", Texts.date(notice.getDueOn()));
        String tone = mark.isEmpty() || timeliness == Timeliness.NOT_YET ? "" : timeliness == Timeliness.LATE ? "bad" : "good";
        events.add(new Event(notice.getPublishedOn(), text("delivery.purchase.published"), state(notice.getPublishedOn(), timeliness == Timeliness.LATE && !cancelled), tone, mark, facts,
            links));
        if (notice.getApplicationsUntil() != null) {
            LocalDate until = notice.getApplicationsUntil().toLocalDate();
            events.add(new Event(until, text("delivery.purchase.applications"), until.isAfter(LocalDate.now()) ? "open" : "done", List.of(), List.of()));
        }
        if (notice.getSummedUpOn() != null) {
            events.add(new Event(notice.getSummedUpOn(), text("delivery.purchase.summedUp"), notice.getSummedUpOn().isAfter(LocalDate.now()) ? "open" : "done", List.of(), List.of()));
        }
    }

    private static void tell(Contract contract, List<Event> events) {
        List<String> facts = new ArrayList<>();
        facts.add(text("delivery.purchase.contract.number", contract.getNumber()));
        facts.add(contract.getSupplier().getName());
        if (contract.getPrice() != null) {
            facts.add(text("delivery.purchase.contract.price", Money.format(contract.getPrice())));
        }
        String mark = contract.getDeliverBy() == null ? "" : text("delivery.purchase.deliverBy", Texts.date(contract.getDeliverBy()));
        events.add(new Event(contract.getSignedOn(), text("delivery.purchase.signed"), state(contract.getSignedOn(), false), "", mark, facts,
            List.of(new Link(text("delivery.purchase.contract.open"), "/contract/show?id=" + contract.getId()))));
    }

    private static Event waiting(Contract contract) {
        boolean late = contract.getDeliverBy() != null && contract.getDeliverBy().isBefore(LocalDate.now());
        return new Event(null, text("delivery.purchase.delivered"), late ? "late" : "open", late ? "bad" : "", late ? text("delivery.purchase.late", Texts.date(contract.getDeliverBy())) : "",
            List.of(), List.of());
    }

    private static void tell(Purchase.Delivered delivered, LocalDate deliverBy, List<Event> events) {
        DeliveryNote note = delivered.note();
        List<Link> links = new ArrayList<>();
        links.add(new Link(text("delivery.purchase.note.open"), "/delivery/show?id=" + note.getId()));
        if (note.getOriginalSha256() != null) {
            links.add(new Link(text("delivery.purchase.original"), "/api/v1/deliveries/" + note.getId() + "/original"));
        }
        List<String> facts = new ArrayList<>();
        facts.add(note.getTitle());
        if (note.getGross() != null) {
            facts.add(Money.format(note.getGross()));
        }
        if (!note.getState().isCounting()) {
            facts.add(text("delivery.state." + note.getState()));
        }
        boolean overdue = deliverBy != null && note.getDeliveredOn().isAfter(deliverBy);
        String timely = deliverBy == null || !note.getState().isCounting() ? "" : text(overdue ? "delivery.purchase.late" : "delivery.purchase.onTime", Texts.date(deliverBy));
        events.add(new Event(note.getDeliveredOn(), text("delivery.purchase.delivered"), "done", overdue ? "bad" : "good", timely, facts, links));
        if (!note.getState().isCounting()) {
            return;
        }
        delivered.receipts().forEach(r -> events.add(accepted(r)));
        if (note.getAcceptedOn() == null) {
            events.add(new Event(null, text("delivery.purchase.acceptedWhole"), "open", List.of(), List.of()));
        }
        boolean late = note.isLate(LocalDate.now());
        String mark = note.getDueOn() == null ? "" : late ? text("delivery.purchase.late", Texts.date(note.getDueOn()))
            : text(note.getSetUpOn() == null ? "delivery.purchase.dueOn" : "delivery.purchase.onTime", Texts.date(note.getDueOn()));
        List<Link> devices = delivered.devices() == 0 ? List.of()
            : List.of(new Link(text("delivery.purchase.devices", delivered.devices()), "/device/list?delivery=" + note.getId()));
        events.add(new Event(note.getSetUpOn(), text("delivery.purchase.setUp"), state(note.getSetUpOn(), late), late ? "bad" : note.getSetUpOn() == null ? "" : "good", mark, List.of(), devices));
    }

    private static Event accepted(ReceiptSummary summary) {
        long id = summary.receipt().getId();
        List<Link> papers = new ArrayList<>();
        papers.add(new Link(text("delivery.show.paper.acceptance"), "/api/v1/receipts/" + id + "/acceptance.pdf"));
        if (!summary.discrepancies().isEmpty()) {
            papers.add(new Link(text("delivery.show.paper.discrepancies"), "/api/v1/receipts/" + id + "/discrepancies.pdf"));
        }
        return new Event(summary.receipt().getAcceptedOn(), text("delivery.purchase.accepted"), "done",
            List.of(text("delivery.show.receipt.pieces", summary.pieces()), Money.format(summary.amount())), papers);
    }

    private static String state(LocalDate date, boolean late) {
        return late ? "late" : date == null ? "open" : "done";
    }

    private static String text(String key, Object... args) {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return Texts.of(locale, key, args);
    }

    public String date(LocalDate date) {
        return Texts.date(date);
    }

    public Long getNotice() {
        return notice;
    }

    public void setNotice(Long notice) {
        this.notice = notice;
    }

    public Long getContract() {
        return contract;
    }

    public void setContract(Long contract) {
        this.contract = contract;
    }
}
