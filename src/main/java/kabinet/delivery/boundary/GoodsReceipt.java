package kabinet.delivery.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Callers;
import kabinet.access.entity.ForeignSchoolException;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.base.Tag;
import kabinet.delivery.control.DeliveryNotes;
import kabinet.delivery.control.AcceptanceUse;
import kabinet.delivery.control.DistrictContracts;
import kabinet.delivery.control.Fulfilment;
import kabinet.delivery.control.Receipts;
import kabinet.delivery.control.Serials;
import kabinet.delivery.control.Suggestions;
import kabinet.delivery.control.Unpacking;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.DeliveryState;
import kabinet.delivery.entity.DiscrepancyKind;
import kabinet.delivery.entity.GoodsReturn;
import kabinet.delivery.entity.OverDeliveryException;
import kabinet.delivery.entity.Receipt;
import kabinet.delivery.entity.ReceiptLine;
import kabinet.delivery.entity.ReceiptOrder;
import kabinet.delivery.entity.SerialFault;
import kabinet.delivery.entity.Suggestion;
import kabinet.device.control.Devices;
import kabinet.device.control.Directories;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceStatus;
import kabinet.history.control.Restoration;
import kabinet.history.control.Revisions;
import kabinet.procurement.control.Contracts;
import kabinet.procurement.entity.ContractLine;

/** Accepts deliveries: one step makes the devices, or none of them. Afterwards they are set up, or given back, or the acceptance is taken back as a whole. */
@Boundary
public class GoodsReceipt {

    @Inject
    @Any
    Instance<AcceptanceUse> uses;
    @Inject
    DeliveryNotes notes;
    @Inject
    Receipts receipts;
    @Inject
    Fulfilment fulfilment;
    @Inject
    Suggestions suggestions;
    @Inject
    Serials serials;
    @Inject
    Unpacking unpacking;
    @Inject
    Devices devices;
    @Inject
    Directories directories;
    @Inject
    Revisions revisions;
    @Inject
    Restoration restoration;
    @Inject
    Contracts contracts;
    @Inject
    DistrictContracts districts;

    /** What is left to accept of each line of the delivery: what the document says less what was accepted; nothing below zero. */
    @RolesAllowed(Right.READ)
    public Map<Long, BigDecimal> left(Collection<DeliveryLine> lines) {
        Map<Long, BigDecimal> received = fulfilment.ofLines(lines.stream().map(DeliveryLine::getId).toList());
        return lines.stream().collect(Collectors.toMap(DeliveryLine::getId,
            l -> l.getQuantity().subtract(received.getOrDefault(l.getId(), BigDecimal.ZERO)).max(BigDecimal.ZERO)));
    }

    /** What the lines most likely become. @param schoolId whose books the goods come on; null for the note's school */
    @RolesAllowed(Right.RECEIVE)
    public Map<Long, Suggestion> suggest(Long noteId, List<DeliveryLine> lines, Long schoolId) {
        DeliveryNote note = found(noteId);
        return suggestions.of(note, lines, schoolId == null ? note.schoolId() : schoolId);
    }

    /** What devices of a chosen model most likely are on the books of a school. */
    @RolesAllowed(Right.RECEIVE)
    public Suggestion like(Long modelId, Long schoolId) {
        return suggestions.like(directories.model(modelId).orElseThrow(NotFoundException::new), schoolId);
    }

