package kabinet.procurement.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kabinet.base.api.Versioned;
import kabinet.procurement.entity.Contract;
import kabinet.procurement.entity.ContractState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contract as programs see it. What is empty is absent; the parts stand in a single contract only. */
@Schema(name = "Contract")
public record ContractShape(long id, int version, @Schema(description = "Absent for the district's own") Named school, Named notice, @Schema(example = "12-ЭА/21") String number,
    @Schema(description = "In the registry of contracts, 19 digits") String registryNumber, Seller supplier, String subject, @Schema(description = "With VAT, roubles") BigDecimal price,
    LocalDate signedOn, LocalDate validUntil, LocalDate deliverBy, String basis, ContractState state, List<Line> lines, List<FundingShape> funding) implements Versioned {

    @Schema(name = "Supplier")
    public record Seller(long id, String name, String inn, String kpp, String ogrn) {
    }

    /** Amounts are roubles with VAT. */
    @Schema(name = "ContractLine")
    public record Line(long id, int number, String name, String okpd2, String unitCode, String unit, BigDecimal quantity, BigDecimal price, BigDecimal amount, Named kind) {
    }

    static ContractShape of(Contract c) {
        return shape(c, null, null);
    }

    static ContractShape whole(Contract c) {
        return shape(c,
            c.getLines().stream().map(l -> new Line(l.getId(), l.getNumber(), l.getName(), l.getOkpd2(), l.getUnitCode(), l.getUnitName(), l.getQuantity(), l.getPrice(), l.getAmount(),
                Named.of(l.getKind()))).toList(),
            c.getFundings().stream().map(f -> new FundingShape(Named.of(f.getSource()), f.getYear(), f.getAmount())).toList());
    }

    private static ContractShape shape(Contract c, List<Line> lines, List<FundingShape> funding) {
        Seller seller = new Seller(c.getSupplier().getId(), c.getSupplier().getName(), c.getSupplier().getInn(), c.getSupplier().getKpp(), c.getSupplier().getOgrn());
        return new ContractShape(c.getId(), c.getVersion(), Named.of(c.getSchool()), Named.of(c.getNotice()), c.getNumber(), c.getRegistryNumber(), seller, c.getSubject(), c.getPrice(),
            c.getSignedOn(), c.getValidUntil(), c.getDeliverBy(), c.getBasis(), c.getState(), lines, funding);
    }
}
