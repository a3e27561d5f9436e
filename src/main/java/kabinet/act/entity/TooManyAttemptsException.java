package kabinet.act.entity;

import kabinet.base.BusinessException;

/** From one address came more than somebody needs who compares papers. */
public class TooManyAttemptsException extends BusinessException {

    public TooManyAttemptsException() {
        super("act.verify.tooMany");
    }

    @Override
    public int httpStatus() {
        return 429;
    }
}
