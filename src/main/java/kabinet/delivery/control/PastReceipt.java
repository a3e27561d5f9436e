package kabinet.delivery.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kabinet.delivery.control.OpenNotes.Open;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.device.entity.Device;
import kabinet.organisation.entity.School;

/** An acceptance to be, of one note on one day, while its rows are put together. */
final class PastReceipt {

    private final Open open;
    private final LocalDate acceptedOn;
    private final Map<List<Object>, Share> shares = new LinkedHashMap<>();
    private String acceptedBy;
    private LocalDate setUpOn;

    PastReceipt(Open open, LocalDate acceptedOn) {
        this.open = open;
        this.acceptedOn = acceptedOn;
    }

    /** So much of a line for one place; its devices are of one model and stand in one room, and there are none of works, services and rights. */
    static final class Share {

        private final DeliveryLine line;
        private final School school;
        private final List<Device> devices = new ArrayList<>();
        private BigDecimal quantity = BigDecimal.ZERO;
        private BigDecimal amount;

        private Share(DeliveryLine line, School school) {
            this.line = line;
            this.school = school;
        }

        private void add(BigDecimal more, BigDecimal cost) {
            quantity = quantity.add(more);
            if (cost != null) {
                amount = amount == null ? cost : amount.add(cost);
            }
        }

        DeliveryLine line() {
            return line;
        }

        School school() {
            return school;
        }

        /** Null for works, services and rights. */
        Device first() {
            return devices.isEmpty() ? null : devices.get(0);
        }

        List<Device> devices() {
            return devices;
        }

        BigDecimal quantity() {
            return quantity;
        }

        /** Null where the document states no sum. */
        BigDecimal amount() {
            return amount;
        }
    }

    /** Takes over who accepted and when it was set up; false if an earlier row says something else. */
    boolean says(String by, LocalDate setUp) {
        boolean agrees = (by == null || acceptedBy == null || by.equals(acceptedBy)) && (setUp == null || setUpOn == null || setUp.equals(setUpOn));
        if (agrees) {
            acceptedBy = acceptedBy == null ? by : acceptedBy;
            setUpOn = setUpOn == null ? setUp : setUpOn;
        }
        return agrees;
    }

    /** One piece of goods. */
    void take(DeliveryLine line, Device device) {
        Object room = device.getRoom() == null ? null : device.getRoom().getId();
        Share share = shares.computeIfAbsent(Arrays.asList(line.getId(), device.schoolId(), room, device.getModel().getId()), k -> new Share(line, device.getSchool()));
        share.devices.add(device);
        share.add(BigDecimal.ONE, open.nextPrice(line));
        open.take(line, BigDecimal.ONE);
    }

    /** All that is left of works, services or rights, at their share of the sum. */
    void take(DeliveryLine line, School school) {
        BigDecimal left = open.left(line);
        shares.computeIfAbsent(Arrays.asList(line.getId(), school == null ? null : school.getId()), k -> new Share(line, school)).add(left, line.costOf(left));
        open.take(line, left);
    }

    Open open() {
        return open;
    }

    LocalDate acceptedOn() {
        return acceptedOn;
    }

    /** Null if no row says. */
    String acceptedBy() {
        return acceptedBy;
    }

    /** Null if no row says. */
    LocalDate setUpOn() {
        return setUpOn;
    }

    Collection<Share> shares() {
        return shares.values();
    }
}
