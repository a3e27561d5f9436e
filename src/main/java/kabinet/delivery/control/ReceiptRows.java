package kabinet.delivery.control;

import static kabinet.delivery.control.ReceiptsSheet.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.access.entity.Callers;
import kabinet.base.Inn;
import kabinet.base.LookAlikes;
import kabinet.base.Money;
import kabinet.delivery.control.OpenNotes.Key;
import kabinet.delivery.control.OpenNotes.Open;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.ReceiptLine;
import kabinet.device.control.Devices;
import kabinet.device.entity.Device;
import kabinet.exchange.control.Line;
import kabinet.exchange.control.Lookup;
import kabinet.exchange.control.TableImporter;
import kabinet.exchange.entity.Column;
import kabinet.exchange.entity.Outcome;
import kabinet.organisation.entity.School;

/**
 * One way through a table of acceptances. The first round looks at every row and puts those of a note and a day together; the second books them, since an
 * acceptance is made as a whole.
 */
final class ReceiptRows implements TableImporter.Reading {

    private static final BigDecimal KOPECK = new BigDecimal("0.01");
    private static final DateTimeFormatter DATE_SHAPE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final boolean booking;
    private final Lookup<School> byCode;
    private final OpenNotes notes;
    private final Devices devices;
    private final Receipts receipts;
    private final PastReceipts past;
    private final LocalDate today = LocalDate.now();

    private final Map<Integer, Outcome> outcomes = new HashMap<>();
    private final Map<List<Object>, PastReceipt> acceptances = new LinkedHashMap<>();
    private final Set<Long> taken = new HashSet<>();
    private boolean booked;

    ReceiptRows(boolean booking, Lookup<School> byCode, OpenNotes notes, Devices devices, Receipts receipts, PastReceipts past) {
        this.booking = booking;
        this.byCode = byCode;
        this.notes = notes;
        this.devices = devices;
        this.receipts = receipts;
        this.past = past;
    }

    @Override
    public int rounds() {
        return 2;
    }

    @Override
    public void take(List<Line> portion, int round) {
        if (round == 1) {
            List<Row> rows = portion.stream().map(this::read).toList();
            notes.read(rows.stream().map(Row::key).filter(Objects::nonNull).toList());
            Named named = new Named(rows);
            rows.forEach(row -> look(row, named));
            return;
        }
        if (booking && !booked) {
            booked = true;
            past.book(List.copyOf(acceptances.values()));
        }
        portion.stream().filter(line -> outcomes.containsKey(line.number())).forEach(line -> line.came(NOTE, outcomes.get(line.number())));
    }

    /** A row's values; null where a cell is empty or at fault. */
    private record Row(Line line, Key key, Integer number, School school, String tag, String inventory, String serial, LocalDate acceptedOn, String acceptedBy,
                       LocalDate setUpOn) {

        boolean hasDevice() {
            return Stream.of(TAG, INVENTORY, SERIAL).anyMatch(column -> !line.raw(column).isEmpty());
        }

        /** The column that names the device. */
        Column named() {
            return Stream.of(TAG, INVENTORY, SERIAL).filter(column -> !line.raw(column).isEmpty()).findFirst().orElse(INVENTORY);
        }
    }

    private Row read(Line line) {
        String inn = line.text(SELLER, Inn::isValid, "organisation.fault.invalid-inn");
        String number = line.text(NOTE);
        LocalDate date = line.date(DATE);
        return new Row(line, inn == null || number == null || date == null ? null : Key.of(inn, number, date), line.integer(LINE, 1, Integer.MAX_VALUE),
            line.value(SCHOOL, byCode::get, "organisation.fault.unknown-school"), line.value(TAG, ReceiptsSheet::tag, "device.fault.invalid-tag"), line.text(INVENTORY),
            line.text(SERIAL), line.date(ACCEPTED), line.text(ACCEPTED_BY), line.date(SET_UP));
    }

