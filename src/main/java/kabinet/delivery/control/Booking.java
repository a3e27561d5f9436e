package kabinet.delivery.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import kabinet.access.entity.Callers;
import kabinet.base.Texts;
import kabinet.delivery.entity.Basis;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.DocumentLine;
import kabinet.delivery.entity.Owner;
import kabinet.delivery.entity.SupplierDocument;
import kabinet.procurement.control.Contracts;
import kabinet.procurement.control.Suppliers;
import kabinet.procurement.entity.Contract;
import kabinet.procurement.entity.Supplier;

/** Books what a document says, whether it was read from a file or typed in from paper. */
@ApplicationScoped
public class Booking {

    /** Lines that are stored together. */
    private static final int PORTION = 500;

    @Inject
    DeliveryNotes notes;
    @Inject
    Suppliers suppliers;
    @Inject
    Contracts contracts;
    @Inject
    Fulfilment fulfilment;

    /**
     * The contract that the document names, if it is known: the owner's or the district's, with the seller. Numbers such as «12» are everybody's, so another
     * supplier's is taken by its registry number only.
     */
    public Optional<Contract> contract(SupplierDocument document, Owner owner) {
        Stream<String> stateContract = document.stateContract() == null ? Stream.of() : Stream.of(document.stateContract().number(), document.stateContract().id());
        return Stream.concat(stateContract, document.bases().stream().map(Basis::number)).filter(Objects::nonNull)
            .flatMap(number -> contracts.byNumber(number).stream()
                .filter(c -> c.getSupplier().getInn().equals(document.seller().inn()) || number.strip().equals(c.getRegistryNumber())))
            .filter(c -> c.schoolId() == null || c.getSchool().equals(owner.school())).findFirst();
    }

    /** Whether the seller's document is booked already, by whomever. */
    public boolean isKnown(SupplierDocument document) {
        return suppliers.find(document.seller().inn(), document.seller().kpp())
            .filter(s -> fulfilment.isKnown(s.getId(), document.number(), document.date(), correction(document))).isPresent();
    }

    /** The document of the same owner that this one corrects, if it is known. */
    public Optional<DeliveryNote> original(SupplierDocument document, Owner owner) {
        return document.correction() == null ? Optional.empty()
            : suppliers.find(document.seller().inn(), document.seller().kpp())
                .flatMap(s -> notes.original(s.getId(), document.number(), document.date())).filter(n -> Objects.equals(n.getSchool(), owner.school()));
    }

    /**
     * @param contract null if none is known
     * @param progress told the number of lines stored so far
     * @throws kabinet.base.DuplicateException if the document is booked already
     */
    public DeliveryNote book(SupplierDocument document, Owner owner, Contract contract, IntConsumer progress) {
        Supplier supplier = supplier(document);
        LocalDate came = document.transferredOn() == null || document.transferredOn().isBefore(document.date()) ? document.date() : document.transferredOn();
        DeliveryNote note = new DeliveryNote(owner.school(), document.format(), document.number(), document.date(), supplier,
            came.isAfter(LocalDate.now()) ? LocalDate.now() : came, Callers.current().name());
        describe(note, document, contract);
        if (document.correction() != null) {
            DeliveryNote original = original(document, owner).flatMap(n -> notes.lock(n.getId())).orElse(null);
            if (original != null && contract == null) {
                note.under(original.getContract());
                note.setDueOn(original.getDueOn());
            }
            note.correct(original, document.correction().number(), document.correction().date(), original != null && fulfilment.isBegun(original.getId()));
        }
        notes.add(note);
        notes.write(note);
        fill(note, document.lines(), contract, progress);
        return note;
    }

    /** Words a paper anew. @throws kabinet.base.DuplicateException if the document is booked already */
    public void correct(DeliveryNote note, SupplierDocument document, Owner owner, Contract contract) {
        note.head(owner.school(), supplier(document), document.number(), document.date(), document.transferredOn());
        describe(note, document, contract);
        note.clearLines();
        notes.write(note);
        fill(note, document.lines(), contract, done -> { });
    }

    private Supplier supplier(SupplierDocument document) {
        String name = document.seller().name();
        return suppliers.take(name.length() > Supplier.NAME_LENGTH ? name.substring(0, Supplier.NAME_LENGTH) : name, document.seller().inn(), document.seller().kpp(), document.seller().ogrn());
    }

    private static void describe(DeliveryNote note, SupplierDocument document, Contract contract) {
        note.between(document.buyer(), document.consignee());
        note.totals(document.totals());
        note.setBasis(document.bases().stream().map(Booking::words).reduce((a, b) -> a + "; " + b).orElse(null));
        note.under(contract);
    }

    private void fill(DeliveryNote note, List<DocumentLine> lines, Contract contract, IntConsumer progress) {
        OrderedLines ordered = new OrderedLines(contract == null ? List.of() : contracts.linesOf(List.of(contract.getId())));
        int done = 0;
        for (DocumentLine read : lines) {
            DeliveryLine line = new DeliveryLine(note, read);
            line.fulfils(ordered.fulfilledBy(line));
            notes.add(line);
            if (++done % PORTION == 0) {
                notes.write(note);
                progress.accept(done);
            }
        }
        notes.write(note);
        progress.accept(done);
    }

    private static String correction(SupplierDocument document) {
        return document.correction() == null ? "" : document.correction().number();
    }

    private static String words(Basis basis) {
        return Stream.of(basis.name(), basis.number() == null ? null : "№ " + basis.number(),
            basis.date() == null ? null : "от " + Texts.date(basis.date())).filter(Objects::nonNull)
            .reduce((a, b) -> a + " " + b).orElse("");
    }
}
