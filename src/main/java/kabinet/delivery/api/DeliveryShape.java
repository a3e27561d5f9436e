package kabinet.delivery.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import kabinet.base.api.Versioned;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.DeliveryState;
import kabinet.delivery.entity.DocumentFormat;
import kabinet.organisation.entity.School;
import kabinet.procurement.entity.Contract;
import kabinet.procurement.entity.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery as programs see it. What is empty is absent. */
@Schema(name = "Delivery")
public record DeliveryShape(long id, @Schema(description = "Grows with every change; the number in the ETag", example = "3") int version,
    @Schema(description = "What it came in with", example = "UPD_503") DocumentFormat format,
    @Schema(description = "Of the supplier's document", example = "УТ-128") String number, LocalDate date,
    @Schema(description = "Number of the correction; absent for an original") String correction, LocalDate correctionDate,
    @Schema(description = "Id of the delivery that it corrects") Long corrects,
    SupplierRef supplier,
    @Schema(description = "As the document names it") PartyRef buyer, @Schema(description = "Absent when it is the buyer") PartyRef consignee,
    @Schema(description = "Who gets it; absent for the district's own") SchoolRef school, ContractRef contract,
    @Schema(description = "What the document says it is owed to", example = "Контракт № 12 от 01.03.2021") String basis,
    @Schema(description = "Without VAT, roubles, as the document states it") BigDecimal net, BigDecimal vat, @Schema(description = "With VAT", example = "1000000.01") BigDecimal gross,
    DeliveryState state,
    @Schema(description = "By when it should be set up") LocalDate dueOn, @Schema(description = "Whether it was, or by today is, set up too late") boolean late,
    LocalDate deliveredOn, String deliveredBy, LocalDate acceptedOn, String acceptedBy, LocalDate setUpOn, String setUpBy,
    @Schema(description = "The file that it was read from; absent for paper") OriginalRef original) implements Versioned {

    @Schema(name = "DeliverySupplier")
    public record SupplierRef(long id, String name, String inn, String kpp) {
        static SupplierRef of(Supplier supplier) {
            return new SupplierRef(supplier.getId(), supplier.getName(), supplier.getInn(), supplier.getKpp());
        }
    }

    @Schema(name = "DeliveryParty")
    public record PartyRef(String name, String inn) {
    }

    @Schema(name = "DeliverySchool")
    public record SchoolRef(long id, @Schema(example = "СОШ № 4") String name) {
        static SchoolRef of(School school) {
            return school == null ? null : new SchoolRef(school.getId(), school.getShortName());
        }
    }

    @Schema(name = "DeliveryContract")
    public record ContractRef(long id, String number) {
        static ContractRef of(Contract contract) {
            return contract == null ? null : new ContractRef(contract.getId(), contract.getNumber());
        }
    }

    /** @param href where it can be had */
    @Schema(name = "DeliveryOriginal")
    public record OriginalRef(String name, String sha256, @Schema(example = "/api/v1/deliveries/17/original") String href) {
    }

    static DeliveryShape of(DeliveryNote note) {
        return new DeliveryShape(note.getId(), note.getVersion(), note.getFormat(), note.getNumber(), note.getDate(), note.getCorrection().isEmpty() ? null : note.getCorrection(),
            note.getCorrectionDate(), note.getCorrects() == null ? null : note.getCorrects().getId(), SupplierRef.of(note.getSupplier()),
            new PartyRef(note.getBuyerName(), note.getBuyerInn()), note.getConsigneeName() == null ? null : new PartyRef(note.getConsigneeName(), note.getConsigneeInn()),
            SchoolRef.of(note.getSchool()), ContractRef.of(note.getContract()), note.getBasis(), note.getNet(), note.getVat(), note.getGross(), note.getState(), note.getDueOn(),
            note.isLate(LocalDate.now()), note.getDeliveredOn(), note.getDeliveredBy(), note.getAcceptedOn(), note.getAcceptedBy(), note.getSetUpOn(), note.getSetUpBy(),
            note.getOriginalSha256() == null ? null : new OriginalRef(note.getOriginalName(), note.getOriginalSha256(), "/api/v1/deliveries/" + note.getId() + "/original"));
    }
}