    private void look(Row row, Named named) {
        Line line = row.line();
        Open open = row.key() == null ? null : notes.get(row.key());
        if (row.key() != null && open == null) {
            line.fault(NOTE, "delivery.fault.unknown-note");
        }
        DeliveryLine delivered = open == null || row.number() == null ? null : open.line(row.number());
        if (open != null) {
            requireFit(row, open.note());
            if (row.number() != null && delivered == null) {
                line.fault(LINE, "delivery.fault.unknown-line");
            }
        }
        if (delivered != null && delivered.isUnpacked() != row.hasDevice()) {
            line.fault(LINE, row.hasDevice() ? "delivery.fault.not-goods" : "delivery.fault.device-missing");
        }
        Device device = row.school() == null || !row.hasDevice() ? null : named.device(row);
        if (line.isFaulty()) {
            return;
        }
        if (device != null && taken.contains(device.getId())) {
            line.fault(row.named(), "delivery.fault.device-twice");
        } else if (device != null && device.getDeliveryId() != null) {
            ReceiptLine tied = named.tied.get(device.getReceiptLineId());
            repeat(row, tied != null && tied.getLine().equals(delivered) && isSame(row, tied) ? tied : null, row.named(), "delivery.fault.device-tied");
        } else if (device == null && open.left(delivered).signum() == 0) {
            repeat(row, open.accepted().stream().filter(l -> l.getLine().equals(delivered) && isSame(row, l)).findFirst().orElse(null), LINE, "delivery.fault.nothing-left");
        } else {
            accept(row, open, delivered, device);
        }
        if (device != null && !line.isFaulty()) {
            taken.add(device.getId());
        }
    }

    private void requireFit(Row row, DeliveryNote note) {
        Line line = row.line();
        if (note.getSchool() == null && !Callers.current().wholeDistrict()) {
            line.fault(NOTE, "delivery.fault.district-note");
        } else if (note.getSchool() != null && row.school() != null && !note.getSchool().equals(row.school())) {
            line.fault(SCHOOL, "delivery.fault.other-school");
        }
        if (row.acceptedOn() != null && (row.acceptedOn().isBefore(note.getDeliveredOn()) || row.acceptedOn().isAfter(today))) {
            line.fault(ACCEPTED, "delivery.fault.impossible-acceptance", note.getDeliveredOn().format(DATE_SHAPE));
        }
        if (row.setUpOn() != null && row.acceptedOn() != null && (row.setUpOn().isBefore(row.acceptedOn()) || row.setUpOn().isAfter(today))) {
            line.fault(SET_UP, "delivery.fault.impossible-set-up");
        }
    }

    /** A row that says what is so already changes nothing. @param same null if it says something else */
    private void repeat(Row row, ReceiptLine same, Column column, String fault, Object... args) {
        if (same == null) {
            row.line().fault(column, fault, args);
        } else {
            outcomes.put(row.line().number(), Outcome.UNCHANGED);
        }
    }

    private static boolean isSame(Row row, ReceiptLine accepted) {
        var receipt = accepted.getReceipt();
        return receipt.getAcceptedOn().equals(row.acceptedOn()) && (row.acceptedBy() == null || row.acceptedBy().equals(receipt.getAcceptedBy()))
            && (row.setUpOn() == null || row.setUpOn().equals(receipt.getSetUpOn()));
    }

    private void accept(Row row, Open open, DeliveryLine delivered, Device device) {
        Line line = row.line();
        line.attempt(NOTE, open.note()::requireReceivable);
        BigDecimal left = open.left(delivered);
        if (device != null && delivered.getQuantity().stripTrailingZeros().scale() > 0) {
            line.fault(LINE, "delivery.fault.fractional-line");
        } else if (device != null && left.signum() == 0) {
            line.fault(LINE, "delivery.fault.too-many-pieces", delivered.pieces());
        }
        PastReceipt acceptance = acceptances.computeIfAbsent(List.of(open.note().getId(), row.acceptedOn()), k -> new PastReceipt(open, row.acceptedOn()));
        if (!acceptance.says(row.acceptedBy(), row.setUpOn())) {
            line.fault(ACCEPTED, "delivery.fault.acceptance-differs");
        }
        if (line.isFaulty()) {
            return;
        }
        if (device == null) {
            acceptance.take(delivered, row.school());
        } else {
            warnOfPrice(line, open.nextPrice(delivered), device.getPrice());
            acceptance.take(delivered, device);
        }
        outcomes.put(line.number(), Outcome.CREATED);
    }

