package kabinet.delivery.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kabinet.act.entity.Commission;
import kabinet.delivery.entity.Discrepancy;
import kabinet.delivery.entity.DiscrepancyKind;
import kabinet.delivery.entity.Receipt;
import kabinet.delivery.entity.ReceiptLine;
import kabinet.device.entity.Device;
import kabinet.organisation.entity.Room;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An acceptance with what came of it, as programs see it; of the district's a school sees its own lines and devices. What is empty is absent. */
@Schema(name = "Receipt")
public record ReceiptShape(long id, @Schema(description = "Id of the delivery") long delivery, @Schema(description = "Within the delivery, from 1") int number,
    @Schema(description = "Number of its act", example = "УТ-128-1") String actNumber, LocalDate date, String acceptedBy, CommissionShape commission, String remarks,
    LocalDate setUpOn, String setUpBy, List<Line> lines, List<Difference> discrepancies, List<Made> devices) {

    @Schema(name = "ReceiptCommission", description = "The first member is the chair")
    public record CommissionShape(String order, List<Member> members) {
        static CommissionShape of(Commission commission) {
            return commission.equals(Commission.NONE) ? null
                : new CommissionShape(commission.order(), commission.members().stream().map(m -> new Member(m.name(), m.position())).toList());
        }
    }

    @Schema(name = "ReceiptCommissionMember")
    public record Member(String name, String position) {
    }

    /** @param line id of the line of the delivery */
    @Schema(name = "ReceiptLine")
    public record Line(long line, DeliveryShape.SchoolRef school, RoomRef room, ModelRef model, BigDecimal quantity, @Schema(description = "With VAT, roubles") BigDecimal amount) {
        static Line of(ReceiptLine line) {
            return new Line(line.getLine().getId(), DeliveryShape.SchoolRef.of(line.getSchool()), RoomRef.of(line.getRoom()),
                line.getModel() == null ? null : new ModelRef(line.getModel().getId(), line.getModel().getTitle()), DeliveryLineShape.plain(line.getQuantity()), line.getAmount());
        }
    }

    @Schema(name = "ReceiptRoom")
    public record RoomRef(long id, String number) {
        static RoomRef of(Room room) {
            return room == null ? null : new RoomRef(room.getId(), room.getNumber());
        }
    }

    @Schema(name = "ReceiptModel")
    public record ModelRef(long id, String name) {
    }

    /** @param line id of the line of the delivery; absent for what the document does not name */
    @Schema(name = "ReceiptDiscrepancy")
    public record Difference(Long line, DiscrepancyKind kind, BigDecimal quantity, String words) {
        static Difference of(Discrepancy found) {
            return new Difference(found.getLine() == null ? null : found.getLine().getId(), found.getKind(), DeliveryLineShape.plain(found.getQuantity()),
                found.getWords().isEmpty() ? null : found.getWords());
        }
    }

    /** @param line id of the line of the delivery */
    @Schema(name = "ReceiptDevice")
    public record Made(long id, @Schema(example = "K7Q2M9") String tag, @Schema(example = "101340000123") String inventoryNumber, String serialNumber,
        @Schema(description = "With VAT, roubles", example = "33333.34") BigDecimal price, Long line) {
    }

    static ReceiptShape of(Receipt receipt, List<ReceiptLine> lines, List<Discrepancy> differing, List<Device> devices) {
        Map<Long, Long> ofDelivery = lines.stream().collect(Collectors.toMap(ReceiptLine::getId, l -> l.getLine().getId()));
        return new ReceiptShape(receipt.getId(), receipt.getNote().getId(), receipt.getNumber(), receipt.getActNumber(), receipt.getAcceptedOn(), receipt.getAcceptedBy(),
            CommissionShape.of(receipt.getCommission()), receipt.getRemarks(), receipt.getSetUpOn(), receipt.getSetUpBy(), lines.stream().map(Line::of).toList(),
            differing.stream().map(Difference::of).toList(),
            devices.stream().map(d -> new Made(d.getId(), d.getTag(), d.getInventoryNumber(), d.getSerialNumber(), d.getPrice(), ofDelivery.get(d.getReceiptLineId()))).toList());
    }
}
