package kabinet.delivery.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kabinet.access.entity.Callers;
import kabinet.act.entity.Commission;
import kabinet.delivery.control.OpenNotes.Open;
import kabinet.delivery.control.PastReceipt.Share;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.Receipt;
import kabinet.delivery.entity.ReceiptLine;
import kabinet.device.entity.Device;
import kabinet.history.control.Revisions;

/** Books acceptances of devices that are in the register already. What the register says of the devices stays; they learn only what they came by. */
@ApplicationScoped
class PastReceipts {

    @Inject
    Receipts receipts;
    @Inject
    DistrictContracts districts;
    @Inject
    Revisions revisions;

    /**
     * @param acceptances with at least one row each, in any order
     * @throws kabinet.base.BusinessException if it is more than a contract of the district orders
     */
    void book(List<PastReceipt> acceptances) {
        Map<Open, List<PastReceipt>> byNote = new LinkedHashMap<>();
        acceptances.stream().filter(acceptance -> !acceptance.shares().isEmpty()).sorted(Comparator.comparing(PastReceipt::acceptedOn))
            .forEach(acceptance -> byNote.computeIfAbsent(acceptance.open(), note -> new ArrayList<>()).add(acceptance));
        byNote.forEach(this::book);
        receipts.flush();
        districts.requireWithin(acceptances.stream().flatMap(acceptance -> acceptance.shares().stream()).map(Share::line).distinct().toList());
    }

    private void book(Open open, List<PastReceipt> inOrder) {
        DeliveryNote note = open.note();
        PastReceipt last = inOrder.get(inOrder.size() - 1);
        open.remainder().forEach(line -> last.take(line, note.getSchool()));
        List<Receipt> all = new ArrayList<>(open.before());
        int number = receipts.nextNumber(note.getId());
        for (PastReceipt acceptance : inOrder) {
            all.add(book(acceptance, number++));
        }
        if (open.isComplete()) {
            Receipt completing = all.stream().max(Comparator.comparing(Receipt::getAcceptedOn)).orElseThrow();
            note.accept(completing.getAcceptedOn(), completing.getAcceptedBy());
            if (all.stream().allMatch(Receipt::isSetUp)) {
                Receipt latest = all.stream().max(Comparator.comparing(Receipt::getSetUpOn)).orElseThrow();
                note.setUp(latest.getSetUpOn(), latest.getSetUpBy());
            }
        }
    }

    private Receipt book(PastReceipt acceptance, int number) {
        String caller = Callers.current().name();
        Receipt receipt = new Receipt(acceptance.open().note(), number, acceptance.acceptedOn(), acceptance.acceptedBy() == null ? caller : acceptance.acceptedBy(),
            Commission.NONE, null, revisions.current());
        Map<ReceiptLine, List<Device>> accepted = new LinkedHashMap<>();
        for (Share share : acceptance.shares()) {
            Device first = share.first();
            accepted.put(new ReceiptLine(receipt, share.line(), share.school(), first == null ? null : first.getRoom(), first == null ? null : first.getModel(),
                share.quantity(), share.amount()), share.devices());
        }
        if (acceptance.setUpOn() != null) {
            receipt.setUp(acceptance.setUpOn(), caller);
        }
        receipts.add(receipt);
        accepted.forEach((line, devices) -> devices.forEach(device -> device.cameBy(receipt.getNote().getId(), line.getId())));
        return receipt;
    }
}
