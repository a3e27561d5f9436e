package kabinet.network.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import kabinet.base.api.Versioned;
import kabinet.network.entity.InternetConnection;
import kabinet.network.entity.Payer;
import kabinet.network.entity.Technology;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A connection as programs see it. */
@Schema(name = "InternetConnection")
public record ConnectionShape(long id, @Schema(description = "Grows with every change; the number in the ETag", example = "3") int version, @Schema(description = "Id of the school") long school,
    String provider, String contractNumber, LocalDate contractDate, Technology technology, @Schema(description = "Mbit/s by contract") BigDecimal downMbit,
    @Schema(description = "Mbit/s by contract") BigDecimal upMbit, boolean guaranteed, boolean staticIp, boolean unified, boolean backup, Payer payer, LocalDate beginsOn, LocalDate endsOn)
    implements Versioned {

    static ConnectionShape of(InternetConnection c) {
        return new ConnectionShape(c.getId(), c.getVersion(), c.schoolId(), c.getProvider(), c.getContractNumber(), c.getContractDate(), c.getTechnology(), c.getDownMbit(), c.getUpMbit(),
            c.isGuaranteed(), c.isStaticIp(), c.isUnified(), c.isBackup(), c.getPayer(), c.getBeginsOn(), c.getEndsOn());
    }
}
