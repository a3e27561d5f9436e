package kabinet.network.entity;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What people say of a connection; see {@link InternetConnection} for the bounds. Null where nothing is said. */
public record ConnectionEdit(String provider, String contractNumber, LocalDate contractDate, Technology technology, BigDecimal downMbit, BigDecimal upMbit, boolean guaranteed, boolean staticIp,
    boolean unified, boolean backup, Payer payer, LocalDate beginsOn, LocalDate endsOn) {

    /** All that is said of one. */
    public static ConnectionEdit of(InternetConnection c) {
        return new ConnectionEdit(c.getProvider(), c.getContractNumber(), c.getContractDate(), c.getTechnology(), c.getDownMbit(), c.getUpMbit(), c.isGuaranteed(), c.isStaticIp(), c.isUnified(),
            c.isBackup(), c.getPayer(), c.getBeginsOn(), c.getEndsOn());
    }
}