    /** What of an order would be more than the document or the contract says, for people to confirm; empty if nothing is. */
    @RolesAllowed(Right.RECEIVE)
    public List<OverDeliveryException> excess(ReceiptOrder order) {
        Map<Long, DeliveryLine> lines = notes.lines(found(order.noteId()).getId(), 0, Integer.MAX_VALUE).stream().collect(Collectors.toMap(DeliveryLine::getId, Function.identity()));
        Map<Long, BigDecimal> received = fulfilment.ofLines(lines.keySet());
        Map<Long, BigDecimal> wanted = new LinkedHashMap<>();
        order.items().forEach(i -> wanted.merge(i.lineId(), i.quantity() == null ? left(line(lines, i.lineId()), received) : i.quantity(), BigDecimal::add));
        Map<Long, BigDecimal> ofContracts = new HashMap<>(fulfilment.ofContractLines(wanted.keySet().stream().map(id -> line(lines, id).getContractLine())
            .filter(Objects::nonNull).map(ContractLine::getId).distinct().toList()));
        List<OverDeliveryException> over = new ArrayList<>();
        wanted.forEach((id, quantity) -> {
            DeliveryLine line = line(lines, id);
            BigDecimal left = left(line, received).max(BigDecimal.ZERO);
            if (quantity.compareTo(left) > 0) {
                over.add(new OverDeliveryException("delivery.over", line.getNumber(), left.stripTrailingZeros().toPlainString()));
            }
            ContractLine ordered = line.getContractLine();
            BigDecimal sum = ordered == null ? null : ofContracts.merge(ordered.getId(), quantity, BigDecimal::add);
            if (ordered != null && ordered.getQuantity() != null && sum.compareTo(ordered.getQuantity()) > 0) {
                over.add(new OverDeliveryException("delivery.overContract", line.getNumber(), ordered.getQuantity().stripTrailingZeros().toPlainString(),
                    sum.stripTrailingZeros().toPlainString()));
            }
        });
        return over;
    }

    /** What is wrong with serial numbers that were scanned or pasted. */
    @RolesAllowed(Right.RECEIVE)
    public List<SerialFault> check(List<String> given) {
        return serials.faults(given);
    }

