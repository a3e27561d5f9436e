package kabinet.delivery.api;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kabinet.base.ValidInn;
import kabinet.base.ValidKpp;
import kabinet.base.ValidOgrn;
import kabinet.delivery.entity.Basis;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.DocumentFormat;
import kabinet.delivery.entity.DocumentLine;
import kabinet.delivery.entity.LineKind;
import kabinet.delivery.entity.Party;
import kabinet.delivery.entity.SupplierDocument;
import kabinet.delivery.entity.Totals;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A supplier's paper to be entered, in the words it uses. */
@Schema(name = "NewDelivery")
public record NewDeliveryFields(
    @Schema(description = "Id of the school that gets it; absent for the district's own, if the token sees the whole district") Long school,
    @Schema(description = "Id of the contract") Long contract,
    @Schema(description = "With seller and date it is unique", example = "УТ-128") @NotBlank @Size(max = DeliveryNote.NUMBER_LENGTH) String number,
    @Schema(description = "Date of the document") @NotNull LocalDate date,
    @Schema(description = "When the goods were handed over; the document's date if absent") LocalDate transferredOn,
    @NotNull Seller seller, @NotNull Buyer buyer, @Schema(description = "Absent when it is the buyer") Buyer consignee,
    @Schema(description = "What it is owed to") BasisFields basis,
    @Schema(description = "Sums of the whole document; absent where it states none") Sums totals,
    @NotEmpty @Size(max = NewDeliveryFields.MOST_LINES) List<Line> lines) {

    static final int MOST_LINES = 2000;

    @Schema(name = "NewDeliverySeller")
    public record Seller(@Schema(example = "ООО «Учебная техника»") @NotBlank @Size(max = DeliveryNote.PARTY_LENGTH) String name, @Schema(example = "7707083893") @NotBlank @ValidInn String inn,
        @Schema(description = "Absent for a sole trader", example = "770701001") @ValidKpp String kpp, @ValidOgrn String ogrn) {
    }

    @Schema(name = "NewDeliveryBuyer")
    public record Buyer(@NotBlank @Size(max = DeliveryNote.PARTY_LENGTH) String name, @ValidInn String inn) {
    }

    @Schema(name = "NewDeliveryBasis")
    public record BasisFields(@Schema(example = "Муниципальный контракт") @Size(max = 200) String name, @Schema(example = "12") @Size(max = 100) String number, LocalDate date) {
    }

    /** Roubles. */
    @Schema(name = "NewDeliveryTotals")
    public record Sums(@DecimalMin("0.00") @Digits(integer = 13, fraction = 2) BigDecimal net, @DecimalMin("0.00") @Digits(integer = 13, fraction = 2) BigDecimal vat,
        @DecimalMin("0.00") @Digits(integer = 13, fraction = 2) BigDecimal gross) {
    }

    @Schema(name = "NewDeliveryLine")
    public record Line(
        @Schema(example = "Ноутбук Заря Учитель 15") @NotBlank @Size(max = DeliveryLine.NAME_LENGTH) String name,
        @Size(max = DeliveryLine.CODE_LENGTH) String article,
        @Schema(example = "26.20.11.110") @Size(max = 12) String okpd2,
        @Schema(description = "ОКЕИ", example = "796") @Pattern(regexp = "\\d{3,4}", message = "{delivery.enter.unitCode}") String unitCode,
        @Schema(example = "шт") @Size(max = DeliveryLine.UNIT_LENGTH) String unitName,
        @Schema(description = "Whole pieces of goods", example = "30") @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 12, fraction = 3) BigDecimal quantity,
        @Schema(description = "Of one unit without VAT, roubles") @DecimalMin("0") @Digits(integer = 13, fraction = 11) BigDecimal price,
        @DecimalMin("0.00") @Digits(integer = 13, fraction = 2) BigDecimal net,
        @Schema(example = "20%") @Size(max = DeliveryLine.RATE_LENGTH) String vatRate,
        @DecimalMin("0.00") @Digits(integer = 13, fraction = 2) BigDecimal vat,
        @Schema(description = "With VAT", example = "1000000.01") @DecimalMin("0.00") @Digits(integer = 13, fraction = 2) BigDecimal gross,
        @Schema(description = "GOODS if absent") LineKind kind,
        @Size(max = DeliveryLine.CODE_LENGTH) String country, @Size(max = DeliveryLine.CODE_LENGTH) String declaration,
        @Schema(description = "Serial numbers that the paper names") @Size(max = 20_000) List<String> serials) {

        DocumentLine line(int number) {
            return new DocumentLine(number, number, name, article, null, okpd2, unitCode, unitName, quantity, price, net, vatRate, vat, gross,
                Objects.requireNonNullElse(kind, LineKind.GOODS), country, declaration, serials == null ? List.of() : serials);
        }
    }

    SupplierDocument document() {
        List<DocumentLine> numbered = new ArrayList<>();
        lines.forEach(line -> numbered.add(line.line(numbered.size() + 1)));
        return new SupplierDocument(DocumentFormat.PAPER, null, number, date, null, new Party(seller.name(), seller.inn(), seller.kpp(), null, seller.ogrn()), party(buyer), party(consignee),
            basis == null ? List.of() : List.of(new Basis(basis.name(), basis.number(), basis.date())), null, transferredOn, "643",
            totals == null ? new Totals(null, null, null) : new Totals(totals.net(), totals.vat(), totals.gross()), numbered);
    }

    private static Party party(Buyer buyer) {
        return buyer == null ? null : new Party(buyer.name(), buyer.inn(), null, null, null);
    }
}
