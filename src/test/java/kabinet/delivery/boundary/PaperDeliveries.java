package kabinet.delivery.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kabinet.act.entity.Commission;
import kabinet.delivery.entity.Correction;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.DocumentFormat;
import kabinet.delivery.entity.DocumentLine;
import kabinet.delivery.entity.LineKind;
import kabinet.delivery.entity.Party;
import kabinet.delivery.entity.ReceiptOrder;
import kabinet.delivery.entity.SupplierDocument;
import kabinet.delivery.entity.Totals;
import kabinet.organisation.entity.School;

/** PaperDeliveries for tests, each with a number of its own. Acts as the caller of the thread. */
@ApplicationScoped
public class PaperDeliveries {

    /** A valid ИНН that belongs to nobody's school. */
    public static final String SELLER = "7707083893";
    public static final LocalDate DAY = LocalDate.of(2021, 8, 5);

    private static final AtomicInteger RUNNING = new AtomicInteger((int) (System.currentTimeMillis() % 1_000_000_000));

    @Inject
    DeliveryRegister register;

    /** A line of goods: name, pieces, sum with VAT. */
    public static DocumentLine goods(String name, int pieces, String gross) {
        return line(name, LineKind.GOODS, BigDecimal.valueOf(pieces), gross, List.of());
    }

    public static DocumentLine line(String name, LineKind kind, BigDecimal quantity, String gross, List<String> serials) {
        BigDecimal sum = new BigDecimal(gross);
        BigDecimal net = sum.multiply(new BigDecimal(100)).divide(new BigDecimal(120), 2, java.math.RoundingMode.HALF_UP);
        return new DocumentLine(1, 1, name, null, null, "26.20.11.110", "796", "шт", quantity, net.divide(quantity, 4, java.math.RoundingMode.HALF_UP), net, "20%",
            sum.subtract(net), sum, kind, null, null, serials);
    }

    public static SupplierDocument document(String number, Correction correction, School school, DocumentLine... lines) {
        BigDecimal gross = BigDecimal.ZERO;
        List<DocumentLine> numbered = new ArrayList<>();
        for (DocumentLine line : lines) {
            gross = gross.add(line.gross());
            numbered.add(new DocumentLine(line.line(), numbered.size() + 1, line.name(), line.article(), line.code(), line.okpd2(), line.unitCode(), line.unitName(), line.quantity(),
                line.price(), line.net(), line.vatRate(), line.vat(), line.gross(), line.kind(), line.country(), line.declaration(), line.serials()));
        }
        Party buyer = school == null ? new Party("Управление образования", null, null, null, null) : new Party(school.getShortName(), school.getInn(), null, null, null);
        return new SupplierDocument(DocumentFormat.PAPER, null, number, DAY, correction, new Party("ООО «Заря»", SELLER, "770701001", null, null), buyer, null, List.of(), null, DAY,
            "643", new Totals(null, null, gross), numbered);
    }

    public static String number() {
        return "Т-" + RUNNING.incrementAndGet();
    }

    public DeliveryNote note(School school, DocumentLine... lines) {
        return register.enter(document(number(), null, school, lines), school == null ? null : school.getId(), null);
    }

    public List<DeliveryLine> lines(DeliveryNote note) {
        return register.lines(note.getId(), 0, Integer.MAX_VALUE);
    }

    /** An order of so many pieces of a line; null for all that is left. */
    public static ReceiptOrder.Item item(DeliveryLine line, Integer pieces, Long model, Long room, String... serials) {
        return new ReceiptOrder.Item(line.getId(), pieces == null ? null : BigDecimal.valueOf(pieces), model, null, room, null, List.of(serials), null, null, null, null, null, true);
    }

    public static ReceiptOrder order(DeliveryNote note, ReceiptOrder.Item... items) {
        return order(note, false, false, items);
    }

    public static ReceiptOrder order(DeliveryNote note, boolean closing, boolean excess, ReceiptOrder.Item... items) {
        return order(note, closing, excess, DAY.plusDays(1), items);
    }

    public static ReceiptOrder order(DeliveryNote note, boolean closing, boolean excess, LocalDate on, ReceiptOrder.Item... items) {
        return new ReceiptOrder(note.getId(), null, on, "Лебедева А. П., завхоз", Commission.NONE, null, List.of(items), List.of(), closing, excess);
    }
}
