package kabinet.delivery.api;

import java.math.BigDecimal;
import java.util.List;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.LineKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of a delivery as programs see it. What is empty is absent. */
@Schema(name = "DeliveryLine")
public record DeliveryLineShape(long id, @Schema(description = "Within the document, from 1") int number, @Schema(example = "Ноутбук Заря Учитель 15") String name, String article,
    String okpd2, @Schema(description = "ОКЕИ", example = "796") String unitCode, @Schema(example = "шт") String unitName,
    @Schema(example = "30") BigDecimal quantity, @Schema(description = "Still to be accepted", example = "10") BigDecimal left,
    @Schema(description = "Of one unit without VAT, roubles") BigDecimal price, BigDecimal net, @Schema(example = "20%") String vatRate, BigDecimal vat, BigDecimal gross,
    @Schema(description = "Only goods become devices") LineKind kind, String country, String declaration,
    @Schema(description = "Serial numbers that the document names") List<String> serials,
    @Schema(description = "Id of the line of the contract that it fulfils") Long contractLine) {

    static DeliveryLineShape of(DeliveryLine line, BigDecimal left) {
        return new DeliveryLineShape(line.getId(), line.getNumber(), line.getName(), line.getArticle(), line.getOkpd2(), line.getUnitCode(), line.getUnitName(),
            plain(line.getQuantity()), plain(left), line.getPrice() == null ? null : plain(line.getPrice()), line.getNet(), line.getVatRate(), line.getVat(), line.getGross(), line.getKind(),
            line.getCountry(), line.getDeclaration(), line.getSerials().isEmpty() ? null : line.getSerials(), line.getContractLine() == null ? null : line.getContractLine().getId());
    }

    /** «30», not «30.000» nor «3E+1». */
    static BigDecimal plain(BigDecimal quantity) {
        BigDecimal stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
