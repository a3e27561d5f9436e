package kabinet.agent.control;

import kabinet.base.BusinessException;

/** What an agent sent cannot be read, or is more than is taken. Nothing was changed. */
public class UnreadableReportException extends BusinessException {

    public UnreadableReportException(String key, Object... args) {
        super(key, args);
    }

    static UnreadableReportException because(Throwable cause, String key, Object... args) {
        UnreadableReportException e = new UnreadableReportException(key, args);
        e.initCause(cause);
        return e;
    }

    @Override
    public int httpStatus() {
        return 400;
    }
}
