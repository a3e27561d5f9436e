package kabinet.delivery.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Optional;
import kabinet.access.control.Boundary;
import kabinet.access.entity.ForbiddenException;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.delivery.control.Booking;
import kabinet.delivery.control.DeliveryNotes;
import kabinet.delivery.control.DistrictContracts;
import kabinet.delivery.control.DocumentChecks;
import kabinet.delivery.control.Fulfilment;
import kabinet.delivery.control.OrderedLines;
import kabinet.delivery.control.Receipts;
import kabinet.delivery.entity.DeliveryFilter;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.DeliveryRow;
import kabinet.delivery.entity.Discrepancy;
import kabinet.delivery.entity.DocumentLine;
import kabinet.delivery.entity.GoodsReturn;
import kabinet.delivery.entity.GoodsReturnLine;
import kabinet.delivery.entity.LineKind;
import kabinet.delivery.entity.Owner;
import kabinet.delivery.entity.Receipt;
import kabinet.delivery.entity.ReceiptLine;
import kabinet.delivery.entity.ReceiptSummary;
import kabinet.delivery.entity.SupplierDocument;
import kabinet.delivery.entity.Unit;
import kabinet.device.entity.Device;
import kabinet.exchange.control.Originals;
import kabinet.exchange.entity.Fault;
import kabinet.history.control.Revisions;
import kabinet.organisation.control.Schools;
import kabinet.procurement.control.Contracts;
import kabinet.procurement.entity.Contract;
import kabinet.procurement.entity.ContractLine;

/** The register of deliveries: what suppliers' documents said, entered from paper or read from files. */
@Boundary
public class DeliveryRegister {

    @Inject
    DeliveryNotes notes;
    @Inject
    Receipts receipts;
    @Inject
    Booking booking;
    @Inject
    Fulfilment fulfilment;
    @Inject
    Contracts contracts;
    @Inject
    DistrictContracts districts;
    @Inject
    Schools schools;
    @Inject
    Originals originals;
    @Inject
    Revisions revisions;

    /** A file that a delivery was read from, under the name it came with. */
    public record OriginalFile(String name, Originals.Content content) {
    }

    @RolesAllowed(Right.READ)
    public List<DeliveryRow> page(DeliveryFilter filter, int first, int size) {
        return notes.page(filter, first, size);
    }

    /** Exact to the limit of {@link kabinet.base.Counted}; one more stands for "more than". */
    @RolesAllowed(Right.READ)
    public int count(DeliveryFilter filter) {
        return notes.count(filter);
    }

    /** Keyset paging for programs. */
    @RolesAllowed(Right.READ)
    public List<DeliveryNote> after(DeliveryFilter filter, long id, int limit) {
        return notes.after(filter, id, limit);
    }

    @RolesAllowed(Right.READ)
    public DeliveryNote show(Long id) {
        return notes.find(id).orElseThrow(NotFoundException::new);
    }

    @RolesAllowed(Right.READ)
    public List<DeliveryLine> lines(Long id, int first, int limit) {
        return notes.lines(show(id).getId(), first, limit);
    }

    /** Keyset paging for programs: the lines after the one with the id, which is the order of the document. */
    @RolesAllowed(Right.READ)
    public List<DeliveryLine> linesAfter(Long id, long lineId, int limit) {
        return notes.linesAfter(show(id).getId(), lineId, limit);
    }

    @RolesAllowed(Right.READ)
    public int lineCount(Long id) {
        return notes.lineCount(show(id).getId());
    }

    /** Either goods or works, services and rights. */
    @RolesAllowed(Right.READ)
    public List<DeliveryLine> lines(Long id, boolean goods, int first, int limit) {
        return notes.lines(show(id).getId(), goods, first, limit);
    }

    @RolesAllowed(Right.READ)
    public int lineCount(Long id, boolean goods) {
        return notes.lineCount(show(id).getId(), goods);
    }

