package kabinet.exchange.boundary;

import kabinet.base.BusinessException;
import kabinet.exchange.entity.Findings;

/** Rows that fitted when they were previewed fit no longer; nothing of the file is booked. */
public class RefusedRowsException extends BusinessException {

    private final transient Findings findings;

    RefusedRowsException(Findings findings) {
        super("exchange.failure.faults");
        this.findings = findings;
    }

    public Findings findings() {
        return findings;
    }
}
