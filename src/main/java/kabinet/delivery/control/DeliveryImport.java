package kabinet.delivery.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.Money;
import kabinet.base.Texts;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.DocumentLine;
import kabinet.delivery.entity.Owner;
import kabinet.delivery.entity.Party;
import kabinet.delivery.entity.ReadDocument;
import kabinet.delivery.entity.SupplierDocument;
import kabinet.exchange.control.DocumentImporter;
import kabinet.exchange.control.Original;
import kabinet.exchange.control.Report;
import kabinet.exchange.control.Taken;
import kabinet.exchange.entity.Fault;
import kabinet.exchange.entity.Outcome;
import kabinet.exchange.entity.ReadOut;
import kabinet.procurement.entity.Contract;

/** Suppliers' documents on their way in: УПД and ТОРГ-12, electronic or as a workbook. */
@ApplicationScoped
public class DeliveryImport implements DocumentImporter {

    private static final List<String> HEAD = List.of("delivery.line.number", "delivery.line.name", "delivery.line.quantity", "delivery.line.unit", "delivery.line.gross", "delivery.line.kind");

    @Inject
    Owners owners;
    @Inject
    Booking booking;

    @Override
    public String kind() {
        return "delivery";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Set<String> rights() {
        return Set.of(Right.RECEIVE);
    }

    @Override
    public String about() {
        return "delivery.import.about";
    }

    @Override
    public List<String> extensions() {
        return List.of(".xml", ".xlsx", ".xls");
    }

    @Override
    public Taken take(Original original, boolean storing, IntConsumer progress) {
        ReadDocument read = DocumentReader.read(original.path(), original.fileName());
        Report report = new Report();
        read.faults().forEach(report::fault);
        read.warnings().forEach(report::warning);
        SupplierDocument document = read.document();
        if (document == null) {
            return new Taken(report.findings(), ReadOut.NONE, null);
        }
        report.rows(document.lines().size());
        Optional<Owner> owner = owner(document, report);
        if (document.number() != null && document.number().length() > DeliveryNote.NUMBER_LENGTH) {
            report.fault(Fault.of(0, Texts.of(Texts.RUSSIAN, "delivery.note.number"), document.number(), "delivery.fault.number-length", DeliveryNote.NUMBER_LENGTH));
        }
        Optional<Contract> contract = Optional.empty();
        if (report.isSound()) {
            if (booking.isKnown(document)) {
                report.fault(Fault.of(0, "", document.number(), "delivery.fault.duplicate", document.number(), Texts.date(document.date())));
            }
            contract = booking.contract(document, owner.orElseThrow());
            compare(document, owner.orElseThrow(), contract, report);
        }
        String result = null;
        if (report.isSound()) {
            document.lines().forEach(l -> report.came(Outcome.CREATED));
            if (storing) {
                DeliveryNote note = booking.book(document, owner.orElseThrow(), contract.orElse(null), progress);
                note.readFrom(original.fileName(), original.sha256());
                result = "/delivery/show?id=" + note.getId();
            }
        }
        return new Taken(report.findings(), readOut(document, owner, contract), result);
    }

    private Optional<Owner> owner(SupplierDocument document, Report report) {
        if (document.buyer() == null) {
            return Optional.empty(); // named as a fault by the reader
        }
        Optional<Owner> owner = owners.of(document.buyer(), document.consignee());
        if (owner.isEmpty()) {
            Party unknown = document.consignee() == null ? document.buyer() : document.consignee();
            report.fault(Fault.of(0, Texts.of(Texts.RUSSIAN, "delivery.note.buyer"), String.valueOf(unknown.inn()), "delivery.fault.unknown-buyer", document.buyer().name(),
                String.valueOf(document.buyer().inn())));
        } else if (owner.get().isDistrict() && !Callers.current().wholeDistrict()) {
            report.fault(Fault.of(0, Texts.of(Texts.RUSSIAN, "delivery.note.buyer"), String.valueOf(document.buyer().inn()), "delivery.fault.district-only"));
        }
        return owner;
    }

    private void compare(SupplierDocument document, Owner owner, Optional<Contract> contract, Report report) {
        if (contract.isEmpty()) {
            report.warning(Fault.ofFile("delivery.warning.no-contract"));
        } else if (!contract.get().getSupplier().getInn().equals(document.seller().inn())) {
            report.warning(Fault.of(0, "", document.seller().inn(), "delivery.warning.other-supplier", contract.get().getNumber()));
        }
        if (document.correction() != null && booking.original(document, owner).isEmpty()) {
            report.warning(Fault.of(0, "", document.correction().number(), "delivery.warning.no-original", document.number()));
        }
    }

    private static ReadOut readOut(SupplierDocument document, Optional<Owner> owner, Optional<Contract> contract) {
        List<ReadOut.Fact> facts = new ArrayList<>();
        fact(facts, "delivery.note.format", Texts.of(Texts.RUSSIAN, "delivery.documentFormat." + document.format()));
        fact(facts, "delivery.note.number", document.number());
        fact(facts, "delivery.note.date", Texts.date(document.date()));
        fact(facts, "delivery.note.correction", document.correction() == null ? null : document.correction().number());
        fact(facts, "delivery.note.supplier", words(document.seller()));
        fact(facts, "delivery.note.buyer", words(document.buyer()));
        fact(facts, "delivery.note.consignee", words(document.consignee()));
        fact(facts, "delivery.note.owner", owner.map(o -> o.isDistrict() ? Texts.of(Texts.RUSSIAN, "delivery.district") : o.school().getShortName()).orElse(null));
        fact(facts, "delivery.note.contract", contract.map(Contract::getNumber).orElse(null));
        fact(facts, "delivery.note.deliveredOn", Texts.date(document.transferredOn()));
        fact(facts, "delivery.note.gross", document.totals() == null ? null : Money.format(document.totals().gross()));
        List<List<String>> rows = document.lines().stream().limit(ReadOut.SHOWN).map(DeliveryImport::row).toList();
        return new ReadOut(facts, HEAD, rows, Math.max(0, document.lines().size() - ReadOut.SHOWN));
    }

    private static List<String> row(DocumentLine line) {
        String quantity = line.quantity() == null ? null : line.quantity().stripTrailingZeros().toPlainString().replace('.', ',');
        String kind = line.kind() == null ? null : Texts.of(Texts.RUSSIAN, "delivery.lineKind." + line.kind());
        return Stream.of(String.valueOf(line.number()), line.name(), quantity, line.unitName(), Money.formatNumber(line.gross()), kind).map(cell -> cell == null ? "" : cell).toList();
    }

    private static void fact(List<ReadOut.Fact> facts, String text, String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new ReadOut.Fact(text, value));
        }
    }

    private static String words(Party party) {
        return party == null ? null : Stream.of(party.name(), party.inn() == null ? null : "ИНН\u00a0" + party.inn(), party.kpp() == null ? null : "КПП\u00a0" + party.kpp())
            .filter(w -> w != null && !w.isBlank()).reduce((a, b) -> a + ", " + b).orElse("");
    }
}