    /**
     * Accepts: makes the devices with tags and consecutive inventory numbers, or nothing at all.
     *
     * @throws StaleException if somebody changed the delivery since the caller saw it
     * @throws OverDeliveryException if it is more than the document or the contract says and the caller did not say that this is meant
     * @throws BusinessException if the delivery is no longer to be accepted, a date is impossible, a line of goods has no model or no whole pieces, serial
     *     numbers are in use or no numbers, or a room is not of the school
     */
    @RolesAllowed(Right.RECEIVE)
    public Receipt receive(ReceiptOrder order) {
        DeliveryNote note = notes.lock(order.noteId()).orElseThrow(NotFoundException::new);
        if (order.version() != null && order.version() != note.getVersion()) {
            throw new StaleException();
        }
        requireOwn(note);
        note.requireReceivable();
        notes.touch(note);
        LocalDate on = order.acceptedOn() == null ? LocalDate.now() : order.acceptedOn();
        if (on.isBefore(note.getDeliveredOn()) || on.isAfter(LocalDate.now())) {
            throw new BusinessException("delivery.acceptedOn.impossible", note.getDeliveredOn());
        }
        if (order.items().isEmpty() && !order.closing()) {
            throw new BusinessException("delivery.nothingToAccept");
        }
        if (order.items().stream().mapToLong(i -> i.serials().size()).sum() > Unpacking.MOST) {
            throw new BusinessException("delivery.tooMany", Unpacking.MOST);
        }
        requireSerials(order);
        String by = order.acceptedBy() == null || order.acceptedBy().isBlank() ? Callers.current().name() : order.acceptedBy();
        Map<Long, DeliveryLine> lines = notes.lines(note.getId(), 0, Integer.MAX_VALUE).stream()
            .collect(Collectors.toMap(DeliveryLine::getId, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        Map<Long, BigDecimal> received = new HashMap<>(fulfilment.ofLines(lines.keySet()));
        Receipt receipt = new Receipt(note, receipts.nextNumber(note.getId()), on, by, order.commission(), order.remarks(), revisions.current());
        List<Unpacking.Packed> packed = new ArrayList<>();
        for (ReceiptOrder.Item item : order.items()) {
            packed.add(accept(receipt, line(lines, item.lineId()), item, received, order.excess()));
        }
        requireWithinContract(lines.values(), order, packed);
        order.found().forEach(f -> receipt.differ(f.lineId() == null ? null : line(lines, f.lineId()), f.kind(), f.quantity(), f.words()));
        boolean complete = lines.values().stream().allMatch(l -> left(l, received).signum() <= 0);
        if (order.closing() && !complete) {
            lines.values().stream().filter(l -> left(l, received).signum() > 0)
                .filter(l -> order.found().stream().noneMatch(f -> l.getId().equals(f.lineId()) && f.kind() == DiscrepancyKind.SHORTAGE))
                .forEach(l -> receipt.differ(l, DiscrepancyKind.SHORTAGE, left(l, received), ""));
        }
        receipts.add(receipt);
        unpacking.unpack(packed);
        if (complete || order.closing()) {
            note.accept(receipts.of(note.getId()).stream().map(Receipt::getAcceptedOn).filter(on::isBefore).max(LocalDate::compareTo).orElse(on), by);
        }
        revisions.describe("delivery.act.receive", note.getNumber());
        receipts.flush();
        districts.requireWithin(packed.stream().map(p -> p.line().getLine()).toList());
        return receipt;
    }

    /** A line accepted twice in one order continues where its first part ended. */
    private Unpacking.Packed accept(Receipt receipt, DeliveryLine line, ReceiptOrder.Item item, Map<Long, BigDecimal> received, boolean excess) {
        BigDecimal before = received.getOrDefault(line.getId(), BigDecimal.ZERO);
        BigDecimal left = left(line, received);
        BigDecimal quantity = item.quantity() == null ? left : item.quantity();
        if (quantity.signum() <= 0) {
            throw new BusinessException("delivery.quantity.positive", line.getNumber());
        }
        BigDecimal over = quantity.subtract(left.max(BigDecimal.ZERO));
        if (over.signum() > 0) {
            if (!excess) {
                throw new OverDeliveryException("delivery.over", line.getNumber(), left.max(BigDecimal.ZERO).stripTrailingZeros().toPlainString());
            }
            receipt.differ(line, DiscrepancyKind.SURPLUS, over, "");
        }
        received.put(line.getId(), before.add(quantity));
        return line.isUnpacked() ? unpacking.goods(receipt, line, item, quantity, before) : unpacking.other(receipt, line, item, quantity, before);
    }

    private void requireSerials(ReceiptOrder order) {
        List<SerialFault> faults = serials.faults(order.items().stream().flatMap(i -> i.serials().stream()).toList());
        if (!faults.isEmpty()) {
            throw new BusinessException("delivery.serials", faults.size(), faults.stream().limit(5).map(SerialFault::serial).collect(Collectors.joining(", ")));
        }
    }

    /** What the contract orders of the lines' kinds may not be exceeded, by whatever deliveries, unless that is meant. */
    private void requireWithinContract(Collection<DeliveryLine> lines, ReceiptOrder order, List<Unpacking.Packed> packed) {
        Map<Long, DeliveryLine> fulfilling = new LinkedHashMap<>();
        lines.stream().filter(l -> l.getContractLine() != null).forEach(l -> fulfilling.put(l.getContractLine().getId(), l));
        if (order.excess() || fulfilling.isEmpty()) {
            return;
        }
        fulfilling.values().stream().map(l -> l.getContractLine().getContract()).distinct().forEach(contracts::lock);
        Map<Long, BigDecimal> sums = new HashMap<>(fulfilment.ofContractLines(fulfilling.keySet()));
        for (Unpacking.Packed pack : packed) {
            ReceiptLine line = pack.line();
            if (line.getLine().getContractLine() != null) {
                ContractLine ordered = line.getLine().getContractLine();
                BigDecimal sum = sums.merge(ordered.getId(), line.getQuantity(), BigDecimal::add);
                if (ordered.getQuantity() != null && sum.compareTo(ordered.getQuantity()) > 0) {
                    throw new OverDeliveryException("delivery.overContract", line.getLine().getNumber(), ordered.getQuantity().stripTrailingZeros().toPlainString(),
                        sum.stripTrailingZeros().toPlainString());
                }
            }
        }
    }

    /**
     * What an acceptance brought works: its devices are taken into use.
     *
     * @param on from the day of the acceptance to today; null for today
     */
    @RolesAllowed(Right.RECEIVE)
    public Receipt setUp(Long receiptId, LocalDate on) {
        Receipt receipt = receipts.find(receiptId).orElseThrow(NotFoundException::new);
        DeliveryNote note = notes.lock(receipt.getNote().getId()).orElseThrow(NotFoundException::new);
        requireOwn(note);
        notes.touch(note);
        LocalDate day = on == null ? LocalDate.now() : on;
        if (day.isAfter(LocalDate.now())) {
            throw new BusinessException("delivery.setUp.future");
        }
        String by = Callers.current().name();
        receipt.setUp(day, by);
        for (Device device : receipts.devices(receiptId, null, Integer.MAX_VALUE)) {
            if (device.getStatus() == DeviceStatus.IN_STOCK) {
                device.change(DeviceStatus.IN_USE);
            }
            if (device.getStatus() == DeviceStatus.IN_USE && device.getCommissionedOn() == null) {
                device.setCommissionedOn(day);
            }
        }
        List<Receipt> all = receipts.of(note.getId());
        if (note.getState() == DeliveryState.ACCEPTED && all.stream().allMatch(Receipt::isSetUp)) {
            note.setUp(all.stream().map(Receipt::getSetUpOn).max(LocalDate::compareTo).orElse(day), by);
        }
        revisions.describe("delivery.act.setUp", note.getNumber());
        receipts.flush();
        return receipt;
    }

    /**
     * Takes the setting up of an acceptance back, such as one noted with a wrong day. Devices that were taken into use with it are in stock again; what became of others
     * since stays.
     *
     * @throws BusinessException if it was not set up
     */
    @RolesAllowed(Right.RECEIVE)
    public Receipt takeBackSetUp(Long receiptId) {
        Receipt receipt = receipts.find(receiptId).orElseThrow(NotFoundException::new);
        DeliveryNote note = notes.lock(receipt.getNote().getId()).orElseThrow(NotFoundException::new);
        requireOwn(note);
        notes.touch(note);
        LocalDate day = receipt.getSetUpOn();
        receipt.takeBackSetUp();
        receipts.devices(receiptId, null, Integer.MAX_VALUE).stream().filter(d -> d.getStatus() == DeviceStatus.IN_USE && day.equals(d.getCommissionedOn())).forEach(d -> {
            d.change(DeviceStatus.IN_STOCK);
            d.setCommissionedOn(null);
        });
        note.takeBackSetUp();
        revisions.describe("delivery.act.takeBackSetUp", note.getNumber());
        receipts.flush();
        return receipt;
    }

    /**
     * Takes an acceptance back as if it had not been: its devices go, tags and numbers stay spent; what other components made of it goes too.
     *
     * @throws kabinet.history.entity.UndoConflictException if any of it was changed since
     * @throws BusinessException if it is not the delivery's newest, something was given back, or it was imported together with others: taking back one
     *     would take back all; or something that came by it is in use
     */
    @RolesAllowed(Right.RECEIVE)
    public void takeBack(Long receiptId) {
        Receipt receipt = receipts.find(receiptId).orElseThrow(NotFoundException::new);
        if (receipts.isOneOfSeveral(receipt)) {
            throw new BusinessException("delivery.takeBack.imported");
        }
        DeliveryNote note = notes.lock(receipt.getNote().getId()).orElseThrow(NotFoundException::new);
        requireOwn(note);
        if (receipts.nextNumber(note.getId()) != receipt.getNumber() + 1 || receipts.nextReturnNumber(note.getId()) > 1) {
            throw new BusinessException("delivery.takeBack.notNewest");
        }
        uses.forEach(use -> use.takeBack(note));
        restoration.undo(receipt.getRevision());
        revisions.describe("delivery.act.takeBack", receipt.getNote().getNumber());
    }

    /** Gives devices of a delivery back to the supplier, with their parts. @throws BusinessException if one of them did not come by it or has left the books */
    @RolesAllowed(Right.RECEIVE)
    public GoodsReturn giveBack(Long noteId, List<Long> deviceIds, LocalDate date, String reason) {
        DeliveryNote note = notes.lock(noteId).orElseThrow(NotFoundException::new);
        requireOwn(note);
        notes.touch(note);
        LocalDate day = date == null ? LocalDate.now() : date;
        if (deviceIds.isEmpty()) {
            throw new BusinessException("delivery.return.nothing");
        }
        if (day.isBefore(note.getDeliveredOn()) || day.isAfter(LocalDate.now())) {
            throw new BusinessException("delivery.return.date", note.getDeliveredOn());
        }
        GoodsReturn goodsReturn = new GoodsReturn(note, receipts.nextReturnNumber(noteId), day, reason, Callers.current().name(), revisions.current());
        List<Device> chosen = devices.forAct(deviceIds);
        chosen.forEach(goodsReturn::giveBack);
        devices.withParts(chosen).stream().filter(d -> !chosen.contains(d)).forEach(goodsReturn::follow);
        receipts.add(goodsReturn);
        revisions.describe("delivery.act.giveBack", note.getNumber());
        receipts.flush();
        return goodsReturn;
    }

    /**
     * The same with the devices named by their tags, as programs name them.
     *
     * @throws BusinessException for a tag that is none, and alike for one of a device that is not in the caller's scope
     */
    @RolesAllowed(Right.RECEIVE)
    public GoodsReturn giveBackTagged(Long noteId, List<String> typed, LocalDate date, String reason) {
        List<String> tags = typed.stream().map(t -> Tag.read(t).map(Tag::text).orElseThrow(() -> new BusinessException("delivery.return.unknownTag", t))).distinct().toList();
        Map<String, Long> ids = devices.idsByTag(tags);
        tags.stream().filter(t -> !ids.containsKey(t)).findFirst().ifPresent(t -> {
            throw new BusinessException("delivery.return.unknownTag", t);
        });
        return giveBack(noteId, tags.stream().map(ids::get).toList(), date, reason);
    }

    /**
     * Takes a return back as if it had not been: its devices are on the books again, as and where they were.
     *
     * @throws kabinet.history.entity.UndoConflictException if one of them was changed since
     * @throws BusinessException if the delivery has a later return
     */
    @RolesAllowed(Right.RECEIVE)
    public void takeBackReturn(Long returnId) {
        GoodsReturn goodsReturn = receipts.findReturn(returnId).orElseThrow(NotFoundException::new);
        DeliveryNote note = notes.lock(goodsReturn.getNote().getId()).orElseThrow(NotFoundException::new);
        requireOwn(note);
        if (receipts.nextReturnNumber(note.getId()) != goodsReturn.getNumber() + 1) {
            throw new BusinessException("delivery.takeBackReturn.notNewest");
        }
        restoration.undo(goodsReturn.getRevision());
        revisions.describe("delivery.act.takeBackReturn", note.getNumber());
    }

    /** The district's own is read by everybody and moved on by those only who see the whole district. */
    private static void requireOwn(DeliveryNote note) {
        if (!Callers.current().sees(note.schoolId())) {
            throw new ForeignSchoolException();
        }
    }

    private DeliveryNote found(Long id) {
        return notes.find(id).orElseThrow(NotFoundException::new);
    }

    private static DeliveryLine line(Map<Long, DeliveryLine> lines, Long id) {
        DeliveryLine line = lines.get(id);
        if (line == null) {
            throw new NotFoundException();
        }
        return line;
    }

    private static BigDecimal left(DeliveryLine line, Map<Long, BigDecimal> received) {
        return line.getQuantity().subtract(received.getOrDefault(line.getId(), BigDecimal.ZERO));
    }
}
