package kabinet.delivery.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;
import kabinet.delivery.control.DeliveryNotes;
import kabinet.delivery.control.Fulfilment;
import kabinet.delivery.control.Receipts;
import kabinet.delivery.entity.DeliveryFilter;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.DeliveryRow;
import kabinet.delivery.entity.Ordered;
import kabinet.delivery.entity.Purchase;
import kabinet.delivery.entity.ReceiptSummary;
import kabinet.device.control.Devices;
import kabinet.procurement.control.Contracts;
import kabinet.procurement.control.Notices;
import kabinet.procurement.entity.Contract;
import kabinet.procurement.entity.ContractLine;
import kabinet.procurement.entity.Notice;

/** Follows a purchase: from the notice to the devices, and from a device back. */
@Boundary
public class Purchases {

    /** Deliveries of a contract that are shown; hardly a contract has more. */
    private static final int MOST = 100;

    @Inject
    Notices notices;
    @Inject
    Contracts contracts;
    @Inject
    DeliveryNotes notes;
    @Inject
    Receipts receipts;
    @Inject
    Devices devices;
    @Inject
    Fulfilment fulfilment;

    /** The purchase that a notice began, with all contracts that came of it. */
    @RolesAllowed(Right.READ)
    public Purchase ofNotice(Long noticeId) {
        Notice notice = notices.find(noticeId).orElseThrow(NotFoundException::new);
        return new Purchase(notice, contracts.ofNotice(noticeId).stream().map(this::deal).toList());
    }

    /** The purchase of one contract, with its notice if it has one. */
    @RolesAllowed(Right.READ)
    public Purchase ofContract(Long contractId) {
        Contract contract = contracts.find(contractId).orElseThrow(NotFoundException::new);
        return new Purchase(contract.getNotice(), List.of(deal(contract)));
    }

    /** The deliveries of a contract, the newest first. */
    @RolesAllowed(Right.READ)
    public List<DeliveryRow> deliveries(Long contractId) {
        return notes.page(DeliveryFilter.ofContract(contractId), 0, MOST);
    }

    /** What a contract orders and how much of it was accepted. */
    @RolesAllowed(Right.READ)
    public List<Ordered> ordered(Long contractId) {
        List<ContractLine> lines = contracts.linesOf(List.of(contractId));
        Map<Long, BigDecimal> accepted = fulfilment.ofContractLines(lines.stream().map(ContractLine::getId).toList());
        return lines.stream().map(l -> new Ordered(l, accepted.getOrDefault(l.getId(), BigDecimal.ZERO))).toList();
    }

    /** The delivery that a device came by, with contract and notice; empty if there is none or the caller does not see it. */
    @RolesAllowed(Right.READ)
    public Optional<DeliveryNote> delivery(Long noteId) {
        return noteId == null ? Optional.empty() : notes.find(noteId);
    }

    private Purchase.Deal deal(Contract contract) {
        List<DeliveryNote> came = notes.after(DeliveryFilter.ofContract(contract.getId()), 0, MOST);
        List<Long> ids = came.stream().map(DeliveryNote::getId).toList();
        Map<Long, List<ReceiptSummary>> summaries = receipts.summaries(receipts.of(ids)).stream().collect(Collectors.groupingBy(s -> s.receipt().getNote().getId()));
        Map<Long, Integer> pieces = devices.countsByDelivery(ids);
        return new Purchase.Deal(contract, came.stream()
            .map(note -> new Purchase.Delivered(note, summaries.getOrDefault(note.getId(), List.of()), pieces.getOrDefault(note.getId(), 0))).toList());
    }
}