    /** The acceptances in short, in the order of their numbers. */
    @RolesAllowed(Right.READ)
    public List<ReceiptSummary> summaries(Long id) {
        return receipts.summaries(receipts.of(show(id).getId()));
    }

    /** What looks odd in a document typed in from paper: sums and VAT that do not add up, as a file's would be told. */
    @RolesAllowed(Right.RECEIVE)
    public List<Fault> check(SupplierDocument document) {
        return DocumentChecks.warnings(document);
    }

    @RolesAllowed(Right.READ)
    public List<Receipt> receipts(Long id) {
        return receipts.of(show(id).getId());
    }

    @RolesAllowed(Right.READ)
    public Receipt receipt(Long receiptId) {
        return receipts.find(receiptId).orElseThrow(NotFoundException::new);
    }

    /** What an acceptance made, in the order of its making. */
    @RolesAllowed(Right.READ)
    public List<Device> devices(Long receiptId) {
        return receipts.devices(receipt(receiptId).getId(), null, Integer.MAX_VALUE);
    }

    @RolesAllowed(Right.READ)
    public List<ReceiptLine> receiptLines(Long receiptId, int limit) {
        return receipts.lines(receipts.find(receiptId).orElseThrow(NotFoundException::new).getId(), limit);
    }

    @RolesAllowed(Right.READ)
    public List<Discrepancy> discrepancies(Long receiptId) {
        return receipts.discrepancies(receipts.find(receiptId).orElseThrow(NotFoundException::new).getId());
    }

    @RolesAllowed(Right.READ)
    public List<GoodsReturn> returns(Long id) {
        return receipts.returnsOf(show(id).getId());
    }

    @RolesAllowed(Right.READ)
    public List<GoodsReturnLine> returnLines(Long returnId, int limit) {
        return receipts.returnLines(receipts.findReturn(returnId).orElseThrow(NotFoundException::new).getId(), limit);
    }

    /** What corrects the document, the newest first. */
    @RolesAllowed(Right.READ)
    public List<DeliveryNote> corrections(Long id) {
        return notes.correctionsOf(show(id).getId());
    }

    /**
     * Enters a document from paper.
     *
     * @param schoolId the school that gets it; null for the district, if the caller sees all of it
     * @param contractId null if none is known
     * @throws kabinet.base.DuplicateException if the seller's document is booked already
     */
    @RolesAllowed(Right.RECEIVE)
    public DeliveryNote enter(SupplierDocument document, Long schoolId, Long contractId) {
        requireLines(document);
        DeliveryNote note = booking.book(document, owner(schoolId), contract(contractId, document.seller().inn()), done -> { });
        revisions.describe("delivery.act.enter", note.getNumber());
        return note;
    }

    /**
     * Words a paper document anew, as long as nothing of it was accepted.
     *
     * @param version the version the caller saw
     * @param schoolId as in {@link #enter}
     * @throws kabinet.base.DuplicateException if the seller's document is booked already
     */
    @RolesAllowed(Right.RECEIVE)
    public DeliveryNote correct(Long id, int version, SupplierDocument document, Long schoolId, Long contractId) {
        requireLines(document);
        DeliveryNote note = changing(id, version);
        requireUntouched(note);
        booking.correct(note, document, owner(schoolId), contract(contractId, document.seller().inn()));
        revisions.describe("delivery.act.edit", note.getNumber());
        return note;
    }

    /** Ties a delivery to its contract and says by when it should be set up. @param contractId null for none @param dueOn null for the contract's */
    @RolesAllowed(Right.RECEIVE)
    public DeliveryNote tie(Long id, int version, Long contractId, LocalDate dueOn) {
        DeliveryNote note = changing(id, version);
        boolean other = !Objects.equals(contractId, note.getContract() == null ? null : note.getContract().getId());
        Contract contract = other ? contract(contractId, note.getSupplier().getInn()) : note.getContract();
        note.setDueOn(dueOn);
        note.under(contract);
        if (other) {
            OrderedLines ordered = new OrderedLines(contract == null ? List.of() : contracts.linesOf(List.of(contract.getId())));
            List<DeliveryLine> lines = notes.lines(id, 0, Integer.MAX_VALUE);
            lines.forEach(line -> line.fulfils(ordered.fulfilledBy(line)));
            requireWithin(note, lines);
        }
        revisions.describe("delivery.act.tie", note.getNumber());
        return note;
    }