    /** The register keeps the price it has: the accountant may have added costs. */
    private static void warnOfPrice(Line line, BigDecimal paid, BigDecimal known) {
        if (paid != null && known != null && paid.subtract(known).abs().compareTo(KOPECK) > 0) {
            line.warn(LINE, "delivery.warning.price-differs", Money.format(known), Money.format(paid));
        }
    }

    /** The devices that a portion of rows names, and the acceptances of those that are tied already. */
    private final class Named {

        private final Map<String, Device> byTag = new HashMap<>();
        private final Map<List<Object>, Device> byNumber = new HashMap<>();
        private final Map<List<Object>, List<Device>> bySerial = new HashMap<>();
        private final Map<Long, ReceiptLine> tied = new HashMap<>();

        Named(List<Row> rows) {
            List<Device> found = new ArrayList<>(devices.byTags(given(rows.stream().map(Row::tag))));
            found.forEach(device -> byTag.put(device.getTag(), device));
            Set<Long> schools = rows.stream().map(Row::school).filter(Objects::nonNull).map(School::getId).collect(Collectors.toSet());
            List<Device> objects = devices.byInventoryNumbers(schools, given(rows.stream().map(Row::inventory)));
            objects.forEach(device -> byNumber.put(List.of(device.schoolId(), LookAlikes.fold(device.getInventoryNumber())), device));
            List<Device> made = devices.bySerialNumbers(given(rows.stream().filter(r -> r.tag() == null && r.inventory() == null).map(Row::serial)));
            made.forEach(device -> bySerial.computeIfAbsent(List.of(device.schoolId(), LookAlikes.fold(device.getSerialNumber())), k -> new ArrayList<>()).add(device));
            found.addAll(objects);
            found.addAll(made);
            receipts.linesWithIds(found.stream().map(Device::getReceiptLineId).filter(Objects::nonNull).collect(Collectors.toSet())).forEach(l -> tied.put(l.getId(), l));
        }

        private static Set<String> given(Stream<String> values) {
            return values.filter(Objects::nonNull).collect(Collectors.toSet());
        }

        /** The one device of the row's school that the row names; null and a fault if there is none or something of it contradicts. */
        Device device(Row row) {
            Line line = row.line();
            if (row.tag() == null && row.inventory() == null && row.serial() == null) {
                return null; // what names it is at fault already
            }
            List<Device> same = candidates(row);
            if (same.size() != 1) {
                line.fault(row.named(), same.isEmpty() ? "delivery.fault.unknown-device" : "delivery.fault.ambiguous-device");
                return null;
            }
            Device device = same.get(0);
            if (device.getPartOf() != null) {
                line.fault(row.named(), "delivery.fault.part-of-device");
            }
            if (differs(row.inventory(), device.getInventoryNumber())) {
                line.fault(INVENTORY, "delivery.fault.other-device");
            }
            if (differs(row.serial(), device.getSerialNumber())) {
                line.fault(SERIAL, "delivery.fault.other-device");
            }
            return device;
        }

        private List<Device> candidates(Row row) {
            Long school = row.school().getId();
            if (row.tag() != null) {
                return Stream.ofNullable(byTag.get(row.tag())).filter(d -> d.schoolId().equals(school)).toList();
            }
            return row.inventory() != null ? Stream.ofNullable(byNumber.get(List.of(school, LookAlikes.fold(row.inventory())))).toList()
                : bySerial.getOrDefault(List.of(school, LookAlikes.fold(row.serial())), List.of());
        }

        private static boolean differs(String given, String known) {
            return given != null && (known == null || !LookAlikes.fold(given).equals(LookAlikes.fold(known)));
        }
    }
}
