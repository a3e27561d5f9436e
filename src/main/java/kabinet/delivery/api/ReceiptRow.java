package kabinet.delivery.api;

import java.time.LocalDate;
import kabinet.delivery.entity.Receipt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An acceptance in a list. */
@Schema(name = "ReceiptRow")
public record ReceiptRow(long id, @Schema(description = "Within the delivery, from 1") int number, @Schema(example = "УТ-128-1") String actNumber, LocalDate date, String acceptedBy, LocalDate setUpOn) {

    static ReceiptRow of(Receipt receipt) {
        return new ReceiptRow(receipt.getId(), receipt.getNumber(), receipt.getActNumber(), receipt.getAcceptedOn(), receipt.getAcceptedBy(), receipt.getSetUpOn());
    }
}