    /**
     * Says what of its contract a line fulfils, where name and code do not tell.
     *
     * @param contractLineId a line of the delivery's contract; null for none
     * @throws NotFoundException if there is no such line, or it is another contract's
     */
    @RolesAllowed(Right.RECEIVE)
    public void fulfil(Long lineId, Long contractLineId) {
        DeliveryLine line = notes.findLine(lineId).orElseThrow(NotFoundException::new);
        ContractLine ordered = contractLineId == null ? null : contracts.findLine(contractLineId)
            .filter(l -> l.getContract().equals(line.getNote().getContract())).orElseThrow(NotFoundException::new);
        line.fulfils(ordered);
        requireWithin(line.getNote(), List.of(line));
        revisions.describe("delivery.act.tie", line.getNote().getNumber());
    }

    /** How large the file is that it was read from, bytes; empty if it was entered from paper or the file is not there. */
    @RolesAllowed(Right.READ)
    public OptionalLong originalSize(Long id) {
        return originals.size(show(id).getOriginalSha256());
    }

    /** The file it was read from, checked anew against its checksum. @throws NotFoundException if it was entered from paper */
    @RolesAllowed(Right.READ)
    public OriginalFile original(Long id) {
        DeliveryNote note = show(id);
        if (note.getOriginalSha256() == null) {
            throw new NotFoundException();
        }
        return new OriginalFile(note.getOriginalName(), originals.open(note.getOriginalSha256()));
    }

    private DeliveryNote changing(Long id, int version) {
        DeliveryNote note = notes.lock(id).orElseThrow(NotFoundException::new);
        if (note.getVersion() != version) {
            throw new StaleException();
        }
        return note;
    }

    private void requireUntouched(DeliveryNote note) {
        if (fulfilment.isBegun(note.getId())) {
            throw new BusinessException("delivery.notEditable");
        }
    }

    private static void requireLines(SupplierDocument document) {
        if (document.lines().isEmpty()) {
            throw new BusinessException("delivery.noLines");
        }
        document.lines().stream().filter(DeliveryRegister::isBroken).findFirst().ifPresent(l -> {
            throw new BusinessException("delivery.fault.fractional-pieces", l.number(), l.quantity().toPlainString().replace('.', ','), l.unitName() == null ? "—" : l.unitName());
        });
    }

    /** As in files: pieces come whole. */
    private static boolean isBroken(DocumentLine line) {
        Optional<Unit> unit = line.unitCode() == null ? Unit.ofName(line.unitName()) : Unit.ofCode(line.unitCode());
        return line.kind() == LineKind.GOODS && line.quantity().stripTrailingZeros().scale() > 0 && unit.map(Unit::isWhole).orElse(true);
    }

    /** What was accepted before counts for the contract from now on. */
    private void requireWithin(DeliveryNote note, List<DeliveryLine> lines) {
        if (fulfilment.isBegun(note.getId())) {
            districts.requireWithin(lines);
        }
    }

    private Owner owner(Long schoolId) {
        if (schoolId == null && !Callers.current().wholeDistrict()) {
            throw new ForbiddenException();
        }
        return schoolId == null ? Owner.DISTRICT : Owner.of(schools.find(schoolId).orElseThrow(NotFoundException::new));
    }

    private Contract contract(Long id, String sellerInn) {
        Contract contract = id == null ? null : contracts.find(id).orElseThrow(NotFoundException::new);
        districts.requireFit(contract, sellerInn);
        return contract;
    }
}
