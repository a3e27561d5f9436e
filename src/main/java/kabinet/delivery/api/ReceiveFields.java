package kabinet.delivery.api;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kabinet.act.entity.Commission;
import kabinet.act.entity.CommissionMember;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.Discrepancy;
import kabinet.delivery.entity.DiscrepancyKind;
import kabinet.delivery.entity.Receipt;
import kabinet.delivery.entity.ReceiptOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be accepted of a delivery. */
@Schema(name = "Receive")
public record ReceiveFields(
    @Schema(description = "From the day the goods came to today; today if absent") LocalDate date,
    @Schema(description = "Who takes the goods over; the token's owner if absent", example = "Лебедева А. П., заведующая хозяйством") @Size(max = DeliveryNote.PERSON_LENGTH) String acceptedBy,
    CommissionFields commission,
    @Size(max = Receipt.REMARKS_LENGTH) String remarks,
    @Schema(description = "Nothing more will come: what is missing is a shortage, and the delivery counts as accepted") Boolean closing,
    @Schema(description = "More than the document or the contract says is really meant") Boolean excess,
    @Schema(description = "May be absent when the delivery is only closed") @Size(max = ReceiveFields.MOST) List<Line> lines,
    @Size(max = ReceiveFields.MOST) List<Difference> discrepancies) {

    static final int MOST = 20_000;

    @Schema(name = "Commission", description = "The first member is the chair")
    public record CommissionFields(@Schema(example = "приказ № 12 от 09.01.2026") @Size(max = Commission.ORDER_LENGTH) String order, @Size(max = Commission.MOST) List<Member> members) {

        Commission commission() {
            return new Commission(order, members == null ? List.of() : members.stream().map(m -> new CommissionMember(m.name(), m.position())).toList());
        }
    }

    @Schema(name = "CommissionMember")
    public record Member(@Schema(example = "Соколова Е. А.") @NotBlank @Size(max = CommissionMember.LENGTH) String name,
        @Schema(example = "заместитель директора") @Size(max = CommissionMember.LENGTH) String position) {
    }

    @Schema(name = "ReceiveLine")
    public record Line(
        @Schema(description = "Id of the line of the delivery; it may stand here several times, for several rooms") @NotNull Long line,
        @Schema(description = "Whole pieces of goods; all that is left if absent", example = "10") @DecimalMin(value = "0", inclusive = false) @Digits(integer = 12, fraction = 3) BigDecimal quantity,
        @Schema(description = "Id of the model; goods need one") Long model,
        @Schema(description = "Id of the school on whose books it comes; the room's, else the delivery's if absent") Long school,
        @Schema(description = "Id of the room") Long room,
        @Schema(description = "Id of the person who answers for it; the room's if absent") Long responsible,
        @Schema(description = "Id of the account") Long account,
        @Schema(description = "Id of the funding source") Long fundingSource,
        @Schema(description = "Id of the ОКОФ code") Long okof,
        @Schema(description = "Months", example = "84") @Min(1) @Max(1200) Integer usefulLife,
        LocalDate warrantyUntil,
        @Schema(description = "Whether the devices get inventory numbers at once; true if absent") Boolean numbered,
        @Schema(description = "At most as many as pieces; the first devices bear them") @Size(max = ReceiveFields.MOST) List<String> serials) {

        ReceiptOrder.Item item() {
            return new ReceiptOrder.Item(line, quantity, model, school, room, responsible, serials, account, fundingSource, okof, usefulLife, warrantyUntil, !Boolean.FALSE.equals(numbered));
        }
    }

    @Schema(name = "ReceiveDiscrepancy")
    public record Difference(
        @Schema(description = "Id of the line; absent for what the document does not name") Long line,
        @NotNull DiscrepancyKind kind,
        @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 12, fraction = 3) BigDecimal quantity,
        @Schema(example = "Трещина экрана") @Size(max = Discrepancy.WORDS_LENGTH) String words) {

        ReceiptOrder.Found found() {
            return new ReceiptOrder.Found(line, kind, quantity, words);
        }
    }

    /** @param version the version that the caller saw; null if it does not matter */
    ReceiptOrder order(Long delivery, Integer version) {
        return new ReceiptOrder(delivery, version, date, acceptedBy, commission == null ? null : commission.commission(), remarks,
            Objects.requireNonNullElse(lines, List.<Line>of()).stream().map(Line::item).toList(),
            Objects.requireNonNullElse(discrepancies, List.<Difference>of()).stream().map(Difference::found).toList(), Boolean.TRUE.equals(closing), Boolean.TRUE.equals(excess));
    }
}
