package kabinet.delivery.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kabinet.base.LookAlikes;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.DeliveryState;
import kabinet.delivery.entity.Receipt;
import kabinet.delivery.entity.ReceiptLine;

/** The delivery notes that a table of acceptances names, with what is left of their lines as row after row takes of it. */
final class OpenNotes {

    private final DeliveryNotes notes;
    private final Receipts receipts;
    private final Fulfilment fulfilment;
    private final boolean booking;
    private final Map<Key, Open> known = new HashMap<>();
    private final Set<Key> unknown = new HashSet<>();

    OpenNotes(DeliveryNotes notes, Receipts receipts, Fulfilment fulfilment, boolean booking) {
        this.notes = notes;
        this.receipts = receipts;
        this.fulfilment = fulfilment;
        this.booking = booking;
    }

    /** How people name a note. */
    record Key(String inn, String number, LocalDate date) {

        static Key of(String inn, String number, LocalDate date) {
            return new Key(inn, LookAlikes.key(number, DeliveryNote.NUMBER_LENGTH), date);
        }
    }

    /** A note on its way through the table. */
    static final class Open {

        private final DeliveryNote note;
        private final Map<Integer, DeliveryLine> lines = new LinkedHashMap<>();
        private final Map<Long, BigDecimal> received;
        private final Map<Long, List<BigDecimal>> prices = new HashMap<>();
        private final List<Receipt> before;
        private final List<ReceiptLine> accepted;

        /**
         * @param received what is accepted of the lines so far, by their ids
         * @param before its acceptances before the table
         * @param accepted their lines
         */
        Open(DeliveryNote note, List<DeliveryLine> lines, Map<Long, BigDecimal> received, List<Receipt> before, List<ReceiptLine> accepted) {
            this.note = note;
            lines.forEach(line -> this.lines.putIfAbsent(line.getNumber(), line));
            this.received = new HashMap<>(received);
            this.before = before;
            this.accepted = accepted;
        }

        DeliveryNote note() {
            return note;
        }

        /** Null if the document has no such line. */
        DeliveryLine line(int number) {
            return lines.get(number);
        }

        List<Receipt> before() {
            return before;
        }

        List<ReceiptLine> accepted() {
            return accepted;
        }

        BigDecimal left(DeliveryLine line) {
            return line.getQuantity().subtract(received.getOrDefault(line.getId(), BigDecimal.ZERO)).max(BigDecimal.ZERO);
        }

        /** What the next piece of a line of goods costs; null where the document states no sum. */
        BigDecimal nextPrice(DeliveryLine line) {
            return prices.computeIfAbsent(line.getId(), id -> line.prices(0, line.pieces())).get(received.getOrDefault(line.getId(), BigDecimal.ZERO).intValueExact());
        }

        void take(DeliveryLine line, BigDecimal quantity) {
            received.merge(line.getId(), quantity, BigDecimal::add);
        }

        /** What is left of all that makes no devices, if nothing is left that does. */
        List<DeliveryLine> remainder() {
            List<DeliveryLine> left = lines.values().stream().filter(line -> left(line).signum() > 0).toList();
            return left.stream().anyMatch(DeliveryLine::isUnpacked) ? List.of() : left;
        }

        boolean isComplete() {
            return lines.values().stream().allMatch(line -> left(line).signum() == 0);
        }
    }

    /** Looks up what a portion of rows names. */
    void read(Collection<Key> keys) {
        Set<Key> asked = new HashSet<>(keys);
        asked.removeAll(known.keySet());
        asked.removeAll(unknown);
        if (asked.isEmpty()) {
            return;
        }
        Map<Key, DeliveryNote> found = new HashMap<>();
        notes.named(asked.stream().map(Key::inn).toList(), asked.stream().map(Key::number).toList(), asked.stream().map(Key::date).toList()).stream()
            .sorted(Comparator.comparing((DeliveryNote n) -> n.getState() != DeliveryState.DELIVERED).thenComparing(n -> !n.getState().isCounting())
                .thenComparing(DeliveryNote::getId))
            .forEach(note -> found.putIfAbsent(Key.of(note.getSupplier().getInn(), note.getNumber(), note.getDate()), note));
        found.entrySet().stream().sorted(Comparator.comparing(named -> named.getValue().getId())).filter(named -> asked.remove(named.getKey())) // locked in one order
            .forEach(named -> known.put(named.getKey(), open(named.getValue())));
        unknown.addAll(asked);
    }

    private Open open(DeliveryNote note) {
        if (booking) {
            notes.lock(note.getId());
        }
        List<DeliveryLine> lines = notes.lines(note.getId(), 0, Integer.MAX_VALUE);
        List<Receipt> before = receipts.of(note.getId());
        return new Open(note, lines, fulfilment.ofLines(lines.stream().map(DeliveryLine::getId).toList()), before, receipts.linesOf(note.getId()));
    }

    /** Null if there is no such note in the caller's scope. */
    Open get(Key key) {
        return known.get(key);
    }
}
