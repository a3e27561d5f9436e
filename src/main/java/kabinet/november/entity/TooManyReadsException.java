package kabinet.november.entity;

import kabinet.base.BusinessException;

/** A calendar was asked for oftener than calendar programs do, or too many wrong addresses came from one place. */
public class TooManyReadsException extends BusinessException {

    public TooManyReadsException() {
        super("november.calendar.tooMany");
    }

    @Override
    public int httpStatus() {
        return 429;
    }
}
